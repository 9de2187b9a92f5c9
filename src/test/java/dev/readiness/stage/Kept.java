package dev.readiness.stage;

import dev.readiness.calendar.Calendars;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Requests;
import dev.readiness.fixtures.Some;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.people.AccountKind;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.rules.CelRules;
import dev.readiness.store.Database;
import dev.readiness.store.StoredOutbox;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.AddDecision;
import dev.readiness.usecase.AnswerItem;
import dev.readiness.usecase.AskNext;
import dev.readiness.usecase.CloseReview;
import dev.readiness.usecase.DailyLook;
import dev.readiness.usecase.DecideDecision;
import dev.readiness.usecase.Departure;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.DropDecision;
import dev.readiness.usecase.ExportReview;
import dev.readiness.usecase.HandOver;
import dev.readiness.usecase.NoteItem;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Packages;
import dev.readiness.usecase.RedactTexts;
import dev.readiness.usecase.Reviews;
import dev.readiness.usecase.RiskWatch;
import dev.readiness.usecase.SeeTo;
import dev.readiness.usecase.SetDecision;
import dev.readiness.usecase.SetReview;
import dev.readiness.usecase.SettleCandidate;
import dev.readiness.usecase.ShowReview;
import dev.readiness.usecase.SnoozeItems;
import dev.readiness.usecase.TakeBack;
import dev.readiness.usecase.TakeReply;
import dev.readiness.usecase.WaiveRisk;
import dev.readiness.usecase.WalkDecisions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The use cases on a real SQLite file, with real rules, without Slack. */
public final class Kept implements AutoCloseable {
    private static final int LONGEST_WAIVER = 90;
    private final Database database;
    private final ReviewPackage pack;
    private final RiskWatch watch;
    private final Reviews reviews;

    private Kept(Database database, ReviewPackage pack) {
        var rules = new CelRules();
        this.database = database;
        this.pack = pack;
        this.watch = new RiskWatch(review -> rules.rulesOf(review.pack()), person -> ZoneOffset.UTC);
        this.reviews = afresh();
    }

    /** With reviews of three items. */
    public static Kept open(Path folder) {
        return open(folder, Some.packOf("some", 3));
    }

    public static Kept open(Path folder, ReviewPackage pack) {
        return new Kept(Database.open(Sqlite.at(folder.resolve("kept.db"))), pack);
    }

    /** The reviews as all doers know them. */
    public Reviews reviews() {
        return reviews;
    }

    /** The reviews as a process reads them that has nothing of them in memory. */
    public Reviews afresh() {
        return new StoredReviews(database, Some.CODEC, watch);
    }

    /** A review as a process reads it that has nothing of it in memory. */
    public Review stored(ReviewId id) {
        return afresh().inTransaction(desk -> desk.read(id)).orElseThrow();
    }

    /** A review's journal, read in the same way. */
    public List<JournalEntry> journal(ReviewId id) {
        return afresh().inTransaction(desk -> desk.journal(id));
    }

    /** The messages that Slack should show. */
    public Outbox outbox() {
        return new StoredOutbox(database);
    }

    /** What people can ask for. */
    public record Doers(
            OpenReview open,
            AnswerItem answer,
            NoteItem note,
            SetReview set,
            AskNext next,
            ShowReview show,
            TakeReply replies,
            SettleCandidate candidates,
            HandOver hand,
            SnoozeItems snooze,
            SeeTo see,
            TakeBack takeBack,
            RedactTexts redact,
            ExportReview export,
            WaiveRisk waive,
            CloseReview close,
            Departure departure,
            DailyLook look,
            Register register) {
        /** Opens a review; a refusal fails the test. */
        public Review opened(OpenReview.Request request) {
            return Requests.done(open.handle(request)).review();
        }
    }

    /** What people can ask of decisions. */
    public record Register(
            AddDecision add, SetDecision set, DecideDecision decide, DropDecision drop, WalkDecisions walk) {}

    public Doers doers(Clock clock) {
        return doers(clock, false);
    }

    /** The same, where people work by these calendars. */
    public Doers doers(Clock clock, Calendars calendars) {
        return doers(clock, calendars, false);
    }

    /** The same; with {@code twoPersons} a waiver needs a second person. */
    public Doers doers(Clock clock, boolean twoPersons) {
        return doers(clock, Some.CALENDARS, twoPersons);
    }

    private Doers doers(Clock clock, Calendars calendars, boolean twoPersons) {
        return new Doers(
                new OpenReview(reviews, new Packages(List.of(pack), pack.id()), calendars, clock),
                new AnswerItem(reviews, clock),
                new NoteItem(reviews, clock),
                new SetReview(reviews, clock),
                new AskNext(reviews, clock),
                new ShowReview(reviews),
                new TakeReply(reviews, clock),
                new SettleCandidate(reviews, clock),
                new HandOver(reviews, clock),
                new SnoozeItems(reviews, clock),
                new SeeTo(reviews, clock),
                new TakeBack(reviews, clock),
                new RedactTexts(reviews, clock),
                new ExportReview(reviews, clock),
                new WaiveRisk(reviews, new WaiveRisk.Policy(LONGEST_WAIVER, twoPersons), clock),
                new CloseReview(reviews, false, clock),
                new Departure(reviews, clock),
                new DailyLook(reviews, directory(person -> ZoneOffset.UTC), clock),
                new Register(
                        new AddDecision(reviews, clock),
                        new SetDecision(reviews, clock),
                        new DecideDecision(reviews, clock),
                        new DropDecision(reviews, clock),
                        new WalkDecisions(reviews, clock)));
    }

    /** A workspace in which everybody is a member and lives in that zone; null where it is not known. */
    public static Directory directory(Function<PersonId, @Nullable ZoneId> zones) {
        return new AllMembers(zones);
    }

    private record AllMembers(Function<PersonId, @Nullable ZoneId> zones) implements Directory {
        @Override
        public Actor actor(PersonId person) {
            return Actor.member(person, zoneKnown(person));
        }

        @Override
        public Place place(ChannelId channel) {
            return new Place(channel, Place.Kind.OPEN, true);
        }

        @Override
        public Optional<Boolean> isMember(PersonId person, ChannelId channel) {
            return Optional.of(true);
        }

        @Override
        public Optional<Boolean> isShared(ChannelId channel, boolean patient) {
            return Optional.of(false);
        }

        @Override
        public ZoneId zoneKnown(PersonId person) {
            return zones.apply(person);
        }

        @Override
        public Optional<String> zoneOf(PersonId person) {
            return Optional.ofNullable(zones.apply(person)).map(ZoneId::getId);
        }

        @Override
        public Map<PersonId, AccountKind> accounts(Collection<PersonId> people) {
            return people.stream().collect(Collectors.toMap(person -> person, person -> AccountKind.MEMBER));
        }

        @Override
        public void cameFrom(PersonId person, Set<String> workspaces) {
            // everybody is at home here
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

    @Override
    public void close() {
        database.close();
    }
}
