package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Some;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox.Allowance;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Content.OfReview;
import dev.readiness.usecase.Parcel.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every database keeps the outbox. */
abstract class OutboxContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final ChannelId DIRECT = new ChannelId("D0LEAD");
    private static final ReviewPackage PACK = Some.packOf("some", 3);
    private Database database;
    private StoredReviews reviews;
    private StoredOutbox outbox;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES, () -> {});
        outbox = new StoredOutbox(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** A review with a card and one prompt to be posted. */
    private ReviewId review(String workload, ChannelId channel) {
        return reviews.inTransaction(desk -> {
            var opening = new Opening(new WorkloadName(workload), PACK, channel, false, LEAD, List.of(), null);
            var change = Review.open(desk.nextId(), opening, by(LEAD));
            desk.save(change);
            desk.tell(change.review().id(), new Notice.Card(), change.by());
            desk.tell(change.review().id(), new Notice.Prompt(item(1)), change.by());
            return change.review().id();
        });
    }

    private void tell(ReviewId review, Notice notice) {
        reviews.inTransaction(desk -> {
            desk.tell(review, notice, by(DEV));
            return true;
        });
    }

    private void send(String key, Address address, ReviewId... about) {
        outbox.send(key, new Letter.ChannelPaused(CHANNEL, NOON, List.of(about), "is_archived"), address, NOON);
    }

    private List<Parcel> claim(Instant now) {
        return outbox.claim(now, LEASE, new Allowance(10, true, 10, Set.of()));
    }

    private Parcel only(Instant now) {
        var claimed = claim(now);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private void shown(Instant now, String ts) {
        assertThat(outbox.shown(only(now), ts, now)).isTrue();
    }

    private static Notice notice(Parcel parcel) {
        return ((OfReview) parcel.content()).notice();
    }

    @Test
    void aThreadIsPostedInOrderAndEditsCoalesce() {
        var review = review("payments-api", CHANNEL);

        var card = only(NOON);
        assertThat(notice(card)).isEqualTo(new Notice.Card());
        assertThat(claim(NOON)).as("claimed already").isEmpty();
        tell(review, new Notice.Card());
        tell(review, new Notice.Card());
        outbox.shown(card, "1.0", NOON.plusSeconds(3));

        var prompt = only(NOON);
        assertThat(notice(prompt)).isEqualTo(new Notice.Prompt(item(1)));
        assertThat(prompt.target().threadTs()).isEqualTo("1.0");
        outbox.shown(prompt, "2.0", NOON);

        assertThat(claim(NOON)).as("the card rests").isEmpty();
        assertThat(outbox.nextDue(NOON)).contains(NOON.plusSeconds(3));
        var edit = only(NOON.plusSeconds(3));
        assertThat(edit.ts()).isEqualTo("1.0");
        assertThat(edit.revision().number()).isEqualTo(3);
        outbox.shown(edit, "1.0", NOON);
        assertThat(claim(NOON.plusSeconds(3))).isEmpty();
        assertThat(outbox.nextDue(NOON)).isEmpty();
    }

    @Test
    void recordsGoBeforeCardsAndCardsBeforeAllElse() {
        var review = review("payments-api", CHANNEL);
        tell(review, new Notice.Summary());
        for (int ts = 1; ts <= 3; ts++) {
            shown(NOON, ts + ".0");
        }
        tell(review, new Notice.Summary());
        tell(review, new Notice.Card());
        tell(review, new Notice.Prompt(item(1)));

        var order = new ArrayList<Notice>();
        for (int i = 0; i < 3; i++) {
            outbox.claim(NOON, LEASE, new Allowance(1, true, 1, Set.of())).forEach(parcel -> order.add(notice(parcel)));
        }
        assertThat(order).containsExactly(new Notice.Prompt(item(1)), new Notice.Card(), new Notice.Summary());
    }

    @Test
    void onlyWhatHasItsTurnIsClaimed() {
        review("payments-api", CHANNEL);
        var other = review("orders-api", ELSEWHERE);

        assertThat(outbox.claim(NOON, LEASE, new Allowance(10, false, 10, Set.of())))
                .isEmpty();
        var free = outbox.claim(NOON, LEASE, new Allowance(10, true, 10, Set.of(CHANNEL)));
        assertThat(free).extracting(Parcel::key).containsExactly(other + "/card/");
        outbox.shown(free.get(0), "1.0", NOON);
        tell(other, new Notice.Card());
        assertThat(outbox.claim(NOON, LEASE, new Allowance(10, false, 0, Set.of())))
                .isEmpty();
    }

    @Test
    void aPostInDoubtIsRememberedWithItsThreadAndAPostThatNeverWentIsNot() {
        var review = review("payments-api", CHANNEL);
        shown(NOON, "1.0");

        outbox.later(only(NOON), NOON, "timeout", new Try(NOON.plusMillis(5), "1.0"));
        tell(review, new Notice.Card());
        var later = NOON.plusSeconds(5);
        var claimed = claim(later);
        assertThat(claimed).hasSize(2);
        var card = claimed.get(0).ts() == null ? claimed.get(1) : claimed.get(0);
        var inDoubt = claimed.get(0).ts() == null ? claimed.get(0) : claimed.get(1);
        assertThat(inDoubt.lastTry()).isEqualTo(new Try(NOON.plusMillis(5), "1.0"));
        assertThat(inDoubt.attempts()).isEqualTo(1);
        outbox.wait(inDoubt, later, inDoubt.lastTry());

        outbox.replace(card, null, later);
        shown(later, "9.0");
        var again = only(later);
        assertThat(again.lastTry()).as("it is looked for where it went").isEqualTo(new Try(NOON.plusMillis(5), "1.0"));
        assertThat(again.target().threadTs())
                .as("it is posted where the card is")
                .isEqualTo("9.0");
        outbox.later(again, later, "refused", null);
        assertThat(only(later.plusSeconds(1)).lastTry()).isNull();
    }

    @Test
    void whoeverClaimedBeforeTheLeaseEndedIsIgnoredAfterwards() {
        review("payments-api", CHANNEL);

        var frozen = only(NOON);
        assertThat(outbox.posting(frozen, new Try(NOON, null))).isTrue();
        var next = only(NOON.plus(LEASE));
        assertThat(next.lastTry()).as("the first may have posted").isEqualTo(new Try(NOON, null));
        assertThat(outbox.posting(frozen, new Try(NOON, null))).isFalse();
        assertThat(outbox.shown(next, "1.0", NOON)).isTrue();
        assertThat(outbox.shown(frozen, "9.9", NOON)).isFalse();
        outbox.replace(frozen, null, NOON);

        assertThat(only(NOON.plus(LEASE)).target().threadTs()).isEqualTo("1.0");
    }

    @Test
    void aMessageThatIsFoundIsEditedOnlyWhereItHasChangedSinceItWasSent() {
        var review = review("payments-api", CHANNEL);
        later(only(NOON), new Try(NOON, null));
        outbox.found(only(NOON.plusSeconds(1)), "1.0");
        var prompt = only(NOON.plusSeconds(1));
        assertThat(notice(prompt)).isEqualTo(new Notice.Prompt(item(1)));

        later(prompt, new Try(NOON.plusSeconds(1), "1.0"));
        tell(review, new Notice.Prompt(item(1)));
        outbox.found(only(NOON.plusSeconds(2)), "2.0");
        var edit = only(NOON.plusSeconds(2));
        assertThat(edit.ts()).isEqualTo("2.0");
        assertThat(edit.revision().number()).isEqualTo(2);
    }

    private void later(Parcel parcel, Try inDoubt) {
        assertThat(outbox.posting(parcel, inDoubt)).isTrue();
        outbox.later(parcel, NOON, "timeout", inDoubt);
    }

    @Test
    void whatWasClaimedAndNeverPostedIsNotInDoubt() {
        review("payments-api", CHANNEL);
        only(NOON);

        assertThat(only(NOON.plus(LEASE)).lastTry()).isNull();
    }

    @Test
    void whatIsCarriedStillIsKeptAndWhatIsDoneOrLostIsNot() {
        var review = review("payments-api", CHANNEL);
        var carried = only(NOON);
        outbox.renew(List.of(carried), NOON.plus(LEASE).plusSeconds(5));
        assertThat(claim(NOON.plus(LEASE))).isEmpty();

        outbox.shown(carried, "1.0", NOON);
        outbox.renew(List.of(carried), NOON.plus(LEASE).plusSeconds(5));
        tell(review, new Notice.Card());
        var others = claim(NOON);
        assertThat(others).hasSize(2);
        outbox.renew(List.of(carried), NOON);
        assertThat(claim(NOON.plusSeconds(1))).as("the others' claims last").isEmpty();
    }

    @Test
    void aMessageThatIsNotShownYetIsNotRefreshed() {
        var review = review("payments-api", CHANNEL);
        reviews.inTransaction(desk -> {
            desk.refresh(review, new Notice.Summary(), by(DEV));
            return true;
        });
        shown(NOON, "1.0");
        shown(NOON, "2.0");

        assertThat(claim(NOON)).isEmpty();
        assertThat(outbox.nextDue(NOON)).isEmpty();
    }

    @Test
    void whatStandsInSlackIsDrawnAgainWhereSomebodyTouchedIt() {
        review("payments-api", CHANNEL);
        shown(NOON, "1.0");
        shown(NOON, "2.0");

        outbox.redraw(CHANNEL, "3.0");
        assertThat(claim(NOON)).as("none of ours").isEmpty();
        outbox.redraw(CHANNEL, "2.0");
        assertThat(only(NOON).ts()).isEqualTo("2.0");
    }

    @Test
    void aMessageInPlaceOfAnotherKeepsItsLink() {
        var review = review("payments-api", CHANNEL);
        shown(NOON, "1.0");
        tell(review, new Notice.Card());
        var card = claim(NOON).stream().filter(Parcel::isCard).findFirst().orElseThrow();
        outbox.replace(card, "https://slack.example/1", NOON);

        var again = claim(NOON).stream().filter(Parcel::isCard).findFirst().orElseThrow();
        assertThat(again.ts()).isNull();
        assertThat(again.revision().replaces()).isEqualTo("https://slack.example/1");
        outbox.shown(again, "5.0", NOON);
        tell(review, new Notice.Card());
        assertThat(claim(NOON).stream().filter(Parcel::isCard))
                .singleElement()
                .satisfies(edit -> assertThat(edit.revision().replaces()).isEqualTo("https://slack.example/1"));
    }

    @Test
    void onlyTheStateWhoseBlocksWereRefusedIsSentAsText() {
        var review = review("payments-api", CHANNEL);
        outbox.asText(only(NOON), NOON, "invalid_blocks");
        var card = only(NOON);
        assertThat(card.revision().plain()).isTrue();
        outbox.shown(card, "1.0", NOON);
        shown(NOON, "2.0");

        tell(review, new Notice.Card());
        assertThat(only(NOON).revision().plain()).isFalse();
    }

    @Test
    void lettersToAPersonArriveInOrderInTheChannelThatWasOpenedForThem() {
        send("one", new Address.Direct(LEAD));
        send("two", new Address.Direct(LEAD));
        send("three", new Address.Direct(OWNER));

        var claimed = claim(NOON);
        assertThat(claimed).extracting(Parcel::key).containsExactlyInAnyOrder("one", "three");
        assertThat(claimed)
                .allSatisfy(parcel -> assertThat(parcel.target().channel()).isNull());
        var one = claimed.stream()
                .filter(parcel -> parcel.key().equals("one"))
                .findFirst()
                .orElseThrow();
        assertThat(one.person()).contains(LEAD);
        outbox.direct(LEAD, DIRECT);
        outbox.shown(one.in(DIRECT), "1.0", NOON);

        var two = only(NOON);
        assertThat(two.key()).isEqualTo("two");
        assertThat(two.target().channel()).isEqualTo(DIRECT);
        outbox.direct(LEAD, null);
        outbox.wait(two, NOON, null);
        assertThat(only(NOON).target().channel()).as("forgotten").isNull();
        outbox.redraw(DIRECT, "1.0");
        assertThat(only(NOON).target().channel())
                .as("an edit goes where the message stands")
                .isEqualTo(DIRECT);
    }

    @Test
    void aLetterIsSentOnceAndDrawnAgainWhereItIsAboutSomethingElse() {
        send("one", new Address.InChannel(CHANNEL), new ReviewId(1));
        shown(NOON, "1.0");
        send("one", new Address.InChannel(CHANNEL), new ReviewId(1));
        assertThat(claim(NOON)).isEmpty();

        send("one", new Address.InChannel(CHANNEL), new ReviewId(1), new ReviewId(2));
        var edit = only(NOON);
        assertThat(edit.ts()).isEqualTo("1.0");
        assertThat(edit.content())
                .isEqualTo(new Parcel.Content.Written(new Letter.ChannelPaused(
                        CHANNEL, NOON, List.of(new ReviewId(1), new ReviewId(2)), "is_archived")));
    }

    @Test
    void aLetterInAThreadKeepsItsPlaceAmongTheReviewsMessages() {
        var review = review("payments-api", ELSEWHERE);
        send("aside", new Address.InThread(review));
        tell(review, new Notice.Summary());
        shown(NOON, "1.0");
        shown(NOON, "2.0");

        var aside = only(NOON);
        assertThat(aside.key()).isEqualTo("aside");
        assertThat(aside.target().channel()).isEqualTo(ELSEWHERE);
        assertThat(aside.target().threadTs()).isEqualTo("1.0");
        outbox.shown(aside, "3.0", NOON);
        assertThat(notice(only(NOON))).isEqualTo(new Notice.Summary());
    }

    @Test
    void aLetterThatWasGivenUpStaysSoAndHoldsUpNothing() {
        send("one", new Address.Direct(LEAD));
        send("two", new Address.Direct(LEAD));
        outbox.orphan(only(NOON), "user_not_found");

        assertThat(only(NOON).key()).isEqualTo("two");
        send("one", new Address.Direct(LEAD), new ReviewId(1));
        assertThat(claim(NOON.plus(LEASE))).extracting(Parcel::key).containsExactly("two");
    }

    @Test
    void aLetterThatHadNothingLeftToSayIsSentWhenItHasSomethingToSayAgain() {
        send("one", new Address.Direct(LEAD));
        assertThat(outbox.pointless(only(NOON))).isTrue();
        send("two", new Address.Direct(LEAD));
        assertThat(only(NOON).key()).isEqualTo("two");

        send("one", new Address.Direct(LEAD));
        var later = NOON.plus(LEASE);
        assertThat(claim(later))
                .extracting(Parcel::key)
                .as("it waits for its turn")
                .containsExactly("two");
        shown(later.plus(LEASE), "1.0");
        var again = only(later.plus(LEASE));
        assertThat(again.key()).isEqualTo("one");
        assertThat(again.attempts()).isZero();
        assertThat(outbox.pointless(again)).isTrue();
        assertThat(claim(later.plus(LEASE).plus(LEASE))).isEmpty();
    }

    @Test
    void aLetterThatHasSomethingElseToSayByNowIsNotPointless() {
        send("one", new Address.Direct(LEAD));
        var drawn = only(NOON);
        send("one", new Address.Direct(LEAD), new ReviewId(1));

        assertThat(outbox.pointless(drawn)).isFalse();

        assertThat(only(NOON).key()).as("it is drawn again, at once").isEqualTo("one");
    }

    @Test
    void ofAChannelThatIsPausedOneMessageIsTriedWhenThePauseIsOver() {
        var review = review("payments-api", CHANNEL);
        review("orders-api", CHANNEL);
        review("search-api", ELSEWHERE);
        var bounced = claim(NOON).stream()
                .filter(parcel -> parcel.key().startsWith(review.toString()))
                .findFirst()
                .orElseThrow();
        var until = NOON.plus(LEASE);
        outbox.later(bounced, NOON, "is_archived", null);
        assertThat(outbox.pause(CHANNEL, NOON, until, "is_archived")).isEqualTo(NOON);
        assertThat(outbox.pause(CHANNEL, NOON.plusSeconds(1), until, "is_archived"))
                .as("the pause that lasts")
                .isEqualTo(NOON);

        assertThat(outbox.isPaused(CHANNEL)).isTrue();
        assertThat(outbox.waitingFor(CHANNEL)).hasSize(2);
        assertThat(claim(until.minusSeconds(1)))
                .as("all but the paused channel's are claimed")
                .isEmpty();
        var after = claim(until);
        assertThat(after)
                .filteredOn(parcel -> CHANNEL.equals(parcel.target().channel()))
                .hasSize(1);
        assertThat(claim(until)).isEmpty();

        var probe = after.stream()
                .filter(parcel -> CHANNEL.equals(parcel.target().channel()))
                .findFirst()
                .orElseThrow();
        assertThat(outbox.shown(probe, "1.0", until)).isTrue();
        assertThat(outbox.isPaused(CHANNEL)).isFalse();
        assertThat(claim(until)).as("the prompt below it, and the other card").hasSize(2);
    }

    @Test
    void lettersAboutAPauseAreDrawnAgainWhenItEnds() {
        review("payments-api", CHANNEL);
        var card = only(NOON);
        outbox.pause(CHANNEL, NOON, NOON, "is_archived");
        send("paused", new Address.Direct(LEAD));
        outbox.direct(LEAD, DIRECT);
        shown(NOON, "7.0");

        outbox.shown(card, "1.0", NOON);
        assertThat(claim(NOON)).extracting(Parcel::ts).containsExactlyInAnyOrder("7.0", null);
    }

    @Test
    void severalWhoClaimAtOnceGetEachMessageOnce() throws Exception {
        for (int number = 1; number <= 20; number++) {
            review("load-" + number, CHANNEL);
        }
        var pool = Executors.newFixedThreadPool(4);
        var claimed = new ArrayList<String>();
        try {
            Callable<List<Parcel>> claim = () -> outbox.claim(NOON, LEASE, new Allowance(3, true, 3, Set.of()));
            for (var done : pool.invokeAll(Collections.nCopies(12, claim))) {
                done.get().forEach(parcel -> claimed.add(parcel.key()));
            }
        } finally {
            pool.shutdown();
        }

        assertThat(claimed).doesNotHaveDuplicates().allMatch(key -> key.endsWith("/card/"));
    }

    /** Fills a database at the first schema by hand, and opens it with this program. */
    private void carryOver(List<String> rows) {
        database.close();
        database = openAtFirstSchema(rows);
        reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES, () -> {});
        outbox = new StoredOutbox(database);
    }

    abstract Database openAtFirstSchema(List<String> statements);

    @Test
    void theRowsOfTheFirstSchemaAreCarriedOver() {
        carryOver(List.of(
                "insert into package (digest, id, version, body) values ('d', 'some', 1, '{}')",
                "insert into review (id, version, workload, package_id, package_digest, channel, confidential, opener,"
                        + " opened_at, lead, due, last_event_at, journal_head) values (7, 1, 'payments-api', 'some', 'd',"
                        + " 'C0PAYMENTS', false, 'U0LEAD', 5, 'U0LEAD', null, 5, 'h')",
                "insert into journal (review_id, number, at, person, kind, body, hash)"
                        + " values (7, 1, 5, 'U0LEAD', 'opened', '{}', 'h')",
                row("card", "", 1, 3, 2, "'1.0'", 9, "null"),
                row("prompt", "item-1", 2, 1, 0, "null", 4, "4"),
                row("prompt", "item-2", 3, 1, 0, "null", 0, "null")));

        var claimed = claim(NOON);
        assertThat(claimed).extracting(Parcel::key).containsExactlyInAnyOrder("RR-7/card/", "RR-7/prompt/item-1");
        var card = claimed.stream().filter(Parcel::isCard).findFirst().orElseThrow();
        assertThat(card.ts()).isEqualTo("1.0");
        assertThat(card.target().channel()).isEqualTo(CHANNEL);
        assertThat(card.revision()).isEqualTo(new Parcel.Revision(3, false, null));
        assertThat(card.fence()).isEqualTo(10);
        var prompt =
                claimed.stream().filter(parcel -> !parcel.isCard()).findFirst().orElseThrow();
        assertThat(prompt.content())
                .isEqualTo(new OfReview(new ReviewId(7), new Notice.Prompt(item(1)), new PersonId("U0APPDEV")));
        assertThat(prompt.lastTry()).isEqualTo(new Try(Instant.ofEpochMilli(4), "1.0"));
        assertThat(prompt.target().threadTs()).isEqualTo("1.0");
        outbox.found(prompt, "2.0");
        assertThat(claim(NOON)).extracting(Parcel::key).contains("RR-7/prompt/item-1", "RR-7/prompt/item-2");
    }

    private static String row(
            String kind, String subject, int place, int wanted, int shown, String ts, int fence, String triedAt) {
        return "insert into outbox (review_id, kind, subject, place, channel, detail, caused_by, wanted, shown, ts,"
                + " due_at, attempts, tried_at, claimed_until, fence, error) values (7, '" + kind + "', '" + subject
                + "', " + place + ", 'C0PAYMENTS', '', 'U0APPDEV', " + wanted + ", " + shown + ", " + ts + ", 3, 0, "
                + triedAt + ", 0, " + fence + ", null)";
    }
}
