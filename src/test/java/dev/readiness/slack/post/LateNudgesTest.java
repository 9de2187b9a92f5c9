package dev.readiness.slack.post;

import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Some;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.reminder.Subject;
import dev.readiness.reminder.Told;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import dev.readiness.slack.view.Drawn;
import dev.readiness.stage.Kept;
import dev.readiness.store.Database;
import dev.readiness.store.StoredDigests;
import dev.readiness.store.StoredOutbox;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.DutyBook;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Nudges;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing could be posted for days, everything still reaches the person, and nothing of it twice. */
class LateNudgesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private StoredReviews reviews;
    private ReviewId review;

    @BeforeEach
    void open() {
        database = Database.open(Sqlite.at(folder.resolve("bot.db")));
        reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
        review = reviews.inTransaction(desk -> {
            var opening = new Opening(
                    new WorkloadName("payments-api"),
                    Some.packOf("some", 3),
                    Some.CHANNEL,
                    false,
                    LEAD,
                    List.of(),
                    null);
            var change = Review.open(desk.nextId(), opening, by(LEAD));
            desk.save(change);
            return change.review().id();
        });
        book(duties -> duties.keep(
                review, IntStream.rangeClosed(1, 3).mapToObj(this::item).toList()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void book(Consumer<DutyBook> work) {
        reviews.inTransaction(desk -> {
            work.accept(desk.duties());
            return true;
        });
    }

    private Duty item(int number) {
        return Duty.of(new DutyId(review.number(), Subject.item(number)), DEV, LEAD, NOON.minus(Duration.ofDays(9)));
    }

    private static Spent slot(int daysAgo) {
        return new Spent(DEV, TODAY.minusDays(daysAgo), 0);
    }

    private void tells(int daysAgo, Told.Kind kind, int... items) {
        var at = NOON.minus(Duration.ofDays(daysAgo));
        book(duties -> {
            duties.take(slot(daysAgo), at);
            duties.tell(
                    slot(daysAgo),
                    IntStream.of(items)
                            .mapToObj(this::item)
                            .map(duty -> new Told(duty.id(), DEV, duty.course(), kind, -daysAgo, DEV, at, false))
                            .toList());
        });
    }

    private String posts(int daysAgo) {
        var letter = new Letter.Nudge(slot(daysAgo), daysAgo > 0);
        return drawing().nudge(letter).map(Drawn::text).orElse("nothing");
    }

    private LetterDrawing drawing() {
        var outbox = new StoredOutbox(database);
        return new LetterDrawing(
                reviews,
                new Nudges(reviews, outbox, CLOCK),
                new StoredDigests(database),
                outbox,
                Kept.directory(person -> ZoneOffset.UTC),
                true,
                "/readiness");
    }

    @Test
    void whatTheNewestSaysIsSaidThereAlone() {
        tells(2, Told.Kind.NUDGE, 1, 2);
        tells(1, Told.Kind.NUDGE, 1, 2);
        tells(0, Told.Kind.NUDGE, 1, 2);

        assertThat(posts(2)).isEqualTo("nothing");
        assertThat(posts(1)).isEqualTo("nothing");
        book(duties -> {
            duties.giveBack(slot(2));
            duties.giveBack(slot(1));
        });
        assertThat(posts(0)).contains("2 things wait", "Q1", "Q2");
    }

    @Test
    void whatNoNewerOneSaysIsSaidByTheLastThatSpokeOfIt() {
        tells(2, Told.Kind.NUDGE, 1, 2, 3);
        tells(1, Told.Kind.NUDGE, 1, 3);
        tells(0, Told.Kind.NUDGE, 3);

        assertThat(posts(2)).contains("One thing waits", "Q2").doesNotContain("Q1", "Q3");
        assertThat(posts(1)).contains("One thing waits", "Q1").doesNotContain("Q2", "Q3");
        assertThat(posts(0)).contains("One thing waits", "Q3");
    }

    @Test
    void whatTheNewerOneCouldNotDeliverIsSaidByTheOlder() {
        tells(1, Told.Kind.NUDGE, 1);
        tells(0, Told.Kind.NUDGE, 1);
        book(duties -> duties.fail(slot(0)));

        assertThat(posts(1)).contains("Q1");
    }

    @Test
    void beingRemindedIsNotBeingToldThatItWasInVain() {
        tells(1, Told.Kind.NUDGE, 1);
        tells(0, Told.Kind.ESCALATION, 1);

        assertThat(posts(1)).contains("Q1");
    }
}
