package dev.readiness.usecase;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.people.AccountKind;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.Seeding;
import dev.readiness.review.WorkloadName;
import dev.readiness.slack.view.DigestReplyView;
import dev.readiness.slack.view.DigestView;
import dev.readiness.slack.view.People;
import dev.readiness.store.Database;
import dev.readiness.store.StoredDigests;
import dev.readiness.store.StoredOutbox;
import dev.readiness.store.StoredReviews;
import dev.readiness.store.StoredSights;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may have digests sent where, and what those who read them there may see. */
class DigestReadersTest {
    private static final ChannelId SECRET = new ChannelId("C0SECRET");
    private static final ChannelId SECRET_TOO = new ChannelId("C0SECRET2");
    private static final ChannelId SHARED = new ChannelId("C0SHARED");
    private static final ChannelId LEADS = new ChannelId("C0LEADS");
    private static final ChannelId AWAY = new ChannelId("C0AWAY");
    private static final PersonId GUEST = new PersonId("U0GUEST");
    private static final PersonId ADMIN = new PersonId("U0ADMIN");
    private static final ReviewPackage PACK = Some.packOf("some", 3, 2);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    /** Tuesday at eight. */
    private static final Instant EIGHT = Some.NOON.minus(Duration.ofHours(4));

    @TempDir
    Path folder;

    private final PlaygroundClock clock = new PlaygroundClock(java.time.Clock.fixed(EIGHT, ZoneOffset.UTC));
    private final Town town = new Town();
    private Database database;
    private StoredReviews reviews;
    private StoredDigests digests;
    private StoredSights sights;
    private StoredOutbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(Sqlite.at(folder.resolve("digests.db")));
        reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
        digests = new StoredDigests(database);
        sights = new StoredSights(database, reviews, clock);
        outbox = new StoredOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A workspace in which the lead is in every channel but one, and everybody else only where reviews are open. */
    private static final class Town implements Directory {
        private final Map<ChannelId, Optional<Boolean>> shared = new HashMap<>(Map.of(SHARED, Optional.of(true)));
        private boolean membersKnown = true;

        @Override
        public Actor actor(PersonId person) {
            return new Actor(person, ZoneOffset.UTC, true, person.equals(ADMIN), true, person.equals(GUEST));
        }

        @Override
        public Place place(ChannelId channel) {
            boolean hidden = Set.of(SECRET, SECRET_TOO).contains(channel);
            return new Place(channel, hidden ? Place.Kind.PRIVATE : Place.Kind.OPEN, !channel.equals(AWAY));
        }

        @Override
        public Map<PersonId, AccountKind> accounts(Collection<PersonId> people) {
            return Map.of();
        }

        @Override
        public void cameFrom(PersonId person, Set<String> workspaces) {
            // nobody comes from elsewhere
        }

        @Override
        public Optional<Boolean> isMember(PersonId person, ChannelId channel) {
            boolean is = !channel.equals(SECRET_TOO) && (person.equals(LEAD) || !channel.equals(LEADS));
            return membersKnown ? Optional.of(is) : Optional.empty();
        }

        @Override
        public Optional<Boolean> isShared(ChannelId channel, boolean patient) {
            return shared.getOrDefault(channel, Optional.of(false));
        }

        @Override
        public ZoneId zoneKnown(PersonId person) {
            return ZoneOffset.UTC;
        }

        @Override
        public Optional<String> zoneOf(PersonId person) {
            return Optional.of("UTC");
        }

        @Override
        public void forget(PersonId person) {
            // nothing is remembered
        }

        @Override
        public void forget(ChannelId channel) {
            // nothing is remembered
        }

        @Override
        public String name(PersonId person) {
            return person.id();
        }
    }

    private static final class NoAlarm implements Alarm {
        @Override
        public void at(String key, Instant instant) {
            // the tests say when it is time
        }

        @Override
        public void never(String key) {
            // the tests say when it is time
        }
    }

    private Review open(String workload, ChannelId channel, PersonId lead, PersonId... owners) {
        boolean confidential = town.place(channel).kind() == Place.Kind.PRIVATE;
        var opening =
                new Opening(new WorkloadName(workload), PACK, channel, confidential, lead, Arrays.asList(owners), null);
        return reviews.inTransaction(desk -> {
            var by = new PersonAt(lead, clock.instant());
            var change = Seeding.seed(Review.open(desk.nextId(), opening, by), Some.TODAY, WorkingDays.USUAL);
            desk.save(change);
            return change.review();
        });
    }

    private Asking asking(PersonId person, ChannelId here) {
        return new Asking(town.actor(person), here);
    }

