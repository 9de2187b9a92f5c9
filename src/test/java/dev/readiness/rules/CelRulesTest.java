package dev.readiness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.DecisionSeed;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskPlace;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.fixtures.Some;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Evaluation;
import dev.readiness.risk.RiskRules;
import dev.readiness.risk.RuleFailed;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in CEL, evaluated on made-up facts. */
class CelRulesTest {
    private static final CelRules CEL = new CelRules();

    /** A package of four items and two decisions with these rules, named r0, r1 and so on. */
    static ReviewPackage pack(String... rules) {
        var plain = Some.packOf("some", 4);
        var area = plain.areas().get(0).id();
        var decisions = List.of("d-1", "d-2").stream()
                .map(id -> new DecisionSeed(
                        id, id, "", List.of(), DecisionStatus.DRAFTED, "+10wd", area, List.of(Some.item(1))))
                .toList();
        var risks = IntStream.range(0, rules.length)
                .mapToObj(rule ->
                        new RiskText("r" + rule, "Risk", Severity.LOW, rules[rule], List.of(), "", RiskPlace.CARD))
                .toList();
        return new ReviewPackage(plain.id(), 1, "t", "", List.of(), plain.areas(), plain.checklist(), decisions, risks);
    }

    private static RiskRules rules(String... rules) {
        return CEL.rulesOf(pack(rules));
    }

    private static Trial trial(Choice first, Choice second) {
        var trial = new Trial(4);
        trial.answer(Some.item(1), Optional.ofNullable(first));
        trial.answer(Some.item(2), Optional.ofNullable(second));
        return trial;
    }

    @Test
    void aRuleThatFailsStopsNoOther() {
        var evaluation = rules("no('item-1')", "1 / evidence('item-1') > 0", "no('item-2')", "nonsense(", "yes('gone')")
                .evaluate(trial(Choice.NO, Choice.NO));

        assertThat(evaluation.raised()).extracting(Evaluation.Raised::rule).containsExactly("r0", "r2");
        assertThat(evaluation.failed()).extracting(Evaluation.Failed::rule).containsExactly("r1", "r3", "r4");
        assertThat(evaluation.failed().get(0).reason()).contains("by zero");
        assertThat(evaluation.failed().get(2).reason()).contains("there is no item “gone”");
    }

    @Test
    void aFailedBranchIsNoCauseAndDoesNotHideTheOther() {
        var rule = rules("1 / evidence('item-1') > 0 || no('item-2')").rules().get(0);

        assertThat(rule.holds(trial(null, Choice.NO))).isTrue();
        assertThat(rule.causes(trial(null, Choice.NO))).containsExactly(new Cited.Answer(Some.item(2)));
        assertThatThrownBy(() -> rule.holds(trial(null, Choice.YES))).isInstanceOf(RuleFailed.class);
        assertThat(rule.causes(trial(null, Choice.YES))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "no('item-1') && yes('item-2') ; item-1 item-2",
                "yes('item-2') && no('item-1') ; item-2 item-1",
                "no('item-1') || no('item-2') ; item-1",
                "no('item-2') || yes('item-2') || no('item-1') ; item-2 item-1",
                "!yes('item-1') && !owned() ; item-1 ownership",
                "!(yes('item-1') && yes('item-2')) ; item-1 item-2",
                "no('item-1') && no('item-1') ; item-1",
                "answered() * 2 >= total() && days_left() > 3 ; counts days",
                "evidence('item-1') == 0 && yes('item-2') ; evidence:item-1 item-2",
                "yes('item-1') == no('item-2') ; item-1 item-2",
                "owned() ? yes('item-1') : yes('item-2') ; ownership item-2",
                "yes('item-2') ? no('item-1') : no('item-3') ; item-2 item-1",
                "true ; ''",
                "open('item-3') && !decided('d-1') ; item-3 d-1",
                "(no('item-1') || overdue('d-1')) && (na('item-1') || unsure('item-3') || settled('item-2')) ; item-1 item-2",
            })
    void theCausesAreTheFactsThatMakeItHold(String rule, String causes) {
        assertThat(rules(rule).rules().get(0).causes(trial(Choice.NO, Choice.YES)))
                .extracting(CelRulesTest::said)
                .containsExactly(causes.isEmpty() ? new String[0] : causes.split(" "));
    }

    static String said(Cited cause) {
        return cause.match(
                answer -> answer.item().text(),
                evidence -> "evidence:" + evidence.item(),
                decision -> decision.id(),
                () -> "counts",
                () -> "days",
                () -> "ownership");
    }
}
