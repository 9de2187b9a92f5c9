package dev.readiness.app;

import dev.readiness.settings.Environment;
import dev.readiness.settings.GateTokens;
import dev.readiness.settings.Problem;
import dev.readiness.settings.SlackSecrets;
import dev.readiness.settings.Variables;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the bot for a real Slack workspace. */
@Command(name = "serve", description = "Run the bot for a Slack workspace.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve(environment, spec.commandLine().getErr());
    }

    /** Serves until the process is told to end, and gives its status; to {@code err} goes why it cannot start. */
    static int serve(Map<String, String> environment, PrintWriter err) throws InterruptedException {
        Variables.strangers(environment).forEach(stranger -> LOG.warn("{}", stranger));
        var problems = new ArrayList<Problem>();
        var configuration = Configuration.read(new Environment(environment), ServeCommand::deployment, problems);
        if (configuration == null) {
            return Lifetime.misconfigured(err, problems);
        }
        var bot = Wiring.start(configuration, Clock.systemUTC());
        LOG.info("Ready on port {}", bot.port());
        return Lifetime.untilStopped(bot::close);
    }

    private static Deployment deployment(Environment environment) {
        environment.logFormat();
        var secrets = new SlackSecrets(environment);
        return new Deployment(
                environment.databaseUrl(),
                environment.slackApiUrl(),
                secrets.botToken(),
                secrets.signingSecrets(),
                secrets.appToken(),
                GateTokens.read(environment),
                environment.host(),
                environment.port(),
                new Deployment.Admin(environment.adminHost(), environment.adminPort()));
    }
}
