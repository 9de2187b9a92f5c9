package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.app.Deployment;
import dev.readiness.app.Shortcuts;
import dev.readiness.app.Wiring;
import dev.readiness.fixtures.Rows;
import dev.readiness.stage.LogLines;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.SocketSlack;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot on Socket Mode, with connections that are cut, renewed, silent and away. */
@Order(1)
class SocketModeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final LogLines log = LogLines.open();
    private Workspace workspace;
    private SocketSlack slack;
    private Wiring bot;

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.open(folder, Shortcuts.ALL);
        slack = new SocketSlack(workspace.apiUrl());
        workspace.connect(slack.eventsUrl());
    }

    @AfterEach
    void close() {
        bot.close();
        slack.close();
        workspace.close();
        log.close();
        assertThat(log.with("ticket")).isEmpty();
        assertThat(log.with("xapp-")).isEmpty();
    }

    private void start(List<String> signingSecrets) {
        var deployment = new Deployment(
                "jdbc:sqlite:" + folder.resolve("bot.db"),
                slack.apiUrl(),
                Workspace.TOKEN,
                signingSecrets,
                SocketSlack.TOKEN,
                List.of(),
                "127.0.0.1",
                0,
                Deployment.Admin.NONE);
        bot = Wiring.start(
                Stage.configuration(
                        Stage.quickSettings(Map.of("RETRY_AFTER", "10ms", "SLACK_TIMEOUT", "1s")),
                        Stage.shippedPackages(),
                        deployment),
                workspace.clock());
    }

    private void startAndConnect() {
        start(List.of());
        until(() -> readyz().statusCode() == 200);
    }

    private HttpResponse<String> readyz() {
        return new SignedRequests(bot.port()).get("/readyz");
    }

    /** Disturbs the connection and waits for the next one, as two disturbances of one connection would make one less. */
    private void disturbs(Runnable how) {
        int before = slack.sockets().greetings();
        how.run();
        until(() -> slack.sockets().greetings() > before);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(condition);
    }

    private JsonNode sees(Who who, String text) {
        return workspace.sees(who, text);
    }

    private void types(Who who, String text) {
        workspace.types(who, Workspace.CHANNEL, text);
    }

    private void presses(Who who, String prompt, String label) {
        workspace.presses(who, Workspace.CHANNEL, sees(who, prompt), label);
    }

    private void replies(Who who, String text) {
        var thread = sees(who, "The readiness review of payments-api starts here")
                .path("thread_ts")
                .asText();
        workspace.replies(who, Workspace.CHANNEL, thread, text);
    }

    private void fillsIn(String choice, String note) {
        var values = JSON.createObjectNode();
        values.putObject("answer")
                .putObject("answer")
                .put("type", "radio_buttons")
                .putObject("selected_option")
                .put("value", choice);
        values.putObject("note")
                .putObject("note")
                .put("type", "plain_text_input")
                .put("value", note);
        values.putObject("evidence").putObject("evidence").put("type", "plain_text_input");
        workspace.submits(APP_DEV, values);
    }

    private List<String> journal() throws Exception {
        return Rows.of("jdbc:sqlite:" + folder.resolve("bot.db"), "select kind from journal order by number");
    }

    @Test
    void theWholeWalkGoesThroughConnectionsThatAreCutRenewedAndAwayAndEachEffectIsThereOnce() throws Exception {
        startAndConnect();
        slack.repeats();
        types(LEAD, "/readiness open payments-api owners:@app-dev,@app-owner");
        presses(APP_DEV, "Q1 of 8", "Yes");
        sees(APP_DEV, "Q2 of 8");
        disturbs(() -> slack.sockets().drop());
        replies(APP_DEV, "yes, see https://wiki.example/ingress");
        sees(APP_DEV, "Q3 of 8");
        disturbs(() -> slack.sockets().says("refresh_requested"));
        presses(APP_DEV, "Q3 of 8", "Add details…");
        slack.cutsBeforeAck(1);
        disturbs(() -> fillsIn("YES", "three services and a worker"));
        sees(APP_DEV, "Q4 of 8");
        slack.cutsBeforeAck(1);
        disturbs(() -> types(APP_OWNER, "/readiness answer 4 no not yet"));
        sees(APP_DEV, "Q5 of 8");

        slack.cutsBeforeAck(1);
        disturbs(() -> presses(APP_DEV, "Q5 of 8", "Yes"));
        sees(APP_DEV, "Q6 of 8");
        disturbs(() -> slack.sockets().says("warning"));
        replies(APP_OWNER, "no, the pipeline does not");
        sees(APP_DEV, "Q7 of 8");

        slack.refuses(new MockResponse.Builder().code(503).build());
        slack.sockets().drop();
        until(() -> slack.sockets().openNow() == 0);
        assertThat(readyz().body()).contains("socket: up");
        workspace.clock().advance(Duration.ofSeconds(31));
        until(() -> readyz().statusCode() == 503);
        assertThat(readyz().body()).contains("socket: down", "database: up", "courier: up");
        slack.refuses(null);
        until(() -> readyz().statusCode() == 200);

        presses(APP_DEV, "Q7 of 8", "Not applicable");
        until(() -> workspace.modal(APP_DEV).toString().contains("wants a reason"));
        fillsIn("NOT_APPLICABLE", "it is rolled forward");
        replies(APP_DEV, "8: yes, https://wiki.example/telemetry");

        sees(LEAD, "All 8 questions are answered");
        var posts = workspace.messages(LEAD, Workspace.CHANNEL).stream()
                .filter(message -> !message.path("is_ephemeral").asBoolean())
                .filter(message -> message.path("user").asText().equals("U0READINESS"))
                .map(message -> message.path("text").asText())
                .toList();
        assertThat(posts).doesNotHaveDuplicates();
        assertThat(journal().stream().filter("ItemAnswered"::equals)).hasSize(8);
        assertThat(slack.sent()).as("the walk really was disturbed").isGreaterThan(20);
        assertThat(slack.sockets().greetings()).isGreaterThan(6);
    }

    @Test
    void aConnectionThatIsOldIsReplacedBeforeItEnds() {
        slack.sockets().lifetime(1);
        startAndConnect();

        until(() -> slack.sockets().greetings() >= 3);
        assertThat(slack.sockets().mostOpen()).isGreaterThan(1);
        assertThat(slack.sockets().openNow()).isPositive();
        assertThat(log.with("was lost")).isEmpty();
    }

    @Test
    void slacksSilenceAfterTheHandshakeIsNoConnection() {
        slack.sockets().staysSilent(true);
        start(List.of());

        until(() -> !log.with("did not greet us").isEmpty());
        assertThat(readyz().body()).contains("socket: down");
        slack.sockets().staysSilent(false);
        until(() -> readyz().statusCode() == 200);
    }

    @Test
    void aConnectionThatNoLongerAnswersPingsIsLost() {
        startAndConnect();
        slack.sockets().swallowsPings(true);

        until(() -> slack.sockets().greetings() >= 2);
        assertThat(log.with("was lost")).isNotEmpty();
    }

    @Test
    void whatAnOperatorCanMendIsSaidAndNothingIsHammered() {
        slack.refuses(new MockResponse.Builder()
                .body("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"connections:write\"}")
                .build());
        start(List.of());
        until(() -> !log.with("lacks the scope connections:write").isEmpty());

        slack.refuses(new MockResponse.Builder()
                .body("<!DOCTYPE html><title>Slack is down</title>")
                .build());
        until(() -> !log.with("cannot be read; a proxy, or an outage").isEmpty());
        assertThat(log.with("DOCTYPE")).isEmpty();

        slack.refuses(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "600")
                .build());
        until(() -> !log.with("wants us to wait; tried again in 600000 ms").isEmpty());
        int asked = slack.asked();
        assertThat(readyz().statusCode()).isEqualTo(503);
        assertThat(slack.asked()).isEqualTo(asked);
    }

    @Test
    void socketModeThatIsSwitchedOffIsSaid() {
        startAndConnect();
        slack.sockets().says("link_disabled");

        until(() -> !log.with("Socket Mode was switched off").isEmpty());
        until(() -> slack.sockets().openNow() == 0);
        workspace.clock().advance(Duration.ofSeconds(31));
        assertThat(readyz().body()).contains("socket: down");
    }

    @Test
    void whatIsAcknowledgedIsStoredWhenTheBotStopsInTheMiddle() throws Exception {
        startAndConnect();
        var acknowledged = new CopyOnWriteArrayList<String>();
        var people = new Thread(() -> {
            for (int number = 1; number < 200 && !Thread.currentThread().isInterrupted(); number++) {
                var body = SignedRequests.command(LEAD, Workspace.CHANNEL, "open w" + number, "t" + number);
                if (posts(body).contains("Opened RR-")) {
                    acknowledged.add("w" + number);
                }
            }
        });
        people.start();
        until(() -> acknowledged.size() > 5);
        bot.close();
        people.interrupt();
        people.join(PATIENCE.toMillis());

        assertThat(journal().stream().filter("Opened"::equals)).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        assertThat(slack.sockets().openNow()).isZero();
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledgedAndIsThereOnceItCan() throws Exception {
        startAndConnect();
        types(LEAD, "/readiness open payments-api owners:@app-dev,@app-owner");
        sees(APP_DEV, "Q1 of 8");
        try (var another = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
                var statement = another.createStatement()) {
            statement.execute("begin immediate");
            replies(APP_DEV, "yes, see https://wiki.example/ingress");
            until(() -> !log.with("A request is not acknowledged").isEmpty());
            statement.execute("rollback");
        }
        sees(APP_DEV, "Q2 of 8");
        assertThat(journal().stream().filter("ItemAnswered"::equals)).hasSize(1);
    }

    private String posts(String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(slack.eventsUrl()))
                    .header("Content-Type", SignedRequests.FORM)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Test
    void withoutASigningSecretThereIsNothingToBeFoundByHttp() {
        startAndConnect();
        var requests = new SignedRequests(bot.port());

        assertThat(requests.send("command=x").statusCode()).isEqualTo(404);
        assertThat(requests.get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void withBothSecretsBothWaysLeadToTheSameDesk() {
        start(List.of(Workspace.SECRET));
        until(() -> readyz().statusCode() == 200);
        var open = SignedRequests.command(LEAD, Workspace.CHANNEL, "open payments-api", "1.1");

        assertThat(new SignedRequests(bot.port()).send(open).body()).contains("Opened RR-1");
        types(LEAD, "/readiness status RR-1");
        assertThat(workspace.whispers(LEAD, Workspace.CHANNEL).toString()).contains("0 of 8 answered");
    }
}
