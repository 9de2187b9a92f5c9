package dev.readiness.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import dev.readiness.fixtures.Rows;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.settings.SettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The real bot on a scripted Slack, without pauses. */
public final class ScriptedStage implements AutoCloseable {
    private final String database;
    private final ScriptedSlack slack;
    private final Wiring bot;
    private final SignedRequests requests;

    private ScriptedStage(Path folder, Map<String, String> settings) throws IOException {
        var quick = new HashMap<>(
                Map.of("POST_EVERY", "0s", "CARD_EVERY", "50ms", "EDITS_PER_MINUTE", "100000", "SLACK_TIMEOUT", "1s"));
        quick.putAll(Map.of("HISTORY_LAG", "1s", "RETRY_AFTER", "50ms", "STOP_WITHIN", "5s"));
        quick.putAll(settings);
        database = Sqlite.at(folder.resolve("bot.db"));
        slack = new ScriptedSlack();
        bot = Wiring.start(
                Stage.configuration(
                        new SettingsFile()
                                .load(Path.of("config/readiness.yaml"), quick)
                                .get(),
                        Stage.shippedPackages(),
                        new Deployment(database, slack.apiUrl(), Workspace.TOKEN, Workspace.SECRET, "127.0.0.1", 0)),
                TestClock.SHARED);
        requests = new SignedRequests(bot.port());
    }

    /**
     * Starts the bot.
     *
     * @param settings what differs from the quick settings here, as in the environment
     */
    public static ScriptedStage open(Path folder, Map<String, String> settings) throws IOException {
        return new ScriptedStage(folder, settings);
    }

    public ScriptedSlack slack() {
        return slack;
    }

    public SignedRequests requests() {
        return requests;
    }

    public void types(String channel, String text) {
        assertThat(requests.send(SignedRequests.command(Who.LEAD, channel, text, text + System.nanoTime()))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Slack tells of that event; the status that it gets. */
    public int hears(String event) {
        return requests.send(SignedRequests.JSON, event.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    /** Waits for that, as long as a busy machine needs. */
    public void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    /** The calls that posted something with that in its text, whatever came of them. */
    public List<ScriptedSlack.Call> posts(String text) {
        return with("chat.postMessage", text).toList();
    }

    /** The calls that edited a message to something with that in its text, whatever came of them. */
    public List<ScriptedSlack.Call> edits(String text) {
        return with("chat.update", text).toList();
    }

    private Stream<ScriptedSlack.Call> with(String method, String text) {
        return slack.calls(method).stream().filter(call -> call.field("text").contains(text));
    }

    /** How many messages do not show yet what they should. */
    public int lagging() {
        return Integer.parseInt(
                query("select count(*) from outbox where wanted > shown").get(0));
    }

    /** The first column of the rows. */
    public List<String> query(String sql) {
        return Rows.of(database, sql);
    }

    @Override
    public void close() {
        bot.close();
        slack.close();
    }
}
