package dev.readiness.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.people.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {
    private static final PersonId ANA = new PersonId("U0ANA");
    private static final PersonId BEN = new PersonId("U0BEN");
    private static final LocalDate FIRST_OF_MAY = LocalDate.of(2026, 5, 1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final WorkRules RULES = new WorkRules(
            LONDON,
            Weekdays.USUAL,
            WorkingHours.USUAL,
            Map.of(BEN, ZoneId.of("Asia/Tokyo")),
            Map.of(BEN, Set.of(DayOfWeek.SUNDAY)),
            Map.of(BEN, new WorkingHours(LocalTime.of(8, 0), LocalTime.of(12, 0))),
            Map.of(BERLIN, new Region("de")),
            Map.of(BEN, new Region("de")));

    private final Calendars calendars = new Calendars(
            RULES, Map.of(new Region("de"), new Holidays(Map.of(FIRST_OF_MAY, "Tag der Arbeit"), Set.of(2026))));

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,Europe/Berlin,WORKSPACE,true",
        "Asia/Kathmandu,Asia/Kathmandu,WORKSPACE,true",
        ",Europe/London,DEFAULT,false",
        "'  ',Europe/London,DEFAULT,false",
        "Mars/Olympus,Europe/London,DEFAULT_FOR_UNKNOWN,false",
        "+99:00,Europe/London,DEFAULT_FOR_UNKNOWN,false"
    })
    void aZoneThatIsMissingOrUnknownIsTheDefaultAndSaysSo(
            String said, ZoneId zone, ChosenZone.Source source, boolean own) {
        var found = calendars.of(ANA, said);

        assertThat(found.zone()).isEqualTo(new ChosenZone(zone, source));
        assertThat(found.zone().isOwn()).isEqualTo(own);
        assertThat(found.calendar().zone()).isEqualTo(zone);
    }

    @Test
    void aSettingForSomebodyOverridesTheWorkspaceAndTheUsual() {
        var ben = calendars.of(BEN, "Europe/Berlin");

        assertThat(ben.zone()).isEqualTo(new ChosenZone(ZoneId.of("Asia/Tokyo"), ChosenZone.Source.SETTING));
        assertThat(ben.calendar().days().week()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(ben.calendar().hours()).hasToString("08:00-12:00");
        assertThat(ben.region()).contains(new Region("de"));
    }

    @Test
    void holidaysComeFromTheZoneSoTwoPeopleMayHaveDifferentOnes() {
        var inBerlin = calendars.of(ANA, "Europe/Berlin").calendar().days();
        var inLondon = calendars.of(ANA, "Europe/London").calendar().days();

        assertThat(inBerlin.isWorking(FIRST_OF_MAY)).isFalse();
        assertThat(inLondon.isWorking(FIRST_OF_MAY)).isTrue();
        assertThat(inBerlin.holidays().on(FIRST_OF_MAY)).contains("Tag der Arbeit");
    }

    @Test
    void aMissingYearConcernsOnlyPeopleWithARegion() {
        var december = LocalDate.of(2026, 12, 1);

        assertThat(calendars.of(ANA, "Europe/Berlin").missingYear(december)).contains(Year.of(2027));
        assertThat(calendars.of(ANA, "Europe/Berlin").missingYear(FIRST_OF_MAY)).isEmpty();
        assertThat(calendars.of(ANA, "Europe/London").missingYear(december)).isEmpty();
    }

    @Test
    void aRegionIsUsedByAZoneOrAPerson() {
        assertThat(RULES.usedRegions()).containsExactly(new Region("de"));
        assertThat(WorkRules.usual(LONDON).usedRegions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mon-fri,'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY'",
        "sun-thu,'SUNDAY,MONDAY,TUESDAY,WEDNESDAY,THURSDAY'",
        "'mon,wed','MONDAY,WEDNESDAY'",
        "'Sat, mon-tue','SATURDAY,MONDAY,TUESDAY'",
        "fri,FRIDAY"
    })
    void daysOfTheWeekAreReadAsTheyAreWritten(String typed, String days) {
        assertThat(Weekdays.parse(typed).orElseThrow())
                .extracting(DayOfWeek::name)
                .containsExactlyInAnyOrder(days.split(","));
    }

    @ParameterizedTest
    @CsvSource({"''", "mo", "mon-", "mon-fri-sat", "mon;tue", "9:30"})
    void whatNamesNoDaysIsRefused(String typed) {
        assertThat(Weekdays.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "9:30", "16:30-9:30", "9:30-9:30", "9-17", "09:30-25:00", "22:00-24:00", "9:30-12:00-13:00"})
    void whatNamesNoHoursIsRefused(String typed) {
        assertThat(WorkingHours.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21,2026-12-31,,'absence'",
        "2026-11-20,2026-11-24,,'absence'",
        "2026-12-21,2026-12-21,U0BEN,'absence'",
        "2026-12-21,2026-12-20,,it ends before it starts",
        "2026-11-20,2026-11-23,,it is over already",
        "2026-12-01,2028-12-01,,it is longer than a year",
        "2026-12-21,2026-12-31,U0ANA,whoever is away cannot be the one who is asked instead"
    })
    void anAbsenceIsPlannedOrRefusedWithTheReason(LocalDate from, LocalDate until, String delegate, String outcome) {
        var today = LocalDate.of(2026, 11, 24);
        var planning = Absence.plan(ANA, from, until, delegate == null ? null : new PersonId(delegate), today);

        assertThat(planning.<String>match(
                        planned -> "absence", refused -> refused.why().inWords()))
                .isEqualTo(outcome);
    }

    @Test
    void anAbsenceCoversBothItsEnds() {
        var absence = new Absence(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 23), null);

        assertThat(LocalDate.of(2026, 12, 20).datesUntil(LocalDate.of(2026, 12, 25)))
                .filteredOn(absence::covers)
                .containsExactly(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 22), LocalDate.of(2026, 12, 23));
    }
}
