package dev.readiness.app;

import dev.readiness.settings.Environment;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds out whether a bot that was just deployed lives, is ready and answers Slack. */
@Command(
        name = "verify",
        description = "Ask a running bot for /livez, /readyz and a signed help; status 1 where an answer is wrong.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Parameters(index = "0", paramLabel = "url", description = "Where the bot listens, such as http://readiness-bot.")
    @SuppressWarnings("NullAway.Init")
    private URI address;

    @Option(
            names = "--within",
            paramLabel = "seconds",
            defaultValue = "30",
            description = "How long it is asked again while an answer is wrong (default: ${DEFAULT-VALUE}).")
    private int within;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    VerifyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var line = spec.commandLine();
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new ParameterException(line, "“" + address + "” is no http or https address");
        }
        var said = new Environment(environment);
        var secret = said.secret("SLACK_SIGNING_SECRET", "the signing secret that the bot runs with");
        if (!said.problems().isEmpty()) {
            return Lifetime.misconfigured(line.getErr(), said.problems());
        }
        var secrets = Arrays.stream(secret.split(",")).map(String::strip).toList();
        var fault = lasting(new Verification(address, secrets, Clock.systemUTC()));
        fault.ifPresent(sentence -> line.getErr().println("readiness-bot: " + sentence));
        if (fault.isEmpty()) {
            line.getOut().println(address + " lives, is ready and answers a signed help");
        }
        return fault.isEmpty() ? 0 : 1;
    }

    /** What is still wrong when the time is over. */
    private Optional<String> lasting(Verification verification) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(within).toNanos();
        var fault = verification.fault();
        while (fault.isPresent() && System.nanoTime() < end) {
            Thread.sleep(PAUSE.toMillis());
            fault = verification.fault();
        }
        return fault;
    }
}
