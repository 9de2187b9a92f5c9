package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.PLATFORM;
import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Registers;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Amendment;
import dev.readiness.review.Answers;
import dev.readiness.review.Change;
import dev.readiness.review.DecisionEvent;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.ItemEvent;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Staffing;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.Inbox.RequestKey;
import dev.readiness.usecase.Outbox.Allowance;
import dev.readiness.usecase.Reviews.Filter;
import dev.readiness.usecase.StoreException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do alike. */
abstract class StoreContract extends StoreFixture {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final ReviewPackage PACK = Some.packOf("some", 3);
    private StoredInbox inbox;

    @BeforeEach
    void openInbox() {
        inbox = new StoredInbox(database, Some.CLOCK);
    }

    private Review open(String workload, ChannelId channel, boolean confidential, PersonId... owners) {
        return saveNewWithMessages(Some.opening(workload, PACK, channel, confidential, owners));
    }

    /** The review as a process reads it that has nothing of it in memory. */
    private Review afresh(ReviewId id) {
        return new StoredReviews(database, Some.CODEC, Some.NO_RULES)
                .inTransaction(desk -> desk.find(id))
                .orElseThrow();
    }

    private static Change answered(Review review, int number, Given given) {
        return Answers.typed(review, item(number), given, by(DEV))
                .match(done -> done.change(), same -> null, late -> null, again -> null);
    }

    @Test
    void aReviewComesBackAsItWasSaved() {
        var opened = open("payments-api", CHANNEL, true, OWNER, DEV);
        var link = Evidence.parse("https://wiki.example/a").orElseThrow();
        var given = Given.typed(Choice.YES, new Prose("“as typed” <!channel>\n\u202E😀"), List.of(link));
        var one = answered(opened, 1, given);
        var stored = save(one);
        var noted = Answers.note(stored, item(2), new Prose("see there"), List.of(link), null, by(OWNER));
        var second = save(noted);
        var amended =
                Staffing.set(second, new Amendment(OWNER, List.of(PLATFORM), LocalDate.of(2026, 12, 4)), by(LEAD));
        var third = save(amended);

        assertThat(third).isEqualTo(amended.review());
        assertThat(afresh(third.id())).isEqualTo(third);
        assertThat(third.pack()).isEqualTo(PACK);
    }

    @Test
    void whateverHappensToARegisterComesBackAsItWasSaved() {
        var opened = saveNew(Some.opening("payments-api", Some.packOf("deciding", 3, 2), OWNER));
        var everything = Registers.everything(opened);
        var kinds = everything.events().stream()
                .filter(DecisionEvent.class::isInstance)
                .<Object>map(Object::getClass)
                .toList();
        save(everything);

        assertThat(kinds).as("all kinds").containsAll(records(DecisionEvent.class));
        assertThat(afresh(opened.id())).isEqualTo(everything.review());
        List<ReviewId> theirs = reviews.inTransaction(desk -> desk.concerning(OWNER));
        assertThat(theirs).contains(opened.id());
    }

