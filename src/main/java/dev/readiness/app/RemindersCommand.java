package dev.readiness.app;

import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.settings.Environment;
import dev.readiness.settings.Problem;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.Chronicle;
import dev.readiness.usecase.ExplainReminders;
import dev.readiness.usecase.ReminderWords;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who is reminded of what. */
@Command(
        name = "reminders",
        description = "See who will be reminded of what, when and why.",
        mixinStandardHelpOptions = true)
final class RemindersCommand {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RemindersCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Command(
            name = "explain",
            description = "Write who will be told what in a review, when, and why, or why not.",
            mixinStandardHelpOptions = true)
    int explain(@Parameters(paramLabel = "review", description = "The review's number, such as RR-12.") String review) {
        var id = ReviewId.parse(review)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "“" + review + "” is no review's number, such as RR-12"));
        var problems = new ArrayList<Problem>();
        var configuration = Configuration.read(new Environment(environment), RemindersCommand::nowhere, problems);
        if (configuration == null) {
            return Lifetime.misconfigured(spec.commandLine().getErr(), problems);
        }
        try (var database = Database.openExisting(configuration.deployment().databaseUrl())) {
            var reviews = new StoredReviews(database, Formats.PACKAGES, ExportCommand.WITHOUT_RULES);
            var explaining = new ExplainReminders(
                    reviews, configuration.calendars(), configuration.settings().reminders(), Clock.systemUTC());
            var explained = explaining.of(id);
            if (explained.isEmpty()) {
                spec.commandLine().getErr().println("readiness-bot: there is no review " + id);
                return Main.UNAVAILABLE;
            }
            var zone = configuration.settings().defaultZone();
            write(spec.commandLine().getOut(), explained.get(), new ReminderWords(new Plain(zone)));
            return CommandLine.ExitCode.OK;
        }
    }

    /** Nothing but the database is needed. */
    private static Deployment nowhere(Environment environment) {
        return new Deployment(environment.databaseUrl(), environment.slackApiUrl(), "", "", environment.host(), 0);
    }

    private static void write(PrintWriter out, ExplainReminders.Explained explained, ReminderWords words) {
        if (explained.duties().isEmpty()) {
            out.println("Nothing is open in it, so that nobody is reminded of anything.");
        }
        explained.duties().forEach(outlined -> {
            out.println(outlined.duty().id() + ", " + outlined.duty().responsible());
            outlined.prospects().forEach(prospect -> out.println("  " + words.tell(prospect)));
        });
        explained.people().forEach(own -> {
            var calendar = own.calendar().calendar();
            out.println(own.person() + " works " + calendar.hours().from() + "-"
                    + calendar.hours().until() + " in " + calendar.zone()
                    + (own.calendar().zone().isOwn() ? "" : ", the default"));
        });
        out.flush();
    }

    /** Words for a terminal: people by their ids, and moments in the default zone. */
    private record Plain(ZoneId zone) implements Chronicle.Style {
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm VV", Locale.ENGLISH);

        @Override
        public String person(PersonId person) {
            return person.id();
        }

        @Override
        public String moment(Instant at) {
            return MOMENT.format(at.atZone(zone));
        }

        @Override
        public String strong(String words) {
            return words;
        }
    }
}
