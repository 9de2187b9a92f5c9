package dev.readiness.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.readiness.slack.command.Grammar;
import dev.readiness.stage.LogLines;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Which signed requests come through the door while secrets change, and while clocks differ. */
@Isolated("reads what is logged")
class FrontDoorSecretsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final byte[] BODY =
            "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"abc\"}".getBytes(StandardCharsets.UTF_8);

    private static FrontDoor door(Clock clock, String... secrets) {
        var uncounted = new Tolls(new Grammar(List.of()), (kind, name, outcome, took) -> {});
        return new FrontDoor(
                List.of(secrets), new Desk(new App(AppConfig.builder().build(), List.of()), uncounted), clock);
    }

    private static int status(FrontDoor door, String secret, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var headers = Map.of(
                "X-Slack-Request-Timestamp", List.of(timestamp),
                "X-Slack-Signature", List.of(Signature.of(secret.getBytes(StandardCharsets.UTF_8), timestamp, BODY)));
        return door.receive(new Delivery(
                        "POST", "application/json", BODY.length, headers, "127.0.0.1", new ByteArrayInputStream(BODY)))
                .status();
    }

    @Test
    void bothSecretsOpenTheDoorWhileOneTakesTheOthersPlaceAndThenOnlyTheNewOne() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);

        var during = door(clock, "new", "old");
        assertThat(status(during, "new", NOON)).isEqualTo(200);
        assertThat(status(during, "old", NOON)).isEqualTo(200);
        assertThat(status(during, "other", NOON)).isEqualTo(401);
        assertThat(status(during, "new,old", NOON)).isEqualTo(401);
        var afterwards = door(clock, "new");
        assertThat(status(afterwards, "new", NOON)).isEqualTo(200);
        assertThat(status(afterwards, "old", NOON)).isEqualTo(401);
    }

    @Test
    void requestsOfAnotherSecretAreExplainedOnceAnHour() {
        try (var log = LogLines.open()) {
            var clock = new HandSetClock(NOON);
            var door = door(clock, "ours");

            status(door, "another", NOON);
            assertThat(log.with("another secret")).as("one may be anybody").isEmpty();
            for (int request = 0; request < 50; request++) {
                status(door, "another", NOON);
            }
            assertThat(log.with("signed with another secret than SLACK_SIGNING_SECRET"))
                    .hasSize(1);
            clock.now = NOON.plus(Duration.ofHours(1));
            for (int request = 0; request < 50; request++) {
                status(door, "another", NOON.plus(Duration.ofHours(1)));
            }
            assertThat(log.with("another secret")).hasSize(2);
        }
    }

    @Test
    void aClockThatIsAnHourOffIsSaidOnceInAWhileHoweverManyRequestsAreRefused() {
        try (var log = LogLines.open()) {
            var clock = new HandSetClock(NOON);
            var door = door(clock, "secret");
            for (int request = 0; request < 50; request++) {
                assertThat(status(door, "secret", NOON.plus(Duration.ofHours(1))))
                        .isEqualTo(401);
            }
            assertThat(log.with("its time is 3600 s ahead of this machine's clock"))
                    .hasSize(1);

            clock.now = NOON.plus(Duration.ofMinutes(4));
            assertThat(status(door, "secret", NOON.minus(Duration.ofHours(1)))).isEqualTo(401);
            assertThat(log.with("was refused")).hasSize(1);
            clock.now = NOON.plus(Duration.ofMinutes(6));
            assertThat(status(door, "secret", NOON.minus(Duration.ofHours(1)))).isEqualTo(401);
            assertThat(log.with("its time is 3960 s behind this machine's clock"))
                    .hasSize(1);
        }
    }

    @Test
    void ofAForgedRequestsTimeNothingIsSaid() {
        try (var log = LogLines.open()) {
            assertThat(status(door(new HandSetClock(NOON), "secret"), "guessed", NOON.plus(Duration.ofHours(1))))
                    .isEqualTo(401);
            assertThat(log.with("was refused")).isEmpty();
        }
    }

    /** A clock that stands still until it is set. */
    private static final class HandSetClock extends Clock {
        private Instant now;

        HandSetClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