    /** The records of a sealed family. */
    private static List<Object> records(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? records(type).stream() : Stream.<Object>of(type))
                .toList();
    }

    @Test
    void theJournalHoldsEveryEventInOrder() {
        var opened = open("payments-api", CHANNEL, false);
        save(answered(opened, 1, Given.typed(Choice.NO, new Prose("not yet"), List.of())));

        List<JournalEntry> journal = reviews.inTransaction(desk -> desk.journal(opened.id()));
        assertThat(journal).extracting(JournalEntry::number).containsExactly(1, 2, 3, 4);
        assertThat(journal.get(2).event())
                .isEqualTo(new ItemEvent.Answered(item(1), null, 1, Choice.NO, new Prose("not yet"), List.of(), null));
        assertThat(journal.get(3)).isEqualTo(new JournalEntry(4, by(DEV), new ItemEvent.Asked(item(2))));
    }

    @Test
    void eachJournalEntryIsHashedOverTheOneBefore() {
        var opened = open("payments-api", CHANNEL, false);
        save(answered(opened, 1, Given.typed(Choice.NO, new Prose("a secret"), List.of())));

        record Row(int number, long at, String person, String kind, String body, String hash) {}
        List<Row> rows = database.inTransaction(handle -> handle.sql("select * from journal order by number")
                .map(row -> new Row(
                        row.getInt("number"),
                        row.getLong("at"),
                        row.getString("person"),
                        row.getString("kind"),
                        row.getString("body"),
                        row.getString("hash")))
                .list());
        var before = "";
        for (var row : rows) {
            before = Hashes.sha256(
                    String.join("\n", before, "" + row.number(), "" + row.at(), row.person(), row.kind(), row.body()));
            assertThat(row.hash()).isEqualTo(before);
            assertThat(row.body()).doesNotContain("a secret");
        }
        String head = database.inTransaction(
                handle -> handle.sql("select journal_head from review").texts().one());
        assertThat(head).isEqualTo(before);
    }

    @Test
    void whatFailsInATransactionLeavesNothingBehind() {
        assertThatThrownBy(() -> inbox.once(new RequestKey("k"), () -> {
                    open("payments-api", CHANNEL, false);
                    throw new IllegalStateException("after the save");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(reviews.<List<ReviewId>>inTransaction(desk -> desk.in(CHANNEL)))
                .isEmpty();
        assertThat(outbox.claim(NOON, LEASE, new Allowance(10, true, 10, Set.of())))
                .isEmpty();
        assertThat(inbox.once(new RequestKey("k"), () -> "now").repeated()).isFalse();
    }

    @Test
    void aRequestIsHandledOnceAndItsRepeatGetsTheSameAnswer() {
        assertThat(inbox.once(new RequestKey("k"), () -> "first").answer()).isEqualTo("first");
        var repeat = inbox.once(new RequestKey("k"), () -> {
            throw new AssertionError("handled twice");
        });

        assertThat(repeat.answer()).isEqualTo("first");
        assertThat(repeat.repeated()).isTrue();
        inbox.forgetBefore(NOON.plusSeconds(1));
        assertThat(inbox.once(new RequestKey("k"), () -> "anew").answer()).isEqualTo("anew");
    }

    @Test
    void theSameRequestTwiceAtOnceIsHandledOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> request = () -> inbox.once(new RequestKey("k"), () -> {
                        open("payments-api", CHANNEL, false);
                        return "opened";
                    })
                    .answer();
            for (var answer : pool.invokeAll(Collections.nCopies(8, request))) {
                assertThat(answer.get()).isEqualTo("opened");
            }
        } finally {
            pool.shutdown();
        }
        assertThat(reviews.<List<ReviewId>>inTransaction(desk -> desk.in(CHANNEL)))
                .hasSize(1);
    }

    @Test
    void oneOpenReviewPerWorkloadAndPackage() {
        open("payments-api", CHANNEL, false);

        Optional<ReviewId> found =
                reviews.inTransaction(desk -> desk.openFor(new WorkloadName("payments-api"), new PackageId("some")));
        assertThat(found).contains(new ReviewId(1));
        assertThatThrownBy(() -> open("payments-api", ELSEWHERE, false)).isInstanceOf(StoreException.class);
    }

    @Test
    void aReviewIsFoundByItsNameOrTheBeginningOfIt() {
        var api = open("payments-api", CHANNEL, false).id();
        var worker = open("payments-worker", CHANNEL, false).id();
        var short_ = open("payments", CHANNEL, false).id();

        reviews.inTransaction(desk -> {
            assertThat(desk.named("payments-")).containsExactly(api, worker);
            assertThat(desk.named("payments")).containsExactly(short_);
            assertThat(desk.named("pay%")).isEmpty();
            assertThat(desk.in(CHANNEL)).hasSize(3);
            return true;
        });
    }

    @Test
    void confidentialReviewsAreListedElsewhereOnlyForThoseTheyConcern() {
        var secret = open("secret", CHANNEL, true, OWNER).id();
        var free = open("free", CHANNEL, false).id();

        assertThat(listed(OWNER, false, ELSEWHERE)).containsExactly(free, secret);
        assertThat(listed(DEV, false, ELSEWHERE)).containsExactly(free);
        assertThat(listed(DEV, false, CHANNEL)).containsExactly(free, secret);
        assertThat(listed(DEV, true, ELSEWHERE)).containsExactly(free, secret);
    }

    private List<ReviewId> listed(PersonId person, boolean admin, ChannelId here) {
        var actor = new Actor(person, ZoneId.of("UTC"), true, admin, true, false);
        return reviews.inTransaction(desk -> desk.list(new Filter.All(), actor, here, 0, 10)).reviews().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Test
    void listsArePagedAndFiltered() {
        open("a", CHANNEL, false);
        open("b", CHANNEL, false, OWNER);
        open("c", CHANNEL, false);
        var actor = Actor.member(OWNER, ZoneId.of("UTC"));

        reviews.inTransaction(desk -> {
            assertThat(desk.list(new Filter.Mine(), actor, CHANNEL, 0, 10).reviews())
                    .containsExactly(new ReviewId(2));
            var second = desk.list(new Filter.Open(), actor, CHANNEL, 2, 2);
            assertThat(second.reviews()).containsExactly(new ReviewId(1));
            assertThat(second.total()).isEqualTo(3);
            assertThat(desk.list(new Filter.QuietSince(NOON.plusMillis(1)), actor, CHANNEL, 0, 10)
                            .total())
                    .isEqualTo(3);
            assertThat(desk.list(new Filter.QuietSince(NOON), actor, CHANNEL, 0, 10)
                            .total())
                    .isZero();
            assertThat(desk.list(new Filter.Closed(), actor, CHANNEL, 0, 10).total())
                    .isZero();
            return true;
        });
    }
}
