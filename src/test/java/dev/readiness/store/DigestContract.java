package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.TODAY;
import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.digest.Ages;
import dev.readiness.digest.Composer;
import dev.readiness.digest.DigestSchedule;
import dev.readiness.digest.Frame;
import dev.readiness.digest.Issue;
import dev.readiness.digest.Picture;
import dev.readiness.digest.Sight;
import dev.readiness.digest.Tally;
import dev.readiness.digest.What;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Answers;
import dev.readiness.review.Change;
import dev.readiness.review.Closings;
import dev.readiness.review.Ending;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.Seeding;
import dev.readiness.review.Verdict;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Digests;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Outbox.Allowance;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Reader;
import dev.readiness.usecase.Reviews.Filter;
import dev.readiness.usecase.Slot;
import dev.readiness.usecase.Subscription;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do alike for digests. */
abstract class DigestContract extends StoreFixture {
    private static final ReviewPackage PACK = Some.packOf("some", 3, 2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Slot SLOT = new Slot("2", TODAY, LocalTime.of(9, 0));
    private static final Actor LEAD_HERE = Actor.member(LEAD, ZoneOffset.UTC);
    private StoredSights sights;
    private StoredDigests digests;

    @BeforeEach
    void openDigests() {
        sights = new StoredSights(database, reviews, Some.CLOCK);
        digests = new StoredDigests(database);
    }

    private Review open(String workload, ChannelId channel, boolean confidential, PersonId... owners) {
        var opening = Some.opening(workload, PACK, channel, confidential, owners);
        return reviews.inTransaction(
                desk -> save(Seeding.seed(Review.open(desk.nextId(), opening, by(LEAD)), TODAY, WorkingDays.USUAL)));
    }

    private Review answered(Review review, int number) {
        var given = Given.typed(Choice.YES, Prose.NONE, List.of());
        return save(Answers.typed(review, item(number), given, by(DEV))
                .match(done -> done.change(), same -> null, late -> null, again -> null));
    }

    private List<Sight> seen(Reader reader) {
        var seen = new ArrayList<Sight>();
        sights.each(reader, NOON.minusSeconds(1), seen::add);
        return seen;
    }

    private List<String> workloads(Reader reader) {
        return seen(reader).stream()
                .map(sight -> sight.glance().workload().text())
                .toList();
    }

    @Test
    void aReviewIsSummedUpAsItStandsAfterEachChange() {
        var review = answered(open("payments-api", CHANNEL, false), 1);

        var sight = seen(Reader.in(CHANNEL)).get(0);
        assertThat(sight.glance().answered()).isEqualTo(1);
        assertThat(sight.glance().total()).isEqualTo(3);
        assertThat(sight.glance().decisions()).hasSize(2).allMatch(decision -> decision.blocking());
        assertThat(sight.last()).isEqualTo(NOON);
        assertThat(sight.changes()).isEqualTo(Map.of(What.OPENED, 1, What.ANSWERED, 1));
        assertThat(review.isOpen()).isTrue();
    }

    @Test
    void whatHappenedBeforeIsNoChangeAndAClosedReviewIsSeenOnceMore() {
        var open = open("payments-api", CHANNEL, false);
        save(Closings.close(open, Ending.ABANDONED, Verdict.of(open, TODAY), Prose.NONE, by(LEAD)));

        assertThat(seen(Reader.in(CHANNEL))).singleElement().satisfies(sight -> {
            assertThat(sight.glance().open()).isFalse();
            assertThat(sight.changes()).containsKeys(What.OPENED, What.CLOSED);
        });
        var later = new ArrayList<Sight>();
        sights.each(Reader.in(CHANNEL), NOON, later::add);
        assertThat(later).isEmpty();
    }

    @Test
    void aReviewOfAPrivateChannelIsSeenThereByThoseWhomItConcernsAndByAdmins() {
        open("plain", ELSEWHERE, false);
        open("secret", CHANNEL, true, OWNER);

        assertThat(workloads(Reader.in(CHANNEL))).containsExactly("plain", "secret");
        assertThat(workloads(Reader.in(ELSEWHERE))).containsExactly("plain");
        assertThat(workloads(Reader.alone(LEAD_HERE))).containsExactly("plain", "secret");
        assertThat(workloads(Reader.alone(Actor.member(OWNER, ZoneOffset.UTC)))).containsExactly("plain", "secret");
        assertThat(workloads(Reader.alone(Actor.member(DEV, ZoneOffset.UTC)))).containsExactly("plain");
        var admin = new Actor(DEV, ZoneOffset.UTC, true, true, true, false);
        assertThat(workloads(Reader.alone(admin))).containsExactly("plain", "secret");
        assertThat(sights.changes(Reader.in(ELSEWHERE), TODAY)).isEqualTo(Map.of(TODAY, new Tally(0, 3, 0)));
        assertThat(sights.changes(Reader.in(CHANNEL), TODAY)).isEqualTo(Map.of(TODAY, new Tally(0, 6, 0)));
    }

    @Test
    void eachDayKeepsByHowMuchItChangedTheCounts() {
        var review = answered(answered(open("payments-api", CHANNEL, false), 1), 2);
        assertThat(sights.changes(Reader.in(CHANNEL), TODAY)).isEqualTo(Map.of(TODAY, new Tally(2, 1, 0)));

        save(Closings.close(review, Ending.ABANDONED, Verdict.of(review, TODAY), Prose.NONE, by(LEAD)));

        assertThat(sights.changes(Reader.in(CHANNEL), TODAY)).isEqualTo(Map.of(TODAY, Tally.NONE));
        assertThat(sights.changes(Reader.in(CHANNEL), TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void reviewsFromBeforeThereWereDigestsAreSummedUpWhenTheyAreFirstLookedAt() {
        for (int number = 1; number <= 250; number++) {
            open("workload-" + number, CHANNEL, false);
        }
        database.inTransaction(handle -> handle.execute("delete from glance"));

        assertThat(seen(Reader.in(CHANNEL))).hasSize(250);
    }

    @Test
    void aThousandReviewsAndMorePassByOnceEachInOrder() {
        var review = open("payments-api", CHANNEL, false);
        database.inTransaction(handle -> {
            for (int number = 2; number <= 2001; number++) {
                handle.execute("insert into review (id, version, workload, package_id, package_digest, channel,"
                        + " confidential, opener, opened_at, lead, last_event_at, journal_head) select " + number
                        + ", version, 'w" + number + "', package_id, package_digest, channel, confidential, opener,"
                        + " opened_at, lead, last_event_at, journal_head from review where id = 1");
                handle.execute("insert into glance (review_id, body) select " + number
                        + ", replace(body, '\"RR-1\"', '\"RR-" + number + "\"') from glance where review_id = 1");
            }
            return true;
        });

        assertThat(seen(Reader.in(CHANNEL)))
                .extracting(sight -> sight.glance().id().number())
                .hasSize(2001)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(review.id().number()).isEqualTo(1);
    }

    @Test
    void theReadersOfASharedChannelSeeItsReviewsAloneAndAGuestThoseThatConcernThem() {
        open("plain", ELSEWHERE, false);
        open("here", CHANNEL, false);
        open("secret", CHANNEL, true, OWNER);
        var guest = new Actor(OWNER, ZoneOffset.UTC, true, false, true, true);

        assertThat(workloads(Reader.only(CHANNEL))).containsExactly("here", "secret");
        assertThat(workloads(Reader.only(ELSEWHERE))).containsExactly("plain");
        assertThat(workloads(Reader.alone(guest))).containsExactly("secret");
        assertThat(sights.changes(Reader.only(ELSEWHERE), TODAY)).isEqualTo(Map.of(TODAY, new Tally(0, 3, 0)));
    }

    @Test
    void onlyWhatAPersonDoesKeepsAReviewFromStalling() {
        var review = open("payments-api", CHANNEL, false);
        var midnight = new PersonAt(LEAD, NOON.plusSeconds(43_200));
        save(Change.none(review, midnight).ask(item(2)));

        assertThat(seen(Reader.in(CHANNEL)).get(0).last()).isEqualTo(NOON);
        var quiet = new Filter.QuietSince(NOON.plusMillis(1));
        assertThat(reviews.<Integer>inTransaction(
                        desk -> desk.list(quiet, LEAD_HERE, CHANNEL, 0, 10).total()))
                .isOne();
    }

    @Test
    void whoLeadsOrOpenedAReviewIsKnownByChannelAndOnlyWhileItIsOpen() {
        var review = open("payments-api", CHANNEL, false, OWNER);

        assertThat(sights.leadsIn(CHANNEL, LEAD)).isTrue();
        assertThat(sights.leadsIn(ELSEWHERE, LEAD)).isFalse();
        assertThat(sights.leadsIn(CHANNEL, OWNER)).isFalse();
        assertThat(sights.leads(LEAD)).isTrue();
        assertThat(sights.leads(OWNER)).isFalse();
        assertThat(sights.anyIn(CHANNEL)).isTrue();
        assertThat(sights.anyIn(ELSEWHERE)).isFalse();

        save(Closings.close(review, Ending.ABANDONED, Verdict.of(review, TODAY), Prose.NONE, by(LEAD)));
        assertThat(sights.leads(LEAD)).isFalse();
        assertThat(sights.anyIn(CHANNEL)).isFalse();
    }

    private Subscription subscription(Address to) {
        return new Subscription(
                digests.nextId(),
                to,
                LEAD,
                new DigestSchedule(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 30), BERLIN),
                to instanceof Address.Direct,
                NOON,
                false,
                new Subscription.Last(TODAY, NOON, "digest/1/x"),
                new Subscription.Trouble("is_archived", 2, "digest-stuck/1"));
    }

    @Test
    void aScheduledDigestComesBackAsItWasKept() {
        var one = subscription(new Address.InChannel(CHANNEL));
        var two = subscription(new Address.Direct(LEAD));
        digests.save(one, NOON);
        digests.save(two, null);

        assertThat(digests.all()).containsExactly(one, two);
        assertThat(digests.find(one.id())).contains(one);
        assertThat(digests.due(NOON)).containsExactly(one.id());
        assertThat(digests.due(NOON.minusMillis(1))).isEmpty();
        digests.delete(one.id());
        assertThat(digests.find(one.id())).isEmpty();
        assertThat(digests.due(NOON)).isEmpty();
    }

    private Issue issue() {
        open("payments-api", CHANNEL, false, OWNER);
        var composer = new Composer(new Frame(NOON, NOON.minusSeconds(1), BERLIN));
        sights.each(Reader.in(CHANNEL), NOON.minusSeconds(1), composer::add);
        var one = subscription(new Address.InChannel(CHANNEL));
        return new Issue(
                composer.digest(),
                new Issue.First(one.id(), LEAD, one.schedule()),
                new Picture("F1", "“twelve” <!channel> 😀"));
    }

    @Test
    void whatIsSentComesBackAsItWasComposed() {
        var issue = issue();
        assertThat(issue.digest().ages()).isNotEqualTo(Ages.NONE);
        long claim = claim(NOON).orElseThrow();

        assertThat(digests.keep(SLOT, claim, issue, NOON)).isTrue();

        assertThat(digests.issue(SLOT)).isEqualTo(issue);
        assertThat(digests.lastSent("2")).contains(NOON);
        assertThat(digests.lastSent("3")).isEmpty();
    }

    private Optional<Long> claim(Instant now) {
        return digests.claim(SLOT, BERLIN, now, now.plusSeconds(60));
    }

    @Test
    void aSlotIsInOnePairOfHandsAndALateComerKeepsNothing() {
        var issue = issue();
        long slow = claim(NOON).orElseThrow();
        assertThat(claim(NOON.plusSeconds(59))).isEmpty();

        long quick = claim(NOON.plusSeconds(60)).orElseThrow();
        assertThat(digests.keep(SLOT, quick, issue, NOON)).isTrue();

        assertThat(digests.keep(SLOT, slow, issue, NOON)).isFalse();
    }

    @Test
    void whatIsAskedForWaitsUntilItIsSentAndCanBeAskedForAnew() {
        var asked = new Slot("C1", TODAY, LocalTime.of(14, 2));
        var to = new Address.InChannel(CHANNEL);
        digests.ask(asked, to, BERLIN, NOON);
        assertThat(waiting(NOON)).containsExactly(new Digests.Asked(asked, to, BERLIN));

        long claim = digests.claim(asked, BERLIN, NOON, NOON.plusSeconds(60)).orElseThrow();
        assertThat(waiting(NOON)).isEmpty();
        digests.keep(asked, claim, issue(), NOON);
        assertThat(waiting(NOON.plusSeconds(61))).isEmpty();

        digests.ask(asked, to, BERLIN, NOON.plusSeconds(1));
        assertThat(waiting(NOON.plusSeconds(1))).hasSize(1);
        assertThat(digests.keep(asked, claim, issue2(), NOON)).isFalse();
        assertThat(waiting(NOON.plusSeconds(7200))).isEmpty();
    }

    private Issue issue2() {
        return new Issue(new Composer(new Frame(NOON, NOON.minusSeconds(1), BERLIN)).digest(), null, null);
    }

    private List<Digests.Asked> waiting(Instant now) {
        return digests.asked(now.minusSeconds(3600), now);
    }

    @Test
    void itsPartsFollowItInItsThreadAndWhatBecameOfItIsKnown() {
        var to = new Address.InChannel(CHANNEL);
        outbox.send("digest/2", new Letter.OfDigest(SLOT, 1, 0), to, NOON);
        outbox.send("digest/2/1", new Letter.OfDigest(SLOT, 1, 1), new Address.Beneath("digest/2", to), NOON);
        assertThat(digests.delivery("digest/2").orElseThrow().posted()).isFalse();

        var root = claimed();
        assertThat(root.content()).isEqualTo(new Parcel.Content.Written(new Letter.OfDigest(SLOT, 1, 0)));
        outbox.later(root, NOON, "is_archived", null);
        outbox.pause(CHANNEL, NOON, NOON.plusSeconds(60), "is_archived");
        assertThat(digests.delivery("digest/2")).contains(new Digests.Delivery(false, false, "is_archived", 1, true));

        var later = NOON.plusSeconds(61);
        var again = outbox.claim(later, Duration.ofMinutes(1), new Allowance(9, true, 9, Set.of()))
                .get(0);
        outbox.shown(again, "17.1", later, Duration.ZERO);
        assertThat(digests.delivery("digest/2").orElseThrow().posted()).isTrue();
        var part = outbox.claim(later, Duration.ofMinutes(1), new Allowance(9, true, 9, Set.of()))
                .get(0);
        assertThat(part.key()).isEqualTo("digest/2/1");
        assertThat(part.target().threadTs()).isEqualTo("17.1");
        assertThat(digests.delivery("digest/9")).isEmpty();
    }

    private Parcel claimed() {
        var claimed = outbox.claim(NOON, Duration.ofMinutes(1), new Allowance(9, true, 9, Set.of()));
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }
}
