package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.GUEST;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Workspace.CHANNEL;
import static dev.readiness.stage.Workspace.LEADS;
import static dev.readiness.stage.Workspace.OTHER_CHANNEL;
import static dev.readiness.stage.Workspace.PRIVATE_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leads read where things stand: at the hour they asked for, once, and nothing that is not for their eyes. */
@Order(1)
class DigestsTest {
    private static final Instant MONDAY = Instant.parse("2026-08-03T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d HH:mm", Locale.ENGLISH);

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        open(MONDAY);
    }

    private void open(Instant at) {
        close();
        stage = Stage.openAt(folder.resolve(at.toString().replace(':', '-')), at);
        types(LEAD, CHANNEL, "open payments-api");
        stage.card("0 of 8 answered");
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private Workspace workspace() {
        return stage.workspace();
    }

    private void types(Who who, String channel, String text) {
        workspace().types(who, channel, "/readiness " + text);
    }

    /** Types it and waits for the answer that only they see. */
    private String asks(Who who, String channel, String text) {
        int before = workspace().whispers(who, channel).size();
        types(who, channel, text);
        return await().until(
                        () -> workspace().whispers(who, channel),
                        now -> now.size() > before && !now.get(now.size() - 1).isEmpty())
                .get(before);
    }

    private List<JsonNode> digests(Who who, String channel) {
        return workspace().messages(who, channel).stream()
                .filter(message -> !message.path("is_ephemeral").asBoolean())
                .filter(message -> message.path("text").asText().startsWith("Readiness digest of"))
                .toList();
    }

    private List<String> times(List<JsonNode> messages, ZoneId zone) {
        return messages.stream()
                .map(message -> WHEN.format(
                        Instant.ofEpochSecond((long) message.path("ts").asDouble())
                                .atZone(zone)))
                .toList();
    }

    private static String direct(Who who) {
        return "D" + who.id().substring(1);
    }

    private void days(int days) {
        stage.passes(Duration.ofDays(days));
    }

    private JsonNode next(Who who, String channel) {
        return await().until(() -> digests(who, channel), now -> !now.isEmpty()).get(0);
    }

    @Test
    void aDigestComesOnItsDaysAtItsHourAndTheFirstSaysWhatItIs() {
        var said = asks(LEAD, CHANNEL, "digest schedule weekdays 9:00 tz:Europe/Berlin");
        days(7);

        assertThat(said).contains("Digest *1*", "Monday to Friday at 09:00 (Europe/Berlin)", "Tue 4 Aug 2026 09:00");
        var all = digests(LEAD, CHANNEL);
        assertThat(times(all, BERLIN))
                .containsExactly("Tue 4 09:00", "Wed 5 09:00", "Thu 6 09:00", "Fri 7 09:00", "Mon 10 09:00");
        assertThat(all.get(0).toString())
                .contains("This is the first one", "digest pause 1", "*RR-1* `payments-api`", "Focus areas");
        assertThat(all.get(1).toString()).doesNotContain("This is the first one");
        assertThat(asks(LEAD, CHANNEL, "digest list")).contains("1 digest scheduled");
    }

    @Test
    void whatDoesNotFitStandsInItsThread() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin");
        days(1);

        var digest = next(LEAD, CHANNEL);
        var replies = await().until(
                        () -> workspace().messages(LEAD, CHANNEL).stream()
                                .filter(message -> message.path("thread_ts")
                                        .asText()
                                        .equals(digest.path("ts").asText()))
                                .filter(message -> message.toString().contains("by owner"))
                                .toList(),
                        now -> !now.isEmpty());
        assertThat(replies)
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply.toString()).contains("All open decisions, by owner", "*D-1*", "*D-4*"));
    }

    @Test
    void aSlotIsSentOnceHoweverOftenItIsLookedAtAndWhateverRestarts() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin");
        stage.leaps(Duration.ofHours(21));
        stage.leaps(Duration.ZERO);
        stage.restart();
        stage.leaps(Duration.ofMinutes(3));
        stage.leaps(Duration.ofHours(1));

        await().until(() -> digests(LEAD, CHANNEL).size() == 1);
        assertThat(times(digests(LEAD, CHANNEL), BERLIN)).containsExactly("Tue 4 09:00");
    }

    @Test
    void whatWasMissedIsMadeUpForOnceOnTheSameDayAndNeverLater() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin");
        stage.stopBot();
        workspace().clock().advance(Duration.ofDays(3));
        stage.restart();
        stage.passes(Duration.ofHours(1));

        assertThat(times(digests(LEAD, CHANNEL), BERLIN))
                .singleElement()
                .asString()
                .startsWith("Thu 6 12:0");
        days(1);
        assertThat(digests(LEAD, CHANNEL)).hasSize(2);
    }

    @Test
    void aReviewOfAPrivateChannelShowsThereAndToThoseWhomItConcernsAndNowhereElse() {
        types(LEAD, PRIVATE_CHANNEL, "open secret-plan");
        types(APP_OWNER, OTHER_CHANNEL, "open orders-api");
        await().until(() -> workspace().messages(LEAD, OTHER_CHANNEL).toString().contains("RR-3"));
        asks(LEAD, CHANNEL, "digest now");
        asks(LEAD, PRIVATE_CHANNEL, "digest now");
        asks(LEAD, OTHER_CHANNEL, "digest schedule daily 9:00 all");
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 in:dm");
        asks(APP_OWNER, OTHER_CHANNEL, "digest schedule daily 9:00 in:dm");
        days(1);

        assertThat(next(LEAD, CHANNEL).toString())
                .contains("1 open review")
                .doesNotContain("secret-plan", "orders-api");
        assertThat(next(LEAD, OTHER_CHANNEL).toString())
                .contains("2 open reviews")
                .doesNotContain("secret-plan");
        assertThat(next(LEAD, PRIVATE_CHANNEL).toString()).contains("1 open review", "secret-plan");
        assertThat(next(LEAD, direct(LEAD)).toString()).contains("3 open reviews", "secret-plan");
        assertThat(next(APP_OWNER, direct(APP_OWNER)).toString())
                .contains("2 open reviews")
                .doesNotContain("secret-plan");
        for (var channel : List.of(CHANNEL, OTHER_CHANNEL)) {
            assertThat(workspace().messages(LEAD, channel).toString()).doesNotContain("secret-plan");
        }
        assertThat(workspace().messages(APP_OWNER, direct(APP_OWNER)).toString())
                .doesNotContain("secret-plan");
    }

    @Test
    void aLeadOfAReviewElsewhereHasOneSentToAChannelThatTheyAreAMemberOf() {
        assertThat(asks(LEAD, CHANNEL, "digest schedule mon-fri 09:00 tz:Europe/Berlin in:#leads"))
                .contains("to <#C0LEADS>", "covers every review that its members may see");
        days(1);

        assertThat(next(LEAD, LEADS).toString()).contains("1 open review", "*RR-1* `payments-api`");
        types(APP_DEV, OTHER_CHANNEL, "open orders-api");
        await().until(() -> workspace().messages(LEAD, OTHER_CHANNEL).toString().contains("RR-2"));
        assertThat(asks(APP_DEV, OTHER_CHANNEL, "digest schedule daily 9:00 in:#leads"))
                .contains("you're not a member of it", "in:dm");
    }

    @Test
    void aChannelWithAGuestGetsOnlyItsOwnReviewsAndTheLeadIsTold() {
        types(LEAD, OTHER_CHANNEL, "open orders-api");
        await().until(() -> workspace().messages(LEAD, OTHER_CHANNEL).toString().contains("RR-2"));

        assertThat(asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin all"))
                .contains("Guests or people from other workspaces", "only reviews opened in <#" + CHANNEL + ">");
        days(1);

        assertThat(next(LEAD, CHANNEL).toString()).contains("payments-api").doesNotContain("orders-api");
    }

    @Test
    void whatWasDueOnThe4thAndThe8thIsOverdueOnThe11th() {
        types(LEAD, CHANNEL, "open late-api due:2026-08-04");
        types(LEAD, CHANNEL, "open later-api due:2026-08-08");
        await().until(() -> workspace().messages(LEAD, CHANNEL).toString().contains("RR-3"));
        asks(LEAD, CHANNEL, "digest schedule tue 9:00 tz:Europe/Berlin");
        days(8);

        var digest = digests(LEAD, CHANNEL).get(1).toString();
        assertThat(digest)
                .contains("Overdue reviews and decisions", "overdue by 7 days, due Tue 4 Aug 2026")
                .contains("overdue by 3 days, due Sat 8 Aug 2026")
                .doesNotContain("Due this week");
    }

    /** With no days left to its due day, a risk is raised at midnight. */
    @Test
    void whatTheBotNotesAtMidnightKeepsNoReviewFromStalling() {
        types(LEAD, CHANNEL, "open late-api due:2026-08-13");
        types(LEAD, CHANNEL, "answer late-api 1 yes");
        stage.card("1 of 8 answered");
        asks(LEAD, CHANNEL, "digest schedule mon 9:00 tz:Europe/Berlin");
        days(7);

        assertThat(next(LEAD, CHANNEL).toString())
                .contains("risk raised")
                .containsPattern("\\*RR-2\\* `late-api` — quiet since [^|]+\\|Mon 3 Aug 2026");
        assertThat(asks(LEAD, CHANNEL, "list stalled")).contains("2 reviews");
    }

    @Test
    void whereThereIsNothingToActOnADailyOneStaysOutAndAWeeklyOneComes() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin");
        asks(LEAD, CHANNEL, "digest schedule thu 9:30 tz:Europe/Berlin");
        asks(LEAD, CHANNEL, "close RR-1 abandoned");
        days(7);

        var all = digests(LEAD, CHANNEL);
        assertThat(times(all, BERLIN)).containsExactly("Thu 6 09:30");
        assertThat(all.get(0).toString()).contains("Nothing needs you", "0 open reviews", "closed");
    }

    @Test
    void oneThatIsWantedNowComesNowAndAgainInTheSameMinuteIsTheSameMessage() {
        types(APP_DEV, CHANNEL, "answer RR-1 1 yes");
        stage.card("1 of 8 answered");
        assertThat(asks(LEAD, CHANNEL, "digest now")).contains("on its way");
        var first = next(LEAD, CHANNEL);
        types(APP_DEV, CHANNEL, "answer RR-1 3 yes");
        stage.card("2 of 8 answered");
        asks(LEAD, CHANNEL, "digest now");
        stage.passes(Duration.ofSeconds(5));

        var all = await().until(
                        () -> digests(LEAD, CHANNEL),
                        now -> now.get(now.size() - 1).toString().contains("2 of 8 items answered"));
        assertThat(all.get(0).path("ts")).isEqualTo(first.path("ts"));
        assertThat(all.size()).isLessThanOrEqualTo(2);
    }

    /** Asks for a preview and waits for it. */
    private String previews(Who who, String channel) {
        int before = previewed(who, channel).size();
        types(who, channel, "digest preview");
        return await().until(() -> previewed(who, channel), now -> now.size() > before)
                .get(before);
    }

    private List<String> previewed(Who who, String channel) {
        return workspace().messages(who, channel).stream()
                .filter(message -> message.path("is_ephemeral").asBoolean())
                .map(JsonNode::toString)
                .filter(message -> message.contains("Only you see this"))
                .toList();
    }

    @Test
    void thePreviewIsSeenByWhoeverAsksAlone() {
        assertThat(previews(APP_DEV, CHANNEL))
                .contains("*RR-1* `payments-api`", "Decisions due within three working days, or blocking", "D-1");
        assertThat(digests(LEAD, CHANNEL)).isEmpty();
    }

    @Test
    void thePreviewShowsTheThreadTooAndWhatTheFirstOneSays() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin");

        assertThat(previews(APP_DEV, CHANNEL))
                .contains("All open decisions, by owner", "*D-1*", "*D-4*")
                .contains("This is the first one", "digest pause 1")
                .contains("picture of how it came to stand so is drawn when it is sent");
        asks(LEAD, CHANNEL, "digest pause 1");
        assertThat(previews(APP_DEV, CHANNEL)).doesNotContain("This is the first one");
    }

    @Test
    void previewAndNowGoByTheScheduleOfThePlaceAndTellWhatChangedSinceWhateverWasSentThere() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Pacific/Kiritimati");
        assertThat(previews(APP_DEV, CHANNEL)).contains("Readiness digest · Tue 4 Aug 2026", "Changed since");
        days(1);
        assertThat(digests(LEAD, CHANNEL)).hasSize(1);

        var preview = previews(APP_DEV, CHANNEL);
        asks(LEAD, CHANNEL, "digest now");
        var now = await().until(() -> digests(LEAD, CHANNEL), all -> all.size() == 2)
                .get(1);

        assertThat(List.of(preview, now.toString()))
                .allSatisfy(one -> assertThat(one)
                        .contains("Readiness digest · Wed 5 Aug 2026", "Mon 3 Aug 2026 19:0")
                        .doesNotContain("Changed since"));
    }

    @Test
    void thePreviewOfAChannelShowsNoMoreThanItsReadersMaySee() {
        types(LEAD, PRIVATE_CHANNEL, "open secret-plan");
        await().until(() ->
                workspace().messages(LEAD, PRIVATE_CHANNEL).toString().contains("RR-2"));

        assertThat(previews(LEAD, CHANNEL)).contains("payments-api").doesNotContain("secret-plan");
        assertThat(previews(LEAD, PRIVATE_CHANNEL)).contains("secret-plan");
    }

    @Test
    void onlyLeadsHaveDigestsSentAndMayStopThem() {
        assertThat(asks(APP_DEV, CHANNEL, "digest schedule daily 9:00")).contains("lead or opened an open review");
        assertThat(asks(APP_DEV, CHANNEL, "digest now")).contains("lead or opened an open review");
        assertThat(asks(APP_DEV, CHANNEL, "digest schedule daily 9:00 in:dm"))
                .contains("lead or opened an open review");
        asks(LEAD, CHANNEL, "digest schedule daily 9:00");
        assertThat(asks(APP_DEV, CHANNEL, "digest delete 1")).contains("lead or opened an open review");
        assertThat(asks(APP_DEV, OTHER_CHANNEL, "digest delete 1")).contains("There is no digest");
        assertThat(asks(LEAD, CHANNEL, "digest pause 7")).contains("There is no digest");
        if (!workspace().messages(GUEST, CHANNEL).isEmpty()) {
            assertThat(asks(GUEST, CHANNEL, "digest pause 1")).contains("lead or opened an open review");
        }
        days(1);
        assertThat(digests(LEAD, CHANNEL)).hasSize(1);
    }

    @Test
    void aDigestIsPausedResumedMovedAndDeleted() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin");
        assertThat(asks(LEAD, CHANNEL, "digest pause 1")).contains("paused now");
        assertThat(asks(LEAD, CHANNEL, "digest pause 1")).contains("paused already");
        days(2);
        assertThat(digests(LEAD, CHANNEL)).isEmpty();

        assertThat(asks(LEAD, CHANNEL, "digest resume 1")).contains("The next one: Thu 6 Aug 2026 09:00");
        assertThat(asks(LEAD, CHANNEL, "digest schedule daily 10:30 tz:Europe/Berlin"))
                .contains("Digest *1*", "at 10:30", "every day at 09:00 (Europe/Berlin) before");
        days(1);
        assertThat(times(digests(LEAD, CHANNEL), BERLIN)).containsExactly("Thu 6 10:30");

        assertThat(asks(LEAD, CHANNEL, "digest delete 1")).contains("deleted");
        days(2);
        assertThat(digests(LEAD, CHANNEL)).hasSize(1);
        assertThat(asks(LEAD, CHANNEL, "digest list")).contains("No digest is scheduled");
    }

    @Test
    void whereItsChannelIsArchivedItsMakerIsToldOnceAndItGoesOnByItselfWithTheNewest() {
        asks(LEAD, CHANNEL, "digest schedule daily 9:00 tz:Europe/Berlin");
        var channel = JsonNodeFactory.instance.objectNode().put("channel", CHANNEL);
        workspace().does(LEAD, "archive", channel);
        stage.leaps(Duration.ofHours(21));
        stage.leaps(Duration.ofMinutes(2));
        await().until(() -> stuck().size() == 1);
        assertThat(stuck().get(0).toString()).contains("Digest 1 to <#" + CHANNEL + "> cannot be sent");
        stage.leaps(Duration.ofDays(1));
        stage.leaps(Duration.ofDays(1));
        types(LEAD, direct(LEAD), "digest list");
        await().until(() -> workspace().messages(LEAD, direct(LEAD)).toString().contains("cannot be sent: `"));

        workspace().does(LEAD, "unarchive", channel);
        workspace().types(LEAD, CHANNEL, "/invite @readiness");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !digests(LEAD, CHANNEL).isEmpty());
        stage.leaps(Duration.ofHours(2));
        await().until(() -> stuck().toString().contains("is sent again"));
        stage.leaps(Duration.ofDays(1));

        await().until(() -> digests(LEAD, CHANNEL).size() == 2);
        assertThat(digests(LEAD, CHANNEL))
                .extracting(digest -> digest.path("text").asText().substring(0, 37))
                .containsExactly("Readiness digest of Thu 6 Aug 2026: 1", "Readiness digest of Fri 7 Aug 2026: 1");
        assertThat(stuck()).hasSize(1);
    }

    private List<JsonNode> stuck() {
        return workspace().messages(LEAD, direct(LEAD)).stream()
                .filter(message -> message.path("text").asText().startsWith("Digest 1 to"))
                .toList();
    }

    @Test
    void halfPastTwoComesOnceOnTheDaysOnWhichTheClockChanges() {
        open(Instant.parse("2026-10-24T10:00:00Z"));
        asks(LEAD, CHANNEL, "digest schedule daily 2:30 tz:Europe/Berlin");
        days(2);
        assertThat(times(digests(LEAD, CHANNEL), ZoneId.of("UTC"))).containsExactly("Sun 25 00:30", "Mon 26 01:30");

        open(Instant.parse("2027-03-27T10:00:00Z"));
        asks(LEAD, CHANNEL, "digest schedule daily 2:30 tz:Europe/Berlin");
        days(2);
        assertThat(times(digests(LEAD, CHANNEL), ZoneId.of("UTC"))).containsExactly("Sun 28 01:30", "Mon 29 00:30");
    }
}
