package dev.readiness.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.ItemId;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private static final LocalDate EARLY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 8);

    private static DecisionId id(int number) {
        return new DecisionId(number);
    }

    private static Decision decision(int number, @Nullable PersonId owner, @Nullable LocalDate due) {
        return Decision.open(id(number), Topic.added(new Prose("t"), null), DecisionStatus.BLOCKED, owner, due);
    }

    private static Register of(Decision... decisions) {
        var register = Register.EMPTY;
        for (var decision : decisions) {
            register = register.add(decision);
        }
        return register;
    }

    private static Decision decided(Decision decision) {
        return decision.settled(
                new Resolution(Resolution.Kind.DECIDED, new Prose("so"), new Prose("because"), Some.by(Some.LEAD)));
    }

    private static Decision dropped(Decision decision) {
        return decision.settled(
                new Resolution(Resolution.Kind.DROPPED, Prose.NONE, new Prose("because"), Some.by(Some.LEAD)));
    }

    @Test
    void ownersComeInTheOrderOfTheirFirstDecisionAndEachOnesByDueDay() {
        var register = of(
                decision(1, Some.OWNER, LATE),
                decision(2, null, null),
                decision(3, Some.OWNER, EARLY),
                decision(4, Some.LEAD, EARLY),
                decided(decision(5, Some.OWNER, EARLY)),
                decision(6, Some.DEV, null));

        assertThat(register.inOwnerOrder(Some.LEAD))
                .extracting(Decision::id)
                .containsExactly(id(3), id(1), id(4), id(2), id(6));
    }

    @Test
    void whatWasDroppedIsNotCountedAndWhatIsEndedBlocksNothing() {
        var item = new ItemId("a");
        var blocking = new Topic("seed", new Prose("t"), null, "", List.of(), List.of(item));
        var first = Decision.open(id(1), blocking, DecisionStatus.DRAFTED, null, null);
        var register = of(first, dropped(decision(2, null, null)), decided(decision(3, null, null)));

        assertThat(register.made()).isEqualTo(1);
        assertThat(register.toMake()).isEqualTo(2);
        assertThat(register.openBlocking(item)).containsExactly(first);
        assertThat(register.with(decided(first)).openBlocking(item)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',true",
        "?,true",
        "the DNS team,true",
        "D-2,true",
        "D-3,false",
        "'D-2, D-3',true",
        "D-3 and the DNS team,true",
        "xD-3,true",
        "d-3,false",
    })
    void aBlockedDecisionIsFreedOnceTheDecisionsThatAloneBlockedItAreMade(String depends, boolean blocked) {
        var first = decision(1, null, null);
        var waiting = first.with(first.plan().with(Dependence.typed(new Prose(depends))));
        var register = of(waiting, decision(2, null, null), decided(decision(3, null, null)));

        assertThat(register.isBlocked(waiting)).isEqualTo(blocked);
        assertThat(register.isBlocked(decided(waiting))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',false", "?,false", "the DNS team,true", "D-2,true", "D-3,false"})
    void whatBlocksItIsNamedOnlyWhereItStands(String depends, boolean named) {
        var first = decision(1, null, null);
        var waiting = first.with(first.plan().with(Dependence.typed(new Prose(depends))));
        var register = of(waiting, decision(2, null, null), decided(decision(3, null, null)));

        assertThat(register.isBlockedByName(waiting)).isEqualTo(named);
    }

    @Test
    void theMeetingIsAtTheFirstThatIsOpenAndWasNotPassed() {
        var register = of(decision(1, null, null), decision(2, null, null), decision(3, null, null))
                .with(new Agenda(1, List.of(id(2), id(1), id(3)), Set.of(id(2))));

        assertThat(register.onTheFloor()).map(Decision::id).contains(id(1));
        var later = register.with(decided(decision(1, null, null)));
        assertThat(later.onTheFloor()).map(Decision::id).contains(id(3));
        assertThat(later.past(id(3)).onTheFloor()).isEmpty();
        assertThat(later.add(decision(4, null, null)).past(id(3)).onTheFloor())
                .map(Decision::id)
                .contains(id(4));
        assertThat(later.past(id(3)).add(decision(4, null, null)).onTheFloor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"D-3,3", "d-3,3", "d3,3", "D-0,", "D-,", "3,", "RR-3,", "D-1234567,", "D-03,"})
    void aDecisionsNumberIsReadInAnyCase(String typed, @Nullable Integer number) {
        assertThat(DecisionId.parse(typed).map(DecisionId::number)).isEqualTo(Optional.ofNullable(number));
    }
}
