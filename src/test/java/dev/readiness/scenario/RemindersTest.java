package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are reminded at the right hour of their own day, once, and of nothing that is done. */
class RemindersTest {
    private static final Instant MONDAY = Instant.parse("2026-08-03T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d HH:mm", Locale.ENGLISH);

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.openAt(folder, MONDAY);
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
        stage.card("0 of 8 answered");
        stage.sees(LEAD, "Q1 of 8");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<JsonNode> direct(Who who) {
        return stage.workspace().messages(who, "D" + who.id().substring(1)).stream()
                .filter(message -> !message.path("is_ephemeral").asBoolean())
                .toList();
    }

    /** When each message came, on the clock of whoever got it, and its first sentence. */
    private List<String> told(Who who, ZoneId zone) {
        return direct(who).stream()
                .map(message -> WHEN.format(
                        Instant.ofEpochSecond((long) message.path("ts").asDouble())
                                .atZone(zone)))
                .toList();
    }

    private void days(int days) {
        stage.passes(Duration.ofDays(days));
    }

    @Test
    void anItemIsAskedForTwiceAndThenTheLeadIsToldOnce() {
        days(7);

        assertThat(told(APP_DEV, BERLIN)).containsExactly("Tue 4 09:30", "Thu 6 09:30");
        assertThat(told(LEAD, LONDON)).containsExactly("Fri 7 09:30");
        assertThat(direct(LEAD).get(0).toString())
                .contains("Q1", "You lead the review", "was reminded in vain", "Reassign…");
        assertThat(direct(APP_DEV).get(0).path("text").asText()).contains("A reminder of Tue 4 Aug 2026");
        assertThat(direct(APP_DEV).get(1).toString()).contains("One thing waits for you", "RR-1", "Seen, on it");
    }

    @Test
    void whatWasAnsweredInTheMeantimeIsNotAskedForAndShowsInTheReminder() {
        days(1);
        var nudge = direct(APP_DEV).get(0);
        assertThat(nudge.toString()).contains("Q1", "It is yours to answer");

        stage.types(APP_DEV, "/readiness answer 1 yes");
        stage.card("1 of 8 answered");

        assertThat(await().until(
                                () -> direct(APP_DEV).get(0),
                                now -> now.toString().contains("Nothing of this waits for you now"))
                        .toString())
                .contains("✔ Yes");
        days(1);
        assertThat(direct(APP_DEV))
                .as("Q2 was asked on Tuesday, so that it is due on Wednesday")
                .hasSize(2);
        assertThat(direct(APP_DEV).get(1).toString()).contains("Q2").doesNotContain("*Q1*");
    }

    @Test
    void aSnoozeMovesTheNudgeAndNotTheMorningOfSomebodyElse() {
        stage.types(LEAD, "/readiness assign D-1 @app-owner");
        stage.types(APP_DEV, "/readiness snooze 1 until:+8d");
        stage.types(LEAD, "/readiness decision set D-1 due:2026-08-06");
        stage.sees(LEAD, "Thu 6 Aug 2026");

        days(3);

        assertThat(told(APP_OWNER, NEW_YORK)).containsExactly("Mon 3 09:30", "Wed 5 09:30");
        assertThat(direct(APP_OWNER).get(1).toString()).contains("D-1", "Decide…", "in 1 working day");
        assertThat(told(APP_DEV, BERLIN))
                .as("Q2 came when Q1 was put off")
                .containsExactly("Tue 4 09:30", "Thu 6 09:30");
        assertThat(direct(APP_DEV).get(0).toString()).doesNotContain("Q1");
    }

    @Test
    void aDecisionIsBlockedEverywhereEvenWhereNobodySaidByWhat() {
        stage.types(LEAD, "/readiness assign D-2 @app-owner");
        stage.types(LEAD, "/readiness decision set D-2 status:blocked due:2026-08-05");
        stage.types(LEAD, "/readiness list blocked");
        stage.sees(LEAD, "payments-api");

        days(8);

        var blocked = direct(APP_OWNER).stream()
                .filter(message -> message.toString().contains("D-2"))
                .toList();
        assertThat(blocked)
                .singleElement()
                .satisfies(message -> assertThat(message.toString())
                        .contains("Blocked by what nobody has named: is that still so?")
                        .doesNotContain("overdue"));
        stage.types(LEAD, "/readiness digest preview");
        stage.sees(LEAD, "blocked: D-2");
    }

    @Test
    void whoeverIsAwayIsAskedThroughTheirDelegate() {
        stage.types(APP_DEV, "/readiness away tomorrow..+2d delegate:@platform-eng");

        days(2);

        assertThat(direct(APP_DEV)).isEmpty();
        assertThat(told(PLATFORM_ENG, ZoneId.of("Asia/Tokyo"))).containsExactly("Wed 5 09:30");
        assertThat(direct(PLATFORM_ENG).get(0).toString()).contains("You stand in for", "who is away");
    }

    @Test
    void seenMeansNotTodayAgain() {
        days(1);

        stage.workspace().presses(APP_DEV, "D0APPDEV", direct(APP_DEV).get(0), "Seen, on it");
        stage.types(LEAD, "/readiness history RR-1 1");
        stage.sees(LEAD, "seen, being worked on");

        stage.types(APP_DEV, "/readiness todo why");
        stage.sees(APP_DEV, "What I shall remind you of");
        days(2);
        assertThat(told(APP_DEV, BERLIN)).containsExactly("Tue 4 09:30", "Thu 6 09:30");
    }

    @Test
    void whatFellDueWhileTheProcessWasDownComesOnceWithItsNewestStep() {
        stage.types(LEAD, "/readiness assign D-1 @app-owner");
        stage.types(LEAD, "/readiness decision set D-1 due:2026-08-10");
        stage.sees(LEAD, "Mon 10 Aug 2026");
        stage.stopBot();

        stage.workspace().clock().advance(Duration.ofDays(4));
        stage.restart();
        days(1);

        assertThat(told(APP_OWNER, NEW_YORK)).containsExactly("Fri 7 09:30");
        assertThat(direct(APP_OWNER).get(0).toString()).contains("in 1 working day");
    }

    @Test
    void whatSlackTurnsAwayForAMinuteComesAMinuteLater() {
        stage.workspace().condition("rate-limited", 60);
        stage.leaps(Duration.ofHours(22));
        assertThat(direct(APP_DEV)).isEmpty();

        stage.workspace().condition("rate-limited", false);
        days(1);

        assertThat(told(APP_DEV, BERLIN)).containsExactly("Tue 4 10:01");
    }

    @Test
    void aClockThatJumpsTwoHoursAheadRemindsNobodyTwice() {
        days(1);
        assertThat(told(APP_DEV, BERLIN)).containsExactly("Tue 4 09:30");

        stage.workspace().clock().advance(Duration.ofHours(2));
        stage.passes(Duration.ZERO);

        assertThat(told(APP_DEV, BERLIN)).containsExactly("Tue 4 09:30");
        days(2);
        assertThat(told(APP_DEV, BERLIN)).containsExactly("Tue 4 09:30", "Thu 6 09:30");
    }

    @Test
    void nobodyIsRemindedInAReviewThatIsClosed() {
        stage.types(LEAD, "/readiness close abandoned");
        stage.card("abandoned");

        days(4);

        assertThat(direct(APP_DEV)).isEmpty();
        assertThat(direct(LEAD)).isEmpty();
    }
}
