package dev.readiness.app;

import static dev.readiness.app.Commands.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.people.Actor;
import dev.readiness.people.Place;
import dev.readiness.people.Prose;
import dev.readiness.review.Given;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.Kept;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.ReviewRef;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code journal verify}: what an operator reads, and the status for whatever watches it. */
class JournalCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        var clock = Clock.fixed(Some.NOON, ZoneOffset.UTC);
        var lead = Actor.member(Some.LEAD, ZoneId.of("UTC"));
        var here = new Place(Some.CHANNEL, Place.Kind.OPEN, true);
        var workload = new WorkloadName("payments-api");
        try (var kept = Kept.open(folder)) {
            var use = kept.doers(clock);
            use.open().handle(new OpenReview.Request(lead, here, workload, null, null, List.of(), null));
            var given = Given.typed(Choice.YES, new Prose("three services"), List.of());
            use.answer().typed(new Asking(lead, Some.CHANNEL), new ReviewRef.Here(), new ItemRef("1"), given);
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("kept.db");
    }

    private String verifies(int status) {
        return outputOf(status, Map.of("DATABASE_URL", url()), "journal", "verify");
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anIntactJournalEndsWithZeroAndATamperedOneWithOneAndThePlace() throws SQLException {
        assertThat(verifies(0)).contains("1 reviews, 4 entries: all as they were written");

        run("update journal set person = 'U0OTHER' where number = 3");
        assertThat(verifies(1)).contains("RR-1 #3: the entry is not what was written", "1 faults");
    }

    @Test
    void aJournalThatServeWouldRefuseIsStillLookedAt() throws SQLException {
        run("delete from journal where number > 2");

        assertThat(verifies(1))
                .contains("RR-1 #3: the journal is cut off here; it had 4 entries")
                .doesNotContain("\tat ");
    }

    @Test
    void aTextThatWasChangedEndsWithOneAndTheEntryThatItBelongsTo() throws SQLException {
        run("update prose set body = 'thirty services'");

        assertThat(verifies(1)).contains("RR-1 #3: a text of it is not what was written");
    }

    @Test
    void anEmptyDatabaseIsNotPraisedAndAMissingOneIsNotCreated() {
        var missing = folder.resolve("missing.db");
        var environment = Map.of("DATABASE_URL", "jdbc:sqlite:" + missing);

        for (var command : List.of(
                List.of("journal", "verify"), List.of("export", "RR-1"), List.of("reminders", "explain", "RR-1"))) {
            assertThat(outputOf(1, environment, command.toArray(String[]::new)))
                    .contains("missing.db does not exist: set DATABASE_URL")
                    .doesNotContain("\tat ");
        }
        assertThat(outputOf(69, environment, "gate", "payments-api")).contains("missing.db does not exist");
        assertThat(missing).doesNotExist();
        Sqlite.at(missing);
        assertThat(outputOf(0, environment, "journal", "verify"))
                .contains("No reviews in this database: there was nothing to verify");
    }
}
