package dev.readiness.app;

import dev.readiness.review.ReviewId;
import dev.readiness.risk.RiskRules;
import dev.readiness.settings.Environment;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.ExportReview;
import dev.readiness.usecase.RiskWatch;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a review with all that happened in it to standard output. */
@Command(name = "export", description = "Write a review whole to standard output.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    /** An export changes nothing, so that no rule is asked. */
    static final RiskWatch WITHOUT_RULES = new RiskWatch(review -> new RiskRules(List.of()), person -> ZoneOffset.UTC);

    /** How a review is written. */
    enum Format {
        MD,
        JSON
    }

    @Parameters(index = "0", paramLabel = "review", description = "The review's number, such as RR-12.")
    private String review = "";

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "MD",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.MD;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var id = ReviewId.parse(review)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "“" + review + "” is no review's number, such as RR-12"));
        try (var database = Database.openExisting(new Environment(environment).databaseUrl())) {
            var reviews = new StoredReviews(database, Formats.PACKAGES, WITHOUT_RULES);
            var dossier = new ExportReview(reviews, Clock.systemUTC()).handle(id);
            if (dossier.isEmpty()) {
                spec.commandLine().getErr().println("readiness-bot: there is no review " + id);
                return Main.UNAVAILABLE;
            }
            var writer =
                    Objects.requireNonNull(Formats.WRITERS.get(format.name().toLowerCase(Locale.ROOT)));
            spec.commandLine().getOut().print(writer.write(dossier.get()));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        }
    }
}
