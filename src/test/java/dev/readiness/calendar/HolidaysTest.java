package dev.readiness.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2027, 12, 25);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static Holidays knownFor(Integer... years) {
        return new Holidays(Map.of(NEW_YEAR, "New Year", CHRISTMAS, "Christmas"), Set.of(years));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24,", "2027-10-01,", "2027-10-02,2028", "2027-12-31,2028", "2028-01-01,2028", "2031-05-05,2031"
    })
    void aYearIsMissingFromNinetyDaysBeforeTheKnownOnesEnd(LocalDate today, Integer missing) {
        assertThat(knownFor(2026, 2027).missingYear(today).map(Year::getValue).orElse(null))
                .isEqualTo(missing);
    }

    @Test
    void aGapIsMissingThoughALaterYearIsKnown() {
        assertThat(knownFor(2027, 2029).missingYear(LocalDate.of(2027, 12, 1))).contains(Year.of(2028));
        assertThat(knownFor(2027, 2029).missingYear(LocalDate.of(2029, 1, 1))).isEmpty();
    }

    @Test
    void thisYearIsMissingWhereNoneIsKnown() {
        assertThat(Holidays.NONE.missingYear(NEW_YEAR)).contains(Year.of(2027));
    }

    @Test
    void inAMissingYearOnlyWeekendsAreOff() {
        var days = new WorkingDays(Weekdays.USUAL, knownFor(2027));

        assertThat(days.isWorking(NEW_YEAR)).isFalse();
        assertThat(LocalDate.of(2029, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)))
                .allSatisfy(
                        day -> assertThat(days.isWorking(day)).isEqualTo(Weekdays.USUAL.contains(day.getDayOfWeek())));
    }
}
