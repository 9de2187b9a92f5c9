package dev.readiness.digest;

import static dev.readiness.digest.Glances.ANA;
import static dev.readiness.digest.Glances.LEAD;
import static dev.readiness.digest.Glances.WEDNESDAY;
import static dev.readiness.digest.Glances.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.Severity;
import dev.readiness.digest.Section.Kind;
import dev.readiness.fixtures.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What of many reviews leads are told, in which order, and what is only counted. */
class ComposerTest {
    private static final Frame FRAME = new Frame(WEDNESDAY, WEDNESDAY.minusSeconds(86_400), ZoneOffset.UTC);

    private static Digest digest(Glances... reviews) {
        return digest(FRAME, Stream.of(reviews).map(Glances::sight).toList());
    }

    private static Digest digest(Frame frame, List<Sight> sights) {
        var composer = new Composer(frame);
        sights.forEach(composer::add);
        return composer.digest();
    }

    private static Section section(Digest digest, Kind kind) {
        return digest.sections().stream()
                .filter(section -> section.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> reviews(Section section) {
        return section.entries().stream().map(entry -> entry.review().number()).toList();
    }

    static Stream<Arguments> placements() {
        return Stream.of(
                of(review(1).risk(Severity.HIGH), "AT_RISK"),
                of(review(1).risk(Severity.MEDIUM), ""),
                of(review(1).decision(DecisionStatus.BLOCKED, ANA, null, false), "AT_RISK REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, "2026-11-24", false), "OVERDUE REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, "2026-11-25", false), "TO_DECIDE REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, "2026-11-29", false), "TO_DECIDE REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, "2026-11-30", false), "TO_DECIDE REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, "2026-12-01", false), "REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, null, false), "REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, null, true), "TO_DECIDE REGISTER"),
                of(review(1).decision(DecisionStatus.DRAFTED, ANA, "2026-11-27", true), "TO_DECIDE REGISTER"),
                of(review(1).due("2026-11-29"), "DUE"),
                of(review(1).due("2026-11-30"), ""),
                of(review(1).due("2026-11-24"), "OVERDUE"),
                of(review(1).due("2026-11-25"), "DUE"),
                of(review(1).quietSince("2026-11-22T23:59:59Z"), "STALLED"),
                of(review(1).quietSince("2026-11-23T00:00:00Z"), ""),
                of(review(1).changed(Map.of(What.ANSWERED, 2)), "CHANGED"),
                of(review(1).closed().changed(Map.of(What.CLOSED, 1)), "CHANGED"),
                of(review(1).closed().risk(Severity.HIGH).due("2026-11-01").quietSince("2026-01-01T00:00:00Z"), ""),
                of(
                        review(1)
                                .risk(Severity.HIGH)
                                .due("2026-11-26")
                                .quietSince("2026-11-01T00:00:00Z")
                                .decision(DecisionStatus.BLOCKED, ANA, "2026-11-20", true),
                        "OVERDUE AT_RISK STALLED DUE REGISTER"));
    }

    private static Arguments of(Glances review, String sections) {
        return Arguments.of(review.sight(), sections);
    }

    @ParameterizedTest
    @MethodSource("placements")
    void eachThingStandsInItsSectionsAndInNoOther(Sight sight, String sections) {
        var told = digest(FRAME, List.of(sight)).sections().stream()
                .filter(section -> section.total() > 0)
                .map(section -> section.kind().name())
                .toList();

        assertThat(String.join(" ", told)).isEqualTo(sections);
    }

    @Test
    void sectionsComeInTheOrderInWhichLeadsActOnThem() {
        assertThat(digest().sections())
                .extracting(Section::kind)
                .containsExactly(
                        Kind.OVERDUE,
                        Kind.AT_RISK,
                        Kind.TO_DECIDE,
                        Kind.STALLED,
                        Kind.DUE,
                        Kind.CHANGED,
                        Kind.REGISTER);
    }

