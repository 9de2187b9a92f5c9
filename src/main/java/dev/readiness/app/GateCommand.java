package dev.readiness.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.export.GateJson;
import dev.readiness.review.WorkloadName;
import dev.readiness.settings.Environment;
import dev.readiness.settings.SettingsFile;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.Gate;
import dev.readiness.usecase.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a pipeline by its status whether a workload may go out. */
@Command(
        name = "gate",
        description = "Tell whether a workload may go out: status 0 if so, 1 if not, 69 if nobody could be asked.",
        mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    /** The gate could not be asked (EX_UNAVAILABLE of sysexits.h): neither yes nor no. */
    static final int NOT_ASKED = 69;

    private static final int BLOCKED = 1;

    @Parameters(index = "0", paramLabel = "workload", description = "The workload's name, as in Slack.")
    private String workload = "";

    @Option(
            names = "--url",
            paramLabel = "<address>",
            description =
                    "Ask the bot that runs there, with the token in GATE_TOKEN; without it, its database is read.")
    private @Nullable URI url;

    @Option(
            names = "--mode",
            paramLabel = "<mode>",
            description = "${COMPLETION-CANDIDATES}, whatever is set as gate-mode.")
    private Gate.@Nullable Mode mode;

    @Option(names = "--json", description = "Print the answer as the API gives it.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    GateCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var objection = WorkloadName.objection(workload);
        if (objection.isPresent()) {
            throw new ParameterException(spec.commandLine(), objection.get());
        }
        var said = new Environment(environment);
        try {
            var answer = url == null ? fromDatabase(said) : GateClient.ask(url, name(), token(said));
            return tell(new ObjectMapper().readTree(answer));
        } catch (IOException | StoreException away) {
            spec.commandLine().getErr().println("readiness-bot: the gate could not be asked: " + away.getMessage());
            return NOT_ASKED;
        }
    }

    private WorkloadName name() {
        return WorkloadName.of(workload);
    }

    private String token(Environment environment) {
        var token = environment.secret("GATE_TOKEN", "the token whose SHA-256 the bot has");
        environment.problems().stream().findFirst().ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), problem.toString());
        });
        return token;
    }

    private String fromDatabase(Environment environment) {
        try (var database = Database.openExisting(environment.databaseUrl())) {
            var reviews = new StoredReviews(database, Formats.PACKAGES, ExportCommand.WITHOUT_RULES);
            return GateJson.write(new Gate(reviews, mode(environment), Clock.systemUTC()).ask(name()));
        }
    }

    private Gate.Mode mode(Environment environment) {
        if (mode != null) {
            return mode;
        }
        var settings =
                new SettingsFile().load(environment.configDir().resolve("readiness.yaml"), environment.variables());
        settings.problems().stream().findFirst().ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), problem.toString());
        });
        return settings.get().gate();
    }

    private int tell(JsonNode answer) {
        var counts = mode == null ? answer.path("mode").asText() : mode.name().toLowerCase(Locale.ROOT);
        boolean goes = !counts.equals("block") || answer.path("cleared").asBoolean();
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(answer.toPrettyString() + "\n");
        } else {
            print(out, answer, goes, counts);
        }
        out.flush();
        return goes ? 0 : BLOCKED;
    }

    private static void print(PrintWriter out, JsonNode answer, boolean goes, String mode) {
        out.println(answer.path("workload").asText() + (goes ? " may go out" : " may not go out")
                + (answer.path("cleared").asBoolean() ? "" : ", no sign-off holds for it") + " (gate-mode " + mode
                + ")");
        for (var review : answer.path("reviews")) {
            out.printf(
                    "  %s of %s: %s, %s%n",
                    review.path("review").asText(),
                    review.path("package").asText(),
                    review.path("state").asText(),
                    review.path("verdict").asText());
        }
        for (var reason : answer.path("reasons")) {
            out.println("  " + (reason.path("blocks").asBoolean() ? "✖ " : "– ") + told(reason));
        }
    }

    private static String told(JsonNode reason) {
        return part(reason, "review", "", ": ")
                + reason.path("what").asText()
                + part(reason, "owner", " · ", "")
                + part(reason, "due", " · due ", "");
    }

    private static String part(JsonNode reason, String key, String before, String after) {
        return reason.hasNonNull(key) ? before + reason.path(key).asText() + after : "";
    }
}
