package dev.readiness.bench;

import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.WorkRules;
import dev.readiness.fixtures.Some;
import dev.readiness.people.AccountKind;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.WorkloadName;
import dev.readiness.store.Database;
import dev.readiness.store.StoredOutbox;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.RemindPeople;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What it costs to look for due reminders on an SQLite file: where nothing is due among a thousand and a million of
 * them, side by side, and where 10,000 are due at once to 2,000 people.
 */
public final class ReminderSweep {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int DUE = 10_000;
    private static final int PEOPLE = 2_000;
    private static final int ROUNDS = 400;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOON = DAY.atTime(12, 0).atZone(ZONE).toInstant();
    private static final Instant BEFORE = NOON.minus(Duration.ofDays(2));

    private ReminderSweep() {}

    /** Prints both costs of an idle sweep and their ratio, then how long the full one takes. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("sweep-bench");
        try {
            idle(folder);
            full(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void idle(Path folder) throws Exception {
        var few = url(folder, "few");
        var many = url(folder, "many");
        fill(few, FEW, NOON.plus(Duration.ofDays(1)).toEpochMilli(), FEW);
        fill(many, MANY, NOON.plus(Duration.ofDays(1)).toEpochMilli(), MANY);
        try (var first = Database.open(few);
                var second = Database.open(many)) {
            var small = reminding(first);
            var large = reminding(second);
            long[] costs = new long[ROUNDS];
            long[] others = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                costs[round] = cost(small, 0);
                others[round] = cost(large, 0);
            }
            System.out.printf(
                    "nothing due: among %,d %.0f µs, among %,d %.0f µs at the median (%.2f times)%n",
                    FEW, median(costs) / 1e3, MANY, median(others) / 1e3, (double) median(others) / median(costs));
        }
    }

    private static long median(long[] costs) {
        var later = Arrays.copyOfRange(costs, ROUNDS / 2, ROUNDS);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    private static void full(Path folder) throws Exception {
        for (int round = 1; round <= 3; round++) {
            var url = url(folder, "full" + round);
            fill(url, DUE, 0, PEOPLE);
            try (var database = Database.open(url)) {
                System.out.printf("%,d due at once: %.2f s%n", DUE, cost(reminding(database), DUE) / 1e9);
            }
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement();
                    var result = statement.executeQuery(
                            "select (select count(*) from told), (select count(*) from outbox where kind = 'nudge')")) {
                result.next();
                System.out.printf("  told %,d in %,d messages%n", result.getInt(1), result.getInt(2));
            }
        }
    }

    private static long cost(RemindPeople reminding, int least) {
        long start = System.nanoTime();
        int looked = reminding.run();
        long cost = System.nanoTime() - start;
        if (looked < least) {
            throw new IllegalStateException("the bench looks at " + looked + " instead of " + least);
        }
        return cost;
    }

    private static String url(Path folder, String name) {
        return "jdbc:sqlite:" + folder.resolve(name + ".db");
    }

    private static RemindPeople reminding(Database database) {
        var reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
        return new RemindPeople(
                reviews,
                new StoredOutbox(database),
                new Berlin(),
                new Calendars(WorkRules.usual(ZONE), Map.of()),
                ReminderPolicy.USUAL,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** Decisions that are due today in a hundred reviews, each looked at next at that time. */
    private static void fill(String url, int duties, long nextAt, int people) throws Exception {
        try (var database = Database.open(url)) {
            var reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
            for (int number = 1; number <= 100; number++) {
                var opening = new Opening(
                        new WorkloadName("workload-" + number),
                        Some.packOf("some", 1),
                        Some.CHANNEL,
                        false,
                        Some.LEAD,
                        List.of(),
                        null);
                reviews.inTransaction(desk -> desk.save(Review.open(desk.nextId(), opening, Some.by(Some.LEAD))));
            }
        }
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < " + duties + ")"
                    + " insert into duty (review_id, subject, owner, lead, due, since, next_at)"
                    + " select 1 + i % 100, 'D-' || (1 + i / 100), 'U' || (i % " + people + "), 'U0LEAD', '" + DAY
                    + "', " + BEFORE.toEpochMilli() + ", " + nextAt + " from n");
            connection.commit();
        }
    }

    /** A workspace in which everybody lives in Berlin. */
    private static final class Berlin implements Directory {
        @Override
        public Optional<String> zoneOf(PersonId person) {
            return Optional.of(ZONE.getId());
        }

        @Override
        public Actor actor(PersonId person) {
            return Actor.member(person, ZONE);
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
            return ZONE;
        }

        @Override
        public Map<PersonId, AccountKind> accounts(Collection<PersonId> people) {
            return people.stream().collect(Collectors.toMap(person -> person, person -> AccountKind.MEMBER));
        }

        @Override
        public void cameFrom(PersonId person, Set<String> workspaces) {}

        @Override
        public void forget(PersonId person) {}

        @Override
        public void forget(ChannelId channel) {}

        @Override
        public String name(PersonId person) {
            return person.id();
        }
    }
}
