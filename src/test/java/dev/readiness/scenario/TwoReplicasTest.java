package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.digest.DigestSchedule;
import dev.readiness.fixtures.Postgres;
import dev.readiness.fixtures.Rows;
import dev.readiness.fixtures.Some;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.Replica;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.store.Database;
import dev.readiness.store.StoredDigests;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Subscription;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two bots on one PostgreSQL, whose machines' clocks are half a minute apart. */
@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoReplicasTest {
    private static final Duration CARD_EVERY = Duration.ofSeconds(1);

    /** Clocks agree with the database's up to this, and either may be that far off. */
    private static final Duration CLOCKS_AGREE = Duration.ofMillis(500);

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String url = Postgres.withOurSchema();
    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private FlakySlack slack;
    private Database database;
    private List<Replica> replicas;

    @BeforeAll
    void start() throws Exception {
        slack = new FlakySlack(TestClock.machine(), 1, 0, 0);
        database = Database.open(url);
        replicas = both.invokeAll(List.<Callable<Replica>>of(() -> replica(-15), () -> replica(15))).stream()
                .map(TwoReplicasTest::done)
                .toList();
    }

    private Replica replica(int secondsOff) {
        var clock = Clock.offset(TestClock.machine(), Duration.ofSeconds(secondsOff));
        return Replica.start(url, slack, 0, clock, Map.of("CARD_EVERY", CARD_EVERY.toSeconds() + "s"));
    }

    @AfterAll
    void stop() {
        replicas.forEach(Replica::close);
        both.shutdown();
        database.close();
        slack.close();
    }

    /** The same of both at once. */
    private <T> List<T> atOnce(Callable<T> first, Callable<T> second) throws InterruptedException {
        return both.invokeAll(List.of(first, second)).stream()
                .map(TwoReplicasTest::done)
                .toList();
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> typedToBoth(Who who, String text, String one, String other) throws InterruptedException {
        return atOnce(
                () -> replicas.get(0).types(who, text, one),
                () -> replicas.get(1).types(who, text, other));
    }

    @Test
    void aRequestThatReachesBothHasOneEffectAndOneAnswer() throws Exception {
        for (int number = 1; number <= 10; number++) {
            var workload = "twice-" + number;
            var opened = typedToBoth(Who.LEAD, "open " + workload, "o" + number, "o" + number);
            var answered = typedToBoth(Who.APP_DEV, "answer " + workload + " 1 yes it-is", "a" + number, "a" + number);

            assertThat(opened.get(0)).contains("Opened").isEqualTo(opened.get(1));
            assertThat(answered.get(0)).contains("→").isEqualTo(answered.get(1));
        }
        assertThat(query("select id from review where workload like 'twice-%'")).hasSize(10);
        assertThat(query("select j.kind from journal j join review r on r.id = j.review_id"
                        + " where r.workload like 'twice-%' and j.kind = 'ItemAnswered'"))
                .hasSize(10);
    }

    @Test
    void ofTwoWhoOpenTheSameAtOnceOneOpensItAndTheOtherIsShownIt() throws Exception {
        for (int number = 1; number <= 10; number++) {
            var said = typedToBoth(Who.LEAD, "open race-" + number, "r" + number, "s" + number);

            assertThat(said).filteredOn(text -> text.contains("Opened")).hasSize(1);
            assertThat(said).filteredOn(text -> text.contains("already")).hasSize(1);
        }
    }

    @Test
    void aCardIsEditedOnceInItsTimeWhoeverChangesItAndShowsTheLastState() throws Exception {
        replicas.get(0).types(Who.LEAD, "open busy", "open.busy");
        for (int number = 1; number <= 24; number++) {
            var choice = number <= 8 ? " no" : " yes";
            var text = "answer busy " + ((number - 1) % 8 + 1) + choice;
            replicas.get(number % 2).types(Who.APP_DEV, text, "busy." + number);
            Thread.sleep(100);
        }
        awaitShown();

        var key = "RR-" + query("select id from review where workload = 'busy'").get(0) + "/card/";
        var card = slack.messages().stream()
                .filter(message -> message.key().equals(key))
                .findFirst()
                .orElseThrow();
        var edits = slack.edits().stream()
                .filter(edit -> edit.ts().equals(card.ts()))
                .toList();
        assertThat(edits).hasSizeBetween(2, 20);
        for (int next = 1; next < edits.size(); next++) {
            assertThat(edits.get(next).at() - edits.get(next - 1).at())
                    .as("millis between edits")
                    .isGreaterThanOrEqualTo(CARD_EVERY.minus(CLOCKS_AGREE).toMillis());
        }
        var last = said(card);
        database("update outbox set wanted = wanted + 1 where key = '" + card.key() + "'");
        awaitShown();
        assertThat(said(card)).as("drawn again").isEqualTo(last).contains("8 of 8 answered");
    }

    private String said(FlakySlack.Shown message) {
        return slack.text(message);
    }

    @Test
    void bothWakeAndThereIsOneNudgeForEachAndOneDigest() throws Exception {
        var due = new FallingDue(database, slack);
        for (int person = 1; person <= 15; person++) {
            due.one();
        }
        var digests = new StoredDigests(database);
        var schedule = new DigestSchedule(Set.of(DayOfWeek.values()), LocalTime.of(9, 0), slack.zone());
        var since = TestClock.machine().instant().minus(Duration.ofDays(2));
        digests.save(
                new Subscription(
                        digests.nextId(),
                        new Address.InChannel(Some.CHANNEL),
                        Some.LEAD,
                        schedule,
                        false,
                        since,
                        false,
                        new Subscription.Last(null, null, null),
                        new Subscription.Trouble(null, 0, null)),
                since);

        for (int wake = 1; wake <= 3; wake++) {
            atOnce(() -> wakes(0), () -> wakes(1));
        }
        awaitShown();

        assertThat(FallingDue.nudges(slack))
                .extracting(FlakySlack.Shown::key)
                .doesNotHaveDuplicates()
                .hasSize(due.all());
        assertThat(query("select owner from told")).doesNotHaveDuplicates().hasSize(due.all());
        assertThat(slack.messages())
                .filteredOn(message -> message.key().startsWith("digest/"))
                .filteredOn(message -> message.thread().isEmpty())
                .hasSize(1);
        assertThat(slack.messages()).extracting(FlakySlack.Shown::key).doesNotHaveDuplicates();
    }

    private boolean wakes(int replica) {
        replicas.get(replica).bot().clockwork().catchUp(Duration.ofSeconds(2));
        return true;
    }

    private void awaitShown() {
        await().atMost(SOON)
                .until(() ->
                        query("select key from outbox where wanted > shown").isEmpty());
    }

    private void database(String change) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private List<String> query(String sql) {
        return Rows.of(url, sql);
    }
}