    @Test
    void theWorstComesFirstWhateverTheOrderInWhichReviewsPassBy() {
        var sights = new ArrayList<>(List.of(
                review(1)
                        .risk(Severity.HIGH)
                        .due("2026-11-28")
                        .quietSince("2026-11-03T00:00:00Z")
                        .sight(),
                review(2)
                        .risk(Severity.HIGH)
                        .risk(Severity.HIGH)
                        .due("2026-11-26")
                        .sight(),
                review(3)
                        .decision(DecisionStatus.BLOCKED, ANA, "2026-11-20", false)
                        .due("2026-11-01")
                        .sight(),
                review(4)
                        .decision(DecisionStatus.DRAFTED, LEAD, "2026-11-10", false)
                        .quietSince("2026-11-01T00:00:00Z")
                        .sight(),
                review(5).changed(Map.of(What.ANSWERED, 9)).sight(),
                review(6).changed(Map.of(What.OPENED, 1)).sight()));
        long seed = Length.seed(ComposerTest.class);
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(sights, random);
            var digest = digest(FRAME, sights);
            assertThat(reviews(section(digest, Kind.AT_RISK))).containsExactly(2L, 1L, 3L);
            assertThat(reviews(section(digest, Kind.OVERDUE))).containsExactly(3L, 4L, 3L);
            assertThat(reviews(section(digest, Kind.STALLED))).containsExactly(4L, 1L);
            assertThat(reviews(section(digest, Kind.DUE))).containsExactly(2L, 1L);
            assertThat(reviews(section(digest, Kind.CHANGED))).containsExactly(6L, 5L);
        }
    }

    @Test
    void whatIsOverdueSaysByHowManyDaysAndIsNotDueThisWeek() {
        var digest = digest(
                review(1).due("2026-11-18"),
                review(2).due("2026-11-22"),
                review(3).due("2026-11-27"));

        assertThat(section(digest, Kind.OVERDUE).entries())
                .extracting(entry -> ((Entry.Due) entry).daysLate())
                .containsExactly(7, 3);
        assertThat(reviews(section(digest, Kind.DUE))).containsExactly(3L);
    }

    @Test
    void theRegisterGoesFromOwnerToOwnerWhoeverIsFirstDueFirst() {
        var digest = digest(
                review(1).decision(DecisionStatus.DRAFTED, LEAD, "2026-12-01", false),
                review(2).decision(DecisionStatus.DRAFTED, ANA, "2026-12-02", false),
                review(3).decision(DecisionStatus.DRAFTED, LEAD, "2026-12-09", false));

        assertThat(reviews(section(digest, Kind.REGISTER))).containsExactly(1L, 3L, 2L);
    }

    @Test
    void whatIsNotShownIsCounted() {
        var many = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> review(number).risk(Severity.HIGH).sight())
                .toList();
        var section = section(digest(FRAME, many), Kind.AT_RISK);

        assertThat(section.total()).isEqualTo(1000);
        assertThat(section.first()).hasSize(Section.IN_MESSAGE);
        assertThat(section.first().size() + section.rest().size() + section.untold())
                .isEqualTo(1000);
        assertThat(reviews(section)).startsWith(1L, 2L, 3L).hasSize(Section.MOST);
        assertThat(digest(FRAME, many).inThread()).extracting(Section::kind).containsExactly(Kind.AT_RISK);
    }

    @Test
    void whatChangedIsNothingToActOn() {
        assertThat(digest(review(1).changed(Map.of(What.ANSWERED, 1)).risk(Severity.LOW))
                        .isQuiet())
                .isTrue();
        assertThat(digest(review(1).decision(DecisionStatus.DRAFTED, ANA, null, false))
                        .isQuiet())
                .isTrue();
        assertThat(digest(review(1).risk(Severity.HIGH)).isQuiet()).isFalse();
        assertThat(digest(review(1).due("2026-11-25")).isQuiet()).isFalse();
    }

    @Test
    void anAreaIsOwnedByWhoeverOwnsItsOpenDecisionsAndIsAsSettledAsTheLeastOfThem() {
        var digest = digest(
                review(1)
                        .decision(DecisionStatus.NEEDS_VALIDATION, ANA, null, false)
                        .decision(DecisionStatus.NEEDS_DECISION, ANA, null, false),
                review(2).risk(Severity.MEDIUM).decision(DecisionStatus.NEEDS_DECISION, LEAD, null, false),
                review(3).risk(Severity.LOW));

        assertThat(digest.areas())
                .containsExactly(new AreaRow(
                        "The area",
                        9,
                        24,
                        List.of(ANA, LEAD),
                        0,
                        3,
                        DecisionStatus.NEEDS_DECISION,
                        Severity.MEDIUM,
                        1));
    }

    @Test
    void anAreaWithoutOpenDecisionsIsItsLeads() {
        assertThat(digest(review(1)).areas())
                .containsExactly(new AreaRow("The area", 3, 8, List.of(LEAD), 0, 0, null, null, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00Z, UTC, 2026-11-23T00:00:00Z",
        "2026-11-23T09:00:00Z, UTC, 2026-11-19T00:00:00Z",
        "2026-11-22T09:00:00Z, UTC, 2026-11-18T00:00:00Z",
        "2026-11-25T23:30:00Z, Europe/Berlin, 2026-11-23T23:00:00Z",
        "2026-11-25T02:00:00Z, America/New_York, 2026-11-20T05:00:00Z"
    })
    void threeWorkingDaysAreCountedOnTheDigestsOwnCalendar(Instant at, ZoneId zone, Instant since) {
        assertThat(new Frame(at, at, zone).quietSince()).isEqualTo(since);
    }

    @Test
    void howAllCameToStandSoIsReckonedBackFromToday() {
        var digest = digest(review(1), review(2).risk(Severity.HIGH));
        var today = LocalDate.of(2026, 11, 25);
        var trend = Trend.back(digest, Map.of(today, new Tally(2, -2, 1), today.minusDays(2), new Tally(4, 12, 0)), 4);

        assertThat(trend.days())
                .containsExactly(
                        new Trend.Day(today.minusDays(3), new Tally(0, 0, 0)),
                        new Trend.Day(today.minusDays(2), new Tally(4, 12, 0)),
                        new Trend.Day(today.minusDays(1), new Tally(4, 12, 0)),
                        new Trend.Day(today, new Tally(6, 10, 1)));
    }

    @Test
    void openDecisionsAreCountedByAge() {
        var digest = digest(
                review(1).decision(DecisionStatus.DRAFTED, ANA, null, false),
                review(2).decision(DecisionStatus.DRAFTED, ANA, null, false));

        assertThat(digest.ages()).isEqualTo(new Ages(0, 2, 0, 0));
    }
}
