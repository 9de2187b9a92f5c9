package dev.readiness.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.WorkRules;
import dev.readiness.calendar.WorkingCalendar;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.people.PersonId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine on its database, when the clock or the load is not as it should be. */
class EngineTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 5);
    private static final Instant MORNING = TODAY.atTime(11, 0).atZone(BERLIN).toInstant();
    private static final PersonId LEAD = new PersonId("U0LEAD");

    @TempDir
    Path folder;

    @AutoClose
    private StoredEngine engine;

    @BeforeEach
    void open() {
        engine = new StoredEngine(
                Sqlite.at(folder.resolve("engine.db")),
                new Calendars(WorkRules.usual(BERLIN), Map.of()),
                ReminderPolicy.USUAL,
                slot -> false);
        know(LEAD);
    }

    private void know(PersonId person) {
        engine.know(
                new Presence(person, new WorkingCalendar(BERLIN, WorkingDays.USUAL, WorkingHours.USUAL), List.of()));
    }

    /** Made two days ago and due today. */
    private void due(int number, PersonId owner) {
        var id = new DutyId(1 + number / 20, Subject.decision(1 + number % 20));
        engine.put(Duty.of(id, owner, LEAD, MORNING.minus(Duration.ofDays(2))).dueOn(TODAY));
    }

    private static PersonId person(int number) {
        return new PersonId("U" + number);
    }

    @Test
    void aClockThatIsPutBackTwoHoursTellsNobodyTwice() {
        know(person(1));
        due(1, person(1));

        assertThat(engine.sweep(MORNING)).hasSize(1);
        assertThat(engine.sweep(MORNING.minus(Duration.ofHours(2)))).isEmpty();
        assertThat(engine.sweep(MORNING)).isEmpty();
        assertThat(engine.sweep(MORNING.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void aThousandThingsDueInOneMinuteAreOneMessageForEachPersonWithAllThatIsTheirs() {
        for (int number = 0; number < 1000; number++) {
            if (number < 50) {
                know(person(number));
            }
            due(number + 1, person(number * 7 % 50));
        }

        var sent = engine.sweep(MORNING);

        assertThat(sent)
                .hasSize(50)
                .allSatisfy(message -> assertThat(message.lines()).hasSize(20));
        assertThat(engine.sweep(MORNING.plus(Duration.ofMinutes(1)))).isEmpty();
    }
}
