package dev.readiness.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "today,2026-11-24",
        "tomorrow,2026-11-25",
        "+2d,2026-11-26",
        "+1w,2026-12-01",
        "+3wd,2026-11-27",
        "+4wd,2026-11-30",
        "+0d,2026-11-24",
        "fri,2026-11-27",
        "FRIDAY,2026-11-27",
        "tue,2026-12-01",
        "2026-12-01,2026-12-01",
        "2028-02-29,2028-02-29",
        "tomorrow 10:00,2026-11-25"
    })
    void meansADaySeenFromToday(String typed, LocalDate day) {
        assertThat(When.parse(typed).orElseThrow().date(TODAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2d",
                "+2",
                "+d",
                "-1d",
                "+9999d",
                "+99999d",
                "2026-02-30",
                "2027-02-29",
                "2026-13-01",
                "32:99",
                "fr",
                "tomorrow 25:00",
                "tomorrow 10:00 please",
                "01.12.2026"
            })
    void isNotWhatNoDayIs(String typed) {
        assertThat(When.parse(typed)).isEmpty();
    }

    @Test
    void keepsTheTimeOfDay() {
        assertThat(When.parse("fri 9:30").orElseThrow().time()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void countsWorkingDaysOverTheWeekend() {
        var friday = LocalDate.of(2026, 11, 27);

        assertThat(WorkingDays.USUAL.after(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(WorkingDays.USUAL.between(friday, LocalDate.of(2026, 12, 1))).isEqualTo(2);
        assertThat(WorkingDays.USUAL.between(friday, friday)).isZero();
    }
}
