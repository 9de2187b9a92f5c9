package dev.readiness.app;

import dev.readiness.http.PortTaken;
import dev.readiness.playground.Playground;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.playground.Setup;
import dev.readiness.playground.Suggestion;
import dev.readiness.settings.Environment;
import dev.readiness.settings.Problem;
import dev.readiness.slack.command.Grammar;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the bot against a workspace of our own, with a page to act in; nothing of it ever reaches a real Slack. */
@Command(
        name = "playground",
        description = "Try the bot in a browser, without a Slack workspace.",
        mixinStandardHelpOptions = true)
final class PlaygroundCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    private static final String LOOPBACK = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "8090",
            description = "The page's port (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int port = 8090;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "Where the playground keeps its database (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    private final PlaygroundClock clock = new PlaygroundClock(Clock.systemUTC());

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PlaygroundCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var problems = new ArrayList<Problem>();
        var configuration = Configuration.read(new Environment(environment), this::deployment, problems);
        if (configuration == null) {
            return Lifetime.misconfigured(spec.commandLine().getErr(), problems);
        }
        var playground = playground(configuration);
        var bot = start(configuration, playground);
        playground.connect("http://" + LOOPBACK + ":" + bot.port() + "/slack/events", bot.clockwork());
        var out = spec.commandLine().getOut();
        out.println();
        out.println("Playground: " + playground.url() + "/");
        out.println();
        out.flush();
        return Lifetime.untilStopped(() -> {
            bot.close();
            playground.close();
        });
    }

    private Deployment deployment(Environment environment) {
        return new Deployment(
                "jdbc:sqlite:" + data.resolve("playground.db"), "", "xoxb-playground", secret(), LOOPBACK, 0);
    }

    private static String secret() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Playground playground(Configuration configuration) {
        var deployment = configuration.deployment();
        var command = configuration.settings().command();
        var setup = new Setup(
                port,
                command,
                deployment.botToken(),
                deployment.signingSecrets().get(0),
                suggestions(Wiring.grammar(configuration.packages()), command),
                data.resolve("playground.json"),
                Shortcuts.ALL);
        try {
            return Playground.start(setup, clock);
        } catch (JavalinBindException taken) {
            throw new PortTaken(port, taken);
        }
    }

    private Wiring start(Configuration configuration, Playground playground) {
        try {
            return Wiring.start(configuration.withSlack(playground.apiUrl()), clock);
        } catch (RuntimeException failed) {
            playground.close();
            throw failed;
        }
    }

    private static List<Suggestion> suggestions(Grammar grammar, String command) {
        return grammar.verbs().stream()
                .map(verb -> new Suggestion(
                        command + " " + verb.name(),
                        command + " " + verb.usage().get(0),
                        verb.purpose()))
                .toList();
    }
}
