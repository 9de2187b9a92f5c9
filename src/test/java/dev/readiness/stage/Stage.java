package dev.readiness.stage;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.app.Configuration;
import dev.readiness.app.Deployment;
import dev.readiness.app.Shortcuts;
import dev.readiness.app.Wiring;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.risk.RuleLanguage;
import dev.readiness.rules.CelRules;
import dev.readiness.settings.PackageFiles;
import dev.readiness.settings.Settings;
import dev.readiness.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real bot over real signed HTTP, in a workspace of ours, on an SQLite file. */
public final class Stage implements AutoCloseable {
    /** The language of rules, made once for all bots. */
    public static final RuleLanguage RULES = new CelRules();

    private static final Path CONFIG = Path.of("config");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final Map<String, String> environment;
    private final Workspace workspace;
    private List<ReviewPackage> packages;
    private Wiring bot;

    private Stage(Path folder, List<ReviewPackage> packages, Map<String, String> environment, Clock real) {
        this.folder = folder;
        this.environment = environment;
        this.packages = packages;
        this.workspace = Workspace.open(folder, Shortcuts.ALL, real);
        start();
    }

    public static Stage open(Path folder) {
        return open(folder, shippedPackages());
    }

    public static Stage open(Path folder, List<ReviewPackage> packages) {
        return new Stage(folder, packages, Map.of(), TestClock.SHARED);
    }

    /** With settings of its own, as an operator would name them in the environment. */
    public static Stage open(Path folder, Map<String, String> environment) {
        return new Stage(folder, shippedPackages(), environment, TestClock.SHARED);
    }

    /** The stage at that time: from there the clock goes on. */
    public static Stage openAt(Path folder, Instant time) {
        return openAt(folder, time, Map.of());
    }

    /** The same, with settings of its own. */
    public static Stage openAt(Path folder, Instant time, Map<String, String> environment) {
        return new Stage(folder, shippedPackages(), environment, TestClock.startingAt(time));
    }

    public static List<ReviewPackage> shippedPackages() {
        return new PackageFiles().load(CONFIG.resolve("packages")).get();
    }

    /** The shipped settings with the pauses between calls taken out. */
    public static Settings quickSettings() {
        return quickSettings(Map.of());
    }

    /** The same, with settings of its own. */
    public static Settings quickSettings(Map<String, String> environment) {
        var quick = new HashMap<>(Map.of("POST_EVERY", "0s", "CARD_EVERY", "50ms", "EDITS_PER_MINUTE", "100000"));
        quick.putAll(Map.of("SLACK_TIMEOUT", "2s", "RETRY_AFTER", "50ms", "STOP_WITHIN", "5s"));
        quick.putAll(environment);
        return new SettingsFile().load(CONFIG.resolve("readiness.yaml"), quick).get();
    }

    /** All that an operator configures; nobody has holidays. */
    public static Configuration configuration(Settings settings, List<ReviewPackage> packages, Deployment deployment) {
        return new Configuration(settings, packages, RULES, Map.of(), deployment);
    }

    private void start() {
        var deployment =
                new Deployment(databaseUrl(), workspace.apiUrl(), Workspace.TOKEN, Workspace.SECRET, "127.0.0.1", 0);
        bot = Wiring.start(configuration(quickSettings(environment), packages, deployment), workspace.clock());
        workspace.connect(bot.port(), bot.clockwork());
    }

    /** Stops the bot and leaves its database to others. */
    public void stopBot() {
        bot.close();
    }

    public void restart() {
        stopBot();
        start();
    }

    /** Starts the bot anew on the same database with other packages on its disk. */
    public void restart(List<ReviewPackage> others) {
        packages = others;
        restart();
    }

    public String databaseUrl() {
        return Sqlite.at(folder.resolve("stage.db"));
    }

    public int port() {
        return bot.port();
    }

    public Workspace workspace() {
        return workspace;
    }

    /** That time has gone by, and what has fallen due in it is done now; what cannot be sent is not waited for. */
    public void leaps(Duration time) {
        move(time);
        bot.clockwork().catchUp(Duration.ofSeconds(1));
    }

    /** Time goes on, from one thing that falls due to the next. */
    public void passes(Duration time) {
        var until = workspace.clock().instant().plus(time);
        bot.clockwork().catchUp(PATIENCE);
        while (workspace.clock().instant().isBefore(until)) {
            var now = workspace.clock().instant();
            var next = bot.clockwork().nextDue(now).filter(until::isAfter).orElse(until);
            move(Duration.between(now, next));
            bot.clockwork().catchUp(PATIENCE);
        }
    }

    /** No call is under way meanwhile: none seems to have taken as long as the clock was put forward by. */
    private void move(Duration time) {
        bot.clockwork().whileStill(() -> workspace.clock().advance(time));
    }

    public void types(Who who, String text) {
        workspace.types(who, Workspace.CHANNEL, text);
    }

    public void presses(Who who, JsonNode message, String label) {
        workspace.presses(who, Workspace.CHANNEL, message, label);
    }

    /** Waits for a message of the bot whose blocks or text hold that. */
    public JsonNode sees(Who who, String text) {
        return workspace.sees(who, text);
    }

    /** Waits until the card says so. */
    public JsonNode card(String text) {
        return await("a card with “" + text + "”")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(25))
                .until(
                        () -> workspace.messages(Who.LEAD, Workspace.CHANNEL).stream()
                                .filter(message -> message.path("blocks")
                                                .path(0)
                                                .path("type")
                                                .asText()
                                                .equals("header")
                                        && message.toString().contains(text)
                                        && !message.path("is_ephemeral").asBoolean())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    @Override
    public void close() {
        bot.close();
        workspace.close();
    }
}