    private DigestOutcome schedule(PersonId person, ChannelId here, ChannelId to, boolean wide) {
        var asking = asking(person, here);
        var wanted = new ScheduleDigest.Wanted(Weekdays.USUAL, NINE, ZoneOffset.UTC, to, false, wide);
        return new ScheduleDigest(reviews, digests, sights, town, new NoAlarm(), clock)
                .handle(asking, wanted, Readership.of(town, asking, to));
    }

    private String preview(PersonId person, ChannelId here) {
        var asking = asking(person, here);
        return words(new PreviewDigest(digests, sights, town, new NoAlarm(), clock)
                .preview(asking, Readership.of(town, asking, here)));
    }

    private static String words(DigestOutcome outcome) {
        var said = outcome.match(new DigestReplyView(People.mentioned(), "/readiness"));
        return said.text() + said.blocks();
    }

    private void run() {
        new SendDigest(
                        reviews,
                        digests,
                        sights,
                        town,
                        outbox,
                        trend -> Optional.empty(),
                        new NoAlarm(),
                        () -> {},
                        clock)
                .run();
    }

    /** All that is sent there now, with what is in its thread. */
    private String sentTo(Address to) {
        var time = LocalTime.of(8, 0);
        var slot = new Slot(SendDigest.origin(to), Some.TODAY, time);
        digests.ask(slot, to, ZoneOffset.UTC, clock.instant());
        run();
        return shown(slot);
    }

    private String shown(Slot slot) {
        var issue = digests.issue(slot);
        var view = new DigestView(issue, People.mentioned(), "/readiness");
        var all = new StringBuilder(view.message().text()).append(view.message().blocks());
        for (int part = 1; part <= issue.digest().inThread().size(); part++) {
            all.append(view.inThread(part).blocks());
        }
        return all.toString();
    }

    private void keep(Address to) {
        digests.save(
                new Subscription(
                        digests.nextId(),
                        to,
                        LEAD,
                        new dev.readiness.digest.DigestSchedule(Weekdays.USUAL, NINE, ZoneOffset.UTC),
                        true,
                        clock.instant(),
                        false,
                        Subscription.Last.NONE,
                        Subscription.Trouble.NONE),
                clock.instant());
    }

    @Test
    void noReviewIsToldOfWhereItsReadersMayNotSeeIt() {
        var random = new Random(Length.seed(DigestReadersTest.class));
        var channels = List.of(CHANNEL, ELSEWHERE, SECRET, SECRET_TOO, SHARED);
        var people = List.of(LEAD, DEV, OWNER, PLATFORM, GUEST);
        var all = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> open(
                        "workload-" + number + "-x",
                        channels.get(random.nextInt(channels.size())),
                        people.get(random.nextInt(4)),
                        people.get(random.nextInt(people.size()))))
                .toList();
        channels.forEach(channel -> keep(new Address.InChannel(channel)));

