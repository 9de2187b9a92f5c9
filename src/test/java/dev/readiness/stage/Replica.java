package dev.readiness.stage;

import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import dev.readiness.settings.SettingsFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A bot in this process on a database that it may share with others, for people who have no hours and no days off. */
public final class Replica implements AutoCloseable {
    private final Wiring bot;
    private final SignedRequests requests;

    private Replica(Wiring bot, Clock clock) {
        this.bot = bot;
        this.requests = new SignedRequests(bot.port(), clock);
    }

    /**
     * Starts one.
     *
     * @param port 0 for any free one
     * @param environment settings of its own
     */
    public static Replica start(
            String databaseUrl, FlakySlack slack, int port, Clock clock, Map<String, String> environment) {
        var quick = new HashMap<>(Map.of("POST_EVERY", "0s", "EDITS_PER_MINUTE", "100000", "RETRY_AFTER", "50ms"));
        quick.putAll(Map.of("SLACK_TIMEOUT", "2s", "HISTORY_LAG", "1s", "STOP_WITHIN", "5s"));
        quick.putAll(Map.of("NUDGE_HOURS", "00:00-23:59", "WORKING_DAYS", "mon-sun"));
        quick.putAll(environment);
        var settings =
                new SettingsFile().load(Path.of("config/readiness.yaml"), quick).get();
        var deployment =
                new Deployment(databaseUrl, slack.apiUrl(), Workspace.TOKEN, Workspace.SECRET, "127.0.0.1", port);
        return new Replica(
                Wiring.start(Stage.configuration(settings, Stage.shippedPackages(), deployment), clock), clock);
    }

    /** Sends what Slack sends for a typed command, and gives what the person sees. */
    public String types(Who who, String text, String triggerId) {
        var answer = requests.send(SignedRequests.command(who, Workspace.CHANNEL, text, triggerId));
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends an event, as JSON, and gives the status that Slack gets. */
    public int hears(String event) {
        return requests.send(SignedRequests.JSON, event.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    /** The status of {@code /livez} or {@code /readyz}. */
    public int status(String path) {
        return requests.get(path).statusCode();
    }

    public Wiring bot() {
        return bot;
    }

    @Override
    public void close() {
        bot.close();
    }
}
