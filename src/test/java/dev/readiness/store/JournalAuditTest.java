package dev.readiness.store;

import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.people.Prose;
import dev.readiness.review.Answers;
import dev.readiness.review.Change;
import dev.readiness.review.Closings;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Redaction;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Verdict;
import dev.readiness.store.sql.Handle;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tampers with the journal in the database is found out, and where: each time at places drawn by lot. */
class JournalAuditTest extends StoreFixture {
    private static final int REVIEWS = 3;
    private static final int ITEMS = 6;
    private static final int TRIES = 12;
    private final long seed = Length.seed(JournalAuditTest.class);
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    /** A place in a journal; {@code last} is the number of its last entry. */
    private record Spot(int review, int number, int last) {
        String name() {
            return name(number);
        }

        String name(int other) {
            return "RR-" + review + " #" + other;
        }

        boolean isLast() {
            return number == last;
        }
    }

    /** What is undone once it was looked at. */
    private static final class LookedAt extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> faults;

        LookedAt(List<String> faults) {
            this.faults = faults;
        }
    }

    @BeforeEach
    void fill() {
        IntStream.rangeClosed(1, REVIEWS).forEach(this::review);
    }

    @Override
    Database open() {
        return Database.open(Sqlite.at(folder.resolve("audit.db")));
    }

    private void review(int number) {
        var workload = "load-" + "abc".charAt(number - 1);
        var review = saveNew(Some.opening(workload, Some.packOf("some", ITEMS)));
        for (int item = 1; item <= ITEMS; item++) {
            var link = Evidence.parse("https://wiki.example/" + item).orElseThrow();
            var given = Given.typed(Choice.NO, new Prose("a secret " + number + item), List.of(link));
            review = save(Answers.typed(review, item(item), given, by(DEV))
                    .match(
                            done -> done.change(),
                            same -> Change.none(same.review(), by(DEV)),
                            late -> Change.none(late.review(), by(DEV)),
                            again -> again.change()));
        }
        if (number == REVIEWS) {
            save(Closings.close(
                    review, Ending.NOT_READY, Verdict.of(review, LocalDate.EPOCH), new Prose("another day"), by(LEAD)));
        }
    }

    private List<String> faults() {
        return new JournalAudit(database).run().faults();
    }

    /** What is found after that, which is undone again. */
    private List<String> faultsAfter(Consumer<Handle> tampering) {
        try {
            return database.inTransaction(handle -> {
                handle.execute("pragma defer_foreign_keys = on");
                tampering.accept(handle);
                throw new LookedAt(faults());
            });
        } catch (LookedAt seen) {
            return seen.faults;
        }
    }

    private Spot spot(int first) {
        int review = 1 + random.nextInt(REVIEWS);
        int last = last(review);
        return new Spot(review, first + random.nextInt(last - first + 1), last);
    }

    private int last(int review) {
        return database.inTransaction(handle -> handle.sql("select max(number) from journal where review_id = :review")
                .bind("review", review)
                .numbers()
                .one()
                .intValue());
    }

    private static void update(Handle handle, Spot spot, String set) {
        int rows = handle.sql("update journal set " + set + " where review_id = :review and number = :number")
                .bind("review", spot.review())
                .bind("number", spot.number())
                .execute();
        assertThat(rows).isOne();
    }

    private static void remove(Handle handle, Spot spot, int upTo) {
        handle.sql("delete from journal where review_id = :review and number between :from and :to")
                .bind("review", spot.review())
                .bind("from", spot.number())
                .bind("to", upTo)
                .execute();
    }

    private String why(Spot spot) {
        return "seed " + seed + ", " + spot;
    }

    @Test
    void anIntactJournalIsFoundIntact() {
        var report = new JournalAudit(database).run();

        assertThat(report.faults()).isEmpty();
        assertThat(report.reviews()).isEqualTo(REVIEWS);
        assertThat(report.entries()).isEqualTo(last(1) + last(2) + last(3));
    }

    @Test
    void whatWasRedactedAsItShouldIsFoundIntact() {
        var id = new ReviewId(2);
        reviews.inTransaction(desk -> {
            var review = desk.find(id).orElseThrow();
            var what = Redaction.ofItem(review, item(3), null);
            desk.redact(Redaction.redact(review, what, by(LEAD)), what);
            return true;
        });

        assertThat(faults()).isEmpty();
        assertThat(reviews.inTransaction(desk -> desk.find(id))
                        .orElseThrow()
                        .answer(item(3))
                        .note())
                .isEqualTo(Prose.REDACTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + 1",
                "at = at - 86400000",
                "person = 'U0OTHER'",
                "kind = 'ItemCleared'",
                "kind = 'Nonsense'",
                "body = replace(body, '\"', '')",
                "body = body || ' '",
                "body = ''"
            })
    void aChangedEntryIsTheOneThatIsNamed(String change) {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            assertThat(faultsAfter(handle -> update(handle, spot, change)))
                    .as(why(spot))
                    .containsExactly(spot.name() + ": the entry is not what was written");
        }
    }

    @Test
    void anAnswerTurnedFromNoToYesIsFound() {
        var found = faultsAfter(
                handle -> handle.execute(
                        "update journal set body = replace(body, '\"NO\"', '\"YES\"') where review_id = 1 and kind = 'ItemAnswered'"));

        assertThat(found)
                .hasSize(ITEMS)
                .allMatch(fault -> fault.matches("RR-1 #\\d+: the entry is not what was written"));
    }

    @Test
    void aChangedHashIsNamedWithTheEntryThatHangsOnIt() {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            assertThat(faultsAfter(handle -> update(handle, spot, "hash = '" + "0".repeat(64) + "'")))
                    .as(why(spot))
                    .containsExactly(
                            spot.name() + ": the entry is not what was written",
                            spot.isLast()
                                    ? spot.name() + ": the journal does not end where its review says"
                                    : spot.name(spot.number() + 1) + ": the entry is not what was written");
        }
    }

    @Test
    void aRemovedEntryIsTheOneThatIsMissed() {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            var expected = spot.isLast()
                    ? ": the journal is cut off here; it had " + spot.last() + " entries"
                    : ": the entry is missing";
            assertThat(faultsAfter(handle -> remove(handle, spot, spot.number())))
                    .as(why(spot))
                    .containsExactly(spot.name() + expected);
        }
    }

    @Test
    void removedNeighboursAreAllMissed() {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            int upTo = Math.min(spot.last() - 1, spot.number() + 1 + random.nextInt(4));
            if (upTo > spot.number()) {
                assertThat(faultsAfter(handle -> remove(handle, spot, upTo)))
                        .as(why(spot))
                        .containsExactly(spot.name() + " to #" + upTo + ": the entries are missing");
            }
        }
    }

    @Test
    void whereAJournalIsCutOffIsNamed() {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            assertThat(faultsAfter(handle -> remove(handle, spot, spot.last())))
                    .as(why(spot))
                    .containsExactly(spot.name() + ": the journal is cut off here; it had " + spot.last() + " entries");
        }
    }

    @Test
    void swappedEntriesAreNamedAndNobodyElseButThoseBehindThem() {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            int other = 1 + random.nextInt(spot.last());
            if (other == spot.number()) {
                continue;
            }
            var found = faultsAfter(handle -> {
                update(handle, spot, "number = 0");
                update(handle, new Spot(spot.review(), other, spot.last()), "number = " + spot.number());
                update(handle, new Spot(spot.review(), 0, spot.last()), "number = " + other);
            });
            assertThat(found.stream().map(fault -> fault.replaceFirst(":.*", "")))
                    .as(why(spot) + " with #" + other)
                    .contains(spot.name(), spot.name(other))
                    .isSubsetOf(spot.name(), spot.name(spot.number() + 1), spot.name(other), spot.name(other + 1));
        }
    }

    @Test
    void anEntryThatWasPutInIsFound() {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            var found = faultsAfter(
                    handle -> handle.sql("insert into journal (review_id, number, at, person, kind, body, hash)"
                                    + " select review_id, :last + 1, at, person, kind, body, hash from journal"
                                    + " where review_id = :review and number = :number")
                            .bind("last", spot.last())
                            .bind("review", spot.review())
                            .bind("number", spot.number())
                            .execute());
            assertThat(found)
                    .as(why(spot))
                    .containsExactly(
                            spot.name(spot.last() + 1) + ": the entry is not what was written",
                            spot.name(spot.last() + 1) + ": the journal does not end where its review says");
        }
    }

    /** Whoever knows how hashes are made still has to change the review's row too. */
    @Test
    void aJournalHashedAnewBehindAChangeDoesNotEndWhereItShould() {
        for (int round = 0; round < TRIES; round++) {
            var spot = spot(1);
            assertThat(faultsAfter(handle -> {
                        update(handle, spot, "person = 'U0OTHER'");
                        hashAnew(handle, spot.review());
                    }))
                    .as(why(spot))
                    .containsExactly(spot.name(spot.last()) + ": the journal does not end where its review says");
        }
    }

    private static void hashAnew(Handle handle, int review) {
        record Row(int number, String content) {}
        var before = JournalTable.START;
        var rows = handle.sql(
                        "select number, number || char(10) || at || char(10) || person || char(10) || kind || char(10) || body"
                                + " as content from journal where review_id = :review order by number")
                .bind("review", review)
                .map(row -> new Row(row.getInt("number"), row.getString("content")))
                .list();
        for (var row : rows) {
            before = Hashes.sha256(before + "\n" + row.content());
            handle.sql("update journal set hash = :hash where review_id = :review and number = :number")
                    .bind("hash", before)
                    .bind("review", review)
                    .bind("number", row.number())
                    .execute();
        }
    }

    @Test
    void aReviewThatSaysLessThanItsJournalIsFound() {
        assertThat(faultsAfter(handle -> handle.execute("update review set version = version - 1 where id = 2")))
                .containsExactly("RR-2 #" + last(2) + ": the journal does not end where its review says");
    }

    @Test
    void aReviewThatIsGoneLeavesItsJournalBehind() {
        assertThat(faultsAfter(handle -> handle.execute("delete from review where id = 2")))
                .containsExactly("RR-2: its journal is here, and its review is gone");
    }

    @Test
    void aTextThatWasChangedRemovedOrErasedIsNamedByItsEntry() {
        for (int round = 0; round < TRIES; round++) {
            int review = 1 + random.nextInt(REVIEWS);
            var text = "a secret " + review + (1 + random.nextInt(ITEMS));
            var place = place(review, text);
            var where = " where body = '" + text + "'";

            assertThat(faultsAfter(handle -> handle.execute("update prose set body = 'all is well'" + where)))
                    .containsExactly(place + ": a text of it is not what was written");
            assertThat(faultsAfter(handle -> handle.execute("update prose set salt = '00'" + where)))
                    .containsExactly(place + ": a text of it is not what was written");
            assertThat(faultsAfter(handle -> handle.execute("delete from prose" + where)))
                    .containsExactly(place + ": a text of it is missing");
            assertThat(faultsAfter(handle -> handle.execute("update prose set body = null, salt = null" + where)))
                    .containsExactly(place + ": a text of it was erased, and no entry says by whom");
        }
    }

    private String place(int review, String text) {
        return database.inTransaction(handle -> "RR-" + review + " #"
                + handle.sql("select j.number from journal j, prose p where p.body = :text"
                                + " and j.review_id = p.review_id and instr(j.body, p.digest) > 0")
                        .bind("text", text)
                        .numbers()
                        .one());
    }

    @Test
    void aPackageThatWasChangedIsFound() {
        assertThat(faultsAfter(handle -> handle.execute("update package set body = replace(body, 'word', 'other')")))
                .containsExactly("package some@1: it is not what reviews were opened with");
    }
}