        for (var channel : channels) {
            var seen = all.stream()
                    .filter(review ->
                            review.channel().equals(channel) || (!review.confidential() && !channel.equals(SHARED)))
                    .toList();
            assertShows(sentTo(new Address.InChannel(channel)), all, seen, channel.id());
            assertShows(preview(LEAD, channel), all, seen, "preview in " + channel);
        }
        for (var person : people) {
            var seen = all.stream()
                    .filter(review -> review.concerns(person) || (!review.confidential() && !person.equals(GUEST)))
                    .toList();
            assertShows(sentTo(new Address.Direct(person)), all, seen, person.id());
        }
        assertShows(sentTo(new Address.Direct(ADMIN)), all, all, "admin");
    }

    private static void assertShows(String sent, List<Review> all, List<Review> seen, String where) {
        assertThat(sent).as(where).contains(": " + seen.size() + " open review");
        var hidden = new ArrayList<>(all);
        hidden.removeAll(seen);
        assertThat(hidden)
                .as(where)
                .allSatisfy(review -> assertThat(sent)
                        .doesNotContain(review.workload().text())
                        .doesNotContainPattern("RR-" + review.id().number() + "\\b"));
    }

    @ParameterizedTest
    @CsvSource({
        // a lead of a review elsewhere, where they are a member
        "U0LEAD, C0PAYMENTS, C0LEADS, Scheduled",
        "U0LEAD, C0LEADS, C0LEADS, Scheduled",
        "U0LEAD, C0PAYMENTS, C0SECRET2, NotThere",
        "U0LEAD, C0PAYMENTS, C0AWAY, CannotPost",
        // an owner leads and opened nothing
        "U0APPOWNER, C0PAYMENTS, C0PAYMENTS, MayNot",
        "U0APPOWNER, C0PAYMENTS, C0PLATFORM, MayNot",
        "U0ADMIN, C0PAYMENTS, C0PLATFORM, Scheduled",
        "U0ADMIN, C0PAYMENTS, C0LEADS, NotThere",
        "U0GUEST, C0PAYMENTS, C0PAYMENTS, MayNot"
    })
    void leadsAndAdminsHaveDigestsSentWhereTheyAreMembers(String who, String here, String to, String outcome) {
        open("payments-api", CHANNEL, LEAD, OWNER);

        assertThat(schedule(new PersonId(who), new ChannelId(here), new ChannelId(to), false)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
        assertThat(digests.all()).hasSize(outcome.equals("Scheduled") ? 1 : 0);
    }

    @Test
    void whereSlackDoesNotSayWhoIsAMemberNothingIsScheduledAndThePersonIsToldWhatToDo() {
        open("payments-api", CHANNEL, LEAD);
        town.membersKnown = false;

        assertThat(words(schedule(LEAD, CHANNEL, LEADS, false)))
                .contains("didn't say whether you're a member of <#C0LEADS>", "type the command in <#C0LEADS> itself");
        assertThat(digests.all()).isEmpty();
        assertThat(words(schedule(LEAD, LEADS, LEADS, false))).contains("Digest *1*");
    }

    @Test
    void aChannelWithReviewsGetsItsOwnUnlessAllAreWantedAndOthersGetAll() {
        open("payments-api", CHANNEL, LEAD);
        open("orders-api", ELSEWHERE, LEAD);

        assertThat(words(schedule(LEAD, CHANNEL, CHANNEL, false)))
                .contains("covers only reviews opened in <#C0PAYMENTS>");
        assertThat(preview(LEAD, CHANNEL)).contains("payments-api").doesNotContain("orders-api");
        assertThat(words(schedule(LEAD, CHANNEL, CHANNEL, true)))
                .contains("covers every review that its members may see");
        assertThat(preview(LEAD, CHANNEL)).contains("payments-api", "orders-api");
        assertThat(words(schedule(LEAD, CHANNEL, LEADS, false)))
                .contains("covers every review that its members may see");
        assertThat(preview(LEAD, LEADS)).contains("payments-api", "orders-api");
    }

    @Test
    void whoeverSchedulesOneToASharedChannelIsToldThatItCoversOnlyItsOwnReviews() {
        open("payments-api", CHANNEL, LEAD);

        for (var said : List.of(words(schedule(LEAD, CHANNEL, SHARED, true)), preview(LEAD, SHARED))) {
            assertThat(said)
                    .contains("Guests or people from other workspaces are in <#C0SHARED>, so it covers only reviews")
                    .doesNotContain("payments-api");
        }
    }

    private Slot slot(LocalDate day) {
        return new Slot("1", day, NINE);
    }

    @Test
    void aChannelThatIsSharedLaterGetsItsOwnReviewsAloneFromThenOn() {
        open("payments-api", CHANNEL, LEAD);
        schedule(LEAD, CHANNEL, LEADS, true);
        clock.advance(Duration.ofHours(1));
        run();
        assertThat(shown(slot(Some.TODAY))).contains("payments-api");

        open("leads-api", LEADS, LEAD);
        town.shared.put(LEADS, Optional.of(true));
        clock.advance(Duration.ofDays(1));
        run();

        assertThat(shown(slot(Some.TODAY.plusDays(1)))).contains("leads-api").doesNotContain("payments-api");
    }

    @Test
    void whileNobodyKnowsWhoReadsAChannelNothingIsSentItsMakerIsToldAndItComesOnceThatIsKnown() {
        open("payments-api", CHANNEL, LEAD);
        town.shared.put(LEADS, Optional.empty());
        assertThat(words(schedule(LEAD, CHANNEL, LEADS, false))).contains("I check before it is sent");
        assertThat(preview(LEAD, LEADS))
                .contains("Until it does, this shows only")
                .doesNotContain("payments-api");
        clock.advance(Duration.ofHours(1));
        run();
        clock.advance(Duration.ofMinutes(1));
        run();
        assertThat(digests.all().get(0).last()).isEqualTo(Subscription.Last.NONE);
        assertThat(digests.all().get(0).trouble().error()).contains("did not say whether guests");
        assertThat(digests.all().get(0).trouble().told()).startsWith("digest-stuck/1");

        town.shared.remove(LEADS);
        clock.advance(Duration.ofHours(1));
        run();

        assertThat(shown(slot(Some.TODAY))).contains("payments-api");
    }
}
