package dev.readiness.bench;

import dev.readiness.calendar.WorkingDays;
import dev.readiness.digest.Composer;
import dev.readiness.digest.Frame;
import dev.readiness.digest.Section;
import dev.readiness.fixtures.Some;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Seeding;
import dev.readiness.settings.PackageFiles;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.store.StoredSights;
import dev.readiness.usecase.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How long it takes to compose a digest of 100,000 reviews from an SQLite file, and how much memory: the composing is
 * done in a process of its own with the heap that is printed, which it must not run out of.
 */
public final class DigestOf100000 {
    private static final int REVIEWS = 100_000;
    private static final int CHANGED = 5_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 7;
    private static final List<Integer> HEAPS = List.of(512, 64);
    private static final ChannelId CHANNEL = new ChannelId("C0PAYMENTS");
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private DigestOf100000() {}

    /** Fills a file and has it read; with the file's address and the word “compose”, reads it. */
    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            compose(args[1]);
            return;
        }
        var folder = Files.createTempDirectory("digest-bench");
        try {
            var url = "jdbc:sqlite:" + folder.resolve("bench.db");
            fill(url);
            for (int heap : HEAPS) {
                run(url, heap);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void run(String url, int heap) throws Exception {
        System.out.println("heap of " + heap + " MB in all:");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DigestOf100000.class.getName(),
                        "compose",
                        url)
                .inheritIO()
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            System.out.println("  failed");
        }
    }

    private static StoredReviews reviews(Database database) {
        return new StoredReviews(database, Some.CODEC, Some.NO_RULES);
    }

    /** One review by the front door, and copies of it in the tables that digests read. */
    private static void fill(String url) throws Exception {
        var pack = new PackageFiles().load(Path.of("config/packages")).get().get(0);
        try (var database = Database.open(url)) {
            reviews(database).inTransaction(desk -> {
                desk.nextId();
                return desk.save(Seeding.seed(
                        Some.opened(pack, Some.DEV, Some.OWNER), LocalDate.of(2026, 11, 24), WorkingDays.USUAL));
            });
        }
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var numbers = "with recursive n(i) as (select 2 union all select i + 1 from n where i < " + REVIEWS + ") ";
            statement.execute(
                    numbers + "insert into review (id, version, workload, package_id, package_digest, channel,"
                            + " confidential, opener, opened_at, lead, due, last_event_at, journal_head) select i, version,"
                            + " 'workload-' || i, package_id, package_digest, channel, confidential, opener, opened_at, lead,"
                            + " due, " + NOW.toEpochMilli() + " - (i % 9) * 86400000 - 90000000, journal_head"
                            + " from n, review where id = 1");
            statement.execute(
                    numbers + "insert into glance (review_id, body) select i, replace(replace(body, '\"RR-1\"',"
                            + " '\"RR-' || i || '\"'), 'payments-api', 'workload-' || i) from n, glance where review_id = 1");
            statement.execute(numbers + "insert into participant (review_id, person, role) select i, person, role"
                    + " from n, participant where review_id = 1");
            statement.execute(numbers + "insert into journal (review_id, number, at, person, kind, body, hash)"
                    + " select i, 100 + k.v, " + NOW.toEpochMilli() + " - 1000, 'U1', 'ItemAnswered', '{}', 'x'"
                    + " from n, (select 1 as v union select 2 union select 3) k where i % " + REVIEWS / CHANGED
                    + " = 0");
            statement.execute("update review set last_event_at = " + NOW.toEpochMilli() + " - 1000 where id % "
                    + REVIEWS / CHANGED + " = 0");
            connection.commit();
        }
    }

    /** The copies have no journals, which only an audit overlooks. */
    private static void compose(String url) {
        try (var database = Database.openForAudit(url)) {
            var sights = new StoredSights(database, reviews(database), Clock.systemUTC());
            for (int round = 1; round <= ROUNDS; round++) {
                System.gc();
                long before = used();
                long start = System.nanoTime();
                long busy = CPU.getCurrentThreadCpuTime();
                var composer = new Composer(new Frame(NOW, NOW.minus(Duration.ofDays(1)), ZoneId.of("Europe/Berlin")));
                sights.each(Reader.in(CHANNEL), NOW.minus(Duration.ofDays(1)), composer::add);
                var digest = composer.digest();
                double seconds = (System.nanoTime() - start) / 1e9;
                double worked = (CPU.getCurrentThreadCpuTime() - busy) / 1e9;
                System.gc();
                System.out.printf(
                        "  round %d: %.2f s, %.2f s of it at work, %d reviews (%s), kept when done %.1f MB%n",
                        round,
                        seconds,
                        worked,
                        digest.reviews(),
                        digest.sections().stream()
                                .map(section -> section.kind() + " " + section.total())
                                .collect(Collectors.joining(", ")),
                        (used() - before) / 1e6);
                if (digest.sections().stream().mapToInt(Section::total).sum() == 0) {
                    throw new IllegalStateException("the bench composes nothing");
                }
            }
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
