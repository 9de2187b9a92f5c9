package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.UTC;
import static dev.readiness.fixtures.Some.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Absence;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInsTest {
    private static final PersonId ANN = new PersonId("U0ANN");
    private static final PersonId BOB = new PersonId("U0BOB");
    private static final PersonId CAY = new PersonId("U0CAY");

    @TempDir
    Path folder;

    @AutoClose
    private Kept kept;

    @BeforeEach
    void open() {
        kept = Kept.open(folder);
    }

    private void away(PersonId person, LocalDate from, LocalDate until, PersonId delegate) {
        kept.reviews().inTransaction(desk -> {
            desk.whereabouts().away(person, new Absence(from, until, delegate));
            return true;
        });
    }

    private Actor with(PersonId person) {
        return new StandIns(kept.reviews(), Some.CALENDARS, Some.CLOCK).with(Actor.member(person, UTC));
    }

    @Test
    void somebodyWhomNobodyNamedStandsInForNobody() {
        away(ANN, TODAY, TODAY, null);

        assertThat(with(BOB).standsInFor()).isEmpty();
    }

    @Test
    void whoeverIsNamedStandsInOnTheDaysOfTheAbsenceAlone() {
        away(ANN, TODAY.minusDays(3), TODAY, BOB);
        assertThat(with(BOB).standsInFor()).containsExactly(ANN);

        away(ANN, TODAY.minusDays(3), TODAY.minusDays(1), BOB);
        away(ANN, TODAY.plusDays(1), TODAY.plusDays(2), BOB);
        assertThat(with(BOB).standsInFor()).as("before and after").isEmpty();
    }

    @Test
    void anotherAbsenceWithAnotherDelegateCountsForThatOne() {
        away(ANN, TODAY.plusDays(5), TODAY.plusDays(6), BOB);
        away(ANN, TODAY, TODAY, CAY);

        assertThat(with(BOB).standsInFor()).isEmpty();
        assertThat(with(CAY).standsInFor()).containsExactly(ANN);
    }

    @Test
    void whereTheDelegateIsAwayTooTheirDelegateStandsInForBoth() {
        away(ANN, TODAY, TODAY, BOB);
        away(BOB, TODAY, TODAY, CAY);

        assertThat(with(CAY).standsInFor()).containsExactlyInAnyOrder(ANN, BOB);
    }

    @Test
    void whereTheDelegateIsThereNobodyElseStandsIn() {
        away(ANN, TODAY, TODAY, BOB);
        away(BOB, TODAY.plusDays(1), TODAY.plusDays(1), CAY);

        assertThat(with(CAY).standsInFor()).isEmpty();
    }

    @Test
    void peopleWhoNameEachOtherGoRoundNoFurther() {
        away(ANN, TODAY, TODAY, BOB);
        away(BOB, TODAY, TODAY, ANN);

        assertThat(with(ANN).standsInFor()).containsExactly(BOB);
    }
}
