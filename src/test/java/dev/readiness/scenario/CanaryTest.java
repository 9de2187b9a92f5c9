package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.fixtures.Postgres;
import dev.readiness.stage.AllLogs;
import dev.readiness.stage.MeasuredBot;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write, and what we must keep secret, comes up nowhere but where it belongs. */
@Tag("postgres")
class CanaryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(20);

    /** In whatever people write; what comes behind it tells one text from the other. */
    private static final String TEXT = "canarytext";

    private static final String PASSWORD = "canary-database-password";
    private static final String APP_TOKEN = "xapp-canary-app-token";
    private static final String GATE_TOKEN = "canary-gate-token";
    private static final List<String> SECRETS =
            List.of(Workspace.TOKEN, Workspace.SECRET, PASSWORD, APP_TOKEN, GATE_TOKEN);

    @TempDir
    Path folder;

    private final List<String> answers = new ArrayList<>();
    private MeasuredBot bot;
    private Workspace workspace;

    @Test
    void nothingThatPeopleWriteIsLoggedMeasuredOrAnsweredAndNoSecretIsSaid() throws Exception {
        var database = Postgres.withOurSchema() + "&password=" + PASSWORD;
        try (var logs = AllLogs.open();
                var running = MeasuredBot.start(folder, database, APP_TOKEN, List.of(sha256(GATE_TOKEN)))) {
            bot = running;
            workspace = bot.workspace();
            review();
            refusals();
            gate();
            slackFails(logs);
            databaseFails(database, logs);
            var metrics = bot.metricsWith("readiness_reviews_open");

            assertThat(shown()).contains(TEXT + "-answer", TEXT + "-reply", TEXT + "-modal", TEXT + "-rationale");
            assertThat(logs.lines()).isNotEmpty().noneMatch(line -> line.contains(TEXT));
            assertThat(metrics).doesNotContain(TEXT);
            assertThat(answers).isNotEmpty().noneMatch(answer -> answer.contains(TEXT));
            for (var secret : SECRETS) {
                assertThat(logs.with(secret)).as(secret).isEmpty();
                assertThat(metrics).doesNotContain(secret);
                assertThat(answers).noneMatch(answer -> answer.contains(secret));
                assertThat(shown()).as(secret).doesNotContain(secret);
            }
        }
    }

    private void types(Who who, String text) {
        bot.types(who, "/readiness " + text);
    }

    /** A review from its opening to its end, with every way in which somebody writes. */
    private void review() throws Exception {
        types(LEAD, "open payments-api owners:@app-dev,@app-owner");
        var card = sees("0 of 8 answered");
        var talk = new Talk(workspace, Workspace.CHANNEL, card.path("ts").asText());
        var prompt = sees("Q1 of 8");
        workspace.presses(APP_DEV, Workspace.CHANNEL, prompt, "Add details…");
        workspace.submits(APP_DEV, JSON.readTree("""
                {"answer": {"answer": {"type": "radio_buttons", "selected_option": {"value": "YES"}}},
                 "note": {"note": {"type": "plain_text_input", "value": "%1$s-modal"}},
                 "evidence": {"evidence": {"type": "plain_text_input", "value": "https://%1$s.example/modal"}}}""".formatted(TEXT)));
        types(APP_DEV, "answer 2 no " + TEXT + "-answer");
        types(APP_DEV, "note 2 https://wiki.example/" + TEXT + "-note");
        var reply = talk.says(APP_DEV, "3: yes, see https://wiki.example/" + TEXT + "-reply", TEXT + "-file.pdf");
        talk.edits(APP_DEV, reply, "3: no, " + TEXT + "-edited");
        talk.says(APP_DEV, "yes but only " + TEXT + "-hedged");
        talk.says(PLATFORM_ENG, TEXT + "-talk");
        types(LEAD, "decide D-1 " + TEXT + "-outcome because " + TEXT + "-rationale");
        types(LEAD, "decision add payments-api \"" + TEXT + "-title\" owner:@app-owner");
        types(LEAD, "decision set D-2 depends:\"" + TEXT + "-depends\" next:\"" + TEXT + "-next\"");
        types(LEAD, "drop D-3 because " + TEXT + "-drop");
        types(LEAD, "waive R-1 until:+2d because " + TEXT + "-waiver");
        types(APP_OWNER, "snooze 4 until:+2d because " + TEXT + "-snooze");
        types(LEAD, "digest now");
        types(LEAD, "export json");
        types(LEAD, "history 2");
        types(APP_DEV, "answer 4 yes " + TEXT + "-pasted");
        types(APP_DEV, "redact 4");
        types(LEAD, TEXT + "-noverb");
        types(LEAD, "status " + TEXT + "-noreview");
        types(LEAD, "open payments-api2 " + TEXT + ":key");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shown())
                        .contains(TEXT + "-answer", TEXT + "-modal", TEXT + "-rationale", TEXT + "-reply"));
    }

    /** Requests that are refused, each with a text in it. */
    private void refusals() {
        var requests = new SignedRequests(bot.port());
        var command = SignedRequests.command(LEAD, Workspace.CHANNEL, "answer 1 yes " + TEXT, TEXT + ".1");
        var bytes = command.getBytes(StandardCharsets.UTF_8);
        for (var answer : List.of(
                requests.send(SignedRequests.FORM, bytes, "1", "v0=" + TEXT),
                requests.send("text/" + TEXT, bytes),
                requests.send(SignedRequests.JSON, ("{\"type\": \"" + TEXT).getBytes(StandardCharsets.UTF_8)),
                requests.send(SignedRequests.FORM, ("payload=%7B" + TEXT).getBytes(StandardCharsets.UTF_8)),
                requests.send(SignedRequests.FORM, (TEXT + "=1").getBytes(StandardCharsets.UTF_8)),
                requests.send(SignedRequests.FORM, TEXT.repeat(200_000).getBytes(StandardCharsets.UTF_8)),
                requests.get("/" + TEXT + "?" + TEXT),
                bot.asks("GET", "/" + TEXT))) {
            answers.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
        }
        assertThat(answers).noneMatch(answer -> answer.startsWith("200"));
    }

    /** What the gate says of a workload may name people's decisions; what it refuses names nothing. */
    private void gate() throws Exception {
        assertThat(asksGate("payments-api", "Bearer " + GATE_TOKEN)).startsWith("200");
        answers.add(asksGate("payments-api", "Bearer " + TEXT));
        answers.add(asksGate("payments-api", "Basic " + GATE_TOKEN));
        answers.add(asksGate("1", "Bearer " + GATE_TOKEN));
        assertThat(answers).noneMatch(answer -> answer.startsWith("200"));
    }

    private String asksGate(String workload, String authorization) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + bot.port() + "/api/v1/workloads/" + workload + "/gate");
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", authorization)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
    }

    private static byte[] sha256(String token) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    }

    private void slackFails(AllLogs logs) {
        for (var condition : List.of("html", "broken", "cut", "blocks-refused", "messages-gone", "token-revoked")) {
            workspace.condition(condition, true);
            types(APP_DEV, "answer 5 no " + TEXT + "-" + condition);
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            workspace.condition(condition, false);
        }
        assertThat(logs.with("Slack refuses the bot token")).isNotEmpty();
    }

    /** A row that the database refuses and would quote, a table that is gone, and summaries that cannot be read. */
    private void databaseFails(String database, AllLogs logs) throws SQLException {
        execute(database, "alter table prose add constraint nothing check (false) not valid");
        types(APP_DEV, "answer 6 yes " + TEXT + "-refused");
        assertThat(logs.with("A command failed")).isNotEmpty().allMatch(line -> line.contains("\"incident\""));
        execute(database, "alter table prose drop constraint nothing");
        execute(database, "alter table prose rename to prose_away");
        types(APP_DEV, "answer 6 yes " + TEXT + "-away");
        bot.types(APP_DEV, "6: yes " + TEXT + "-away");
        execute(database, "alter table prose_away rename to prose");
        execute(database, "update glance set body = '" + TEXT + "-glance'");
        types(LEAD, "digest now");
        await().atMost(SOON).until(() -> logs.with("Sending digests failed").size() > 0);
        execute(database, "update journal set body = '" + TEXT + "-journal'");
        types(LEAD, "status payments-api");
        execute(database, "delete from glance");
    }

    private static void execute(String database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private JsonNode sees(String text) {
        return await().atMost(SOON)
                .until(
                        () -> workspace.messages(LEAD, Workspace.CHANNEL).stream()
                                .filter(message -> message.toString().contains(text)
                                        && !message.path("is_ephemeral").asBoolean())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    /** All that anybody is shown anywhere. */
    private String shown() {
        var all = new StringBuilder();
        for (var who : List.of(LEAD, APP_DEV, APP_OWNER, PLATFORM_ENG)) {
            all.append(workspace.state(who).path("messages")).append(workspace.modal(who));
        }
        return all.toString();
    }
}
