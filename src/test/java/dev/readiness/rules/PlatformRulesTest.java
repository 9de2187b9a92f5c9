package dev.readiness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.ItemId;
import dev.readiness.fixtures.Some;
import dev.readiness.risk.RiskRule;
import dev.readiness.risk.RiskRules;
import dev.readiness.settings.PackageFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight rules of the platform package: on which facts each stands, and why. */
class PlatformRulesTest {
    private static final RiskRules RULES = new CelRules()
            .rulesOf(new PackageFiles().load(Path.of("config/packages")).get().get(0));

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "auth-ingress-unresolved   | ingress-documented=no                              | ingress-documented",
                "auth-ingress-unresolved   | ingress-documented=unsure                          | ingress-documented",
                "auth-ingress-unresolved   | ingress-documented=yes                             |",
                "auth-ingress-unresolved   | ingress-documented=na                              |",
                "auth-ingress-unresolved   | workloads-identified=no                            |",
                "telemetry-misfit          | telemetry-approved=no                              | telemetry-approved",
                "telemetry-misfit          | telemetry-approved=unsure                          | telemetry-approved",
                "telemetry-misfit          | telemetry-approved=yes                             |",
                "telemetry-misfit          |                                                    |",
                "rollback-unclear          | rollback-defined=unsure                            | rollback-defined",
                "rollback-unclear          | rollback-defined=no                                | rollback-defined",
                "rollback-unclear          | rollback-defined=na                                |",
                "rollback-unclear          | deploy-verification=no                             |",
                "ownership-fuzzy           | others=8                                           | counts ownership",
                "ownership-fuzzy           | others=8 owned                                     |",
                "ownership-fuzzy           | others=7                                           |",
                "ownership-fuzzy           | others=7 ingress-documented=unsure                 | counts ownership",
                "hosting-outruns-ingress   | workloads-identified=yes ingress-documented=no     | workloads-identified ingress-documented",
                "hosting-outruns-ingress   | workloads-identified=yes ingress-documented=unsure | workloads-identified ingress-documented",
                "hosting-outruns-ingress   | workloads-identified=yes                           |",
                "hosting-outruns-ingress   | workloads-identified=na ingress-documented=no      |",
                "hosting-outruns-ingress   | first-workloads=decided                            | first-workloads ingress-documented",
                "hosting-outruns-ingress   | first-workloads=decided ingress-documented=na      |",
                "hosting-outruns-ingress   | first-workloads=overdue ingress-documented=no      |",
                "hosting-outruns-ingress   | first-workloads=decided workloads-identified=yes ingress-documented=no | workloads-identified ingress-documented first-workloads",
                "telemetry-before-runtime  | telemetry-approved=yes workloads-identified=unsure | telemetry-approved workloads-identified",
                "telemetry-before-runtime  | telemetry-approved=yes workloads-identified=yes    |",
                "telemetry-before-runtime  | telemetry-approved=no workloads-identified=no      |",
                "telemetry-before-runtime  | telemetry-approved=yes                             |",
                "deploy-without-safety-net | deploy-verification=yes rollback-defined=no        | deploy-verification rollback-defined",
                "deploy-without-safety-net | deploy-verification=yes health-checks-defined=unsure | deploy-verification health-checks-defined",
                "deploy-without-safety-net | deploy-verification=yes rollback-defined=no health-checks-defined=no | deploy-verification rollback-defined health-checks-defined",
                "deploy-without-safety-net | deploy-verification=yes rollback-defined=yes       |",
                "deploy-without-safety-net | rollback-defined=no                                |",
                "deploy-without-safety-net | verification-standard=decided rollback-defined=no  | verification-standard rollback-defined",
                "deploy-without-safety-net | verification-standard=decided deploy-verification=unsure | verification-standard deploy-verification",
                "deploy-without-safety-net | verification-standard=overdue deploy-verification=unsure |",
                "ownership-unclear         | others=1 days=5                                    | counts days ownership",
                "ownership-unclear         | others=1 days=-3                                   | counts days ownership",
                "ownership-unclear         | others=1 days=6                                    |",
                "ownership-unclear         | others=0 days=1                                    |",
                "ownership-unclear         | others=1 days=1 owned                              |",
                "ownership-unclear         | others=8                                           |",
            })
    void standsOnTheseFactsForTheseCauses(String rule, String facts, String causes) {
        var found = rule(rule).causes(trial(facts));

        assertThat(rule(rule).holds(trial(facts))).isEqualTo(causes != null);
        assertThat(found.stream().map(CelRulesTest::said).collect(Collectors.joining(" ")))
                .isEqualTo(causes == null ? "" : causes);
    }

    @Test
    void aFreshReviewRaisesNothing() {
        var evaluation = RULES.evaluate(new Trial(8));

        assertThat(evaluation.raised()).isEmpty();
        assertThat(evaluation.failed()).isEmpty();
    }

    @Test
    void allThatStandIsRaisedInTheOrderOfThePackage() {
        var raised = RULES.evaluate(
                        trial(
                                "workloads-identified=yes ingress-documented=no rollback-defined=unsure deploy-verification=yes days=2"))
                .raised();

        assertThat(raised)
                .extracting(each -> each.rule())
                .containsExactly(
                        "auth-ingress-unresolved",
                        "rollback-unclear",
                        "hosting-outruns-ingress",
                        "deploy-without-safety-net",
                        "ownership-unclear");
    }

    private static RiskRule rule(String id) {
        return RULES.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Trial trial(String facts) {
        var trial = new Trial(8);
        for (var fact : facts == null ? new String[0] : facts.split(" ")) {
            var name = fact.replaceFirst("=.*", "");
            var value = fact.replaceFirst(".*=", "");
            switch (name) {
                case "owned" -> trial.owned(true);
                case "others" -> trial.othersAnswered(Integer.parseInt(value));
                case "days" -> trial.daysLeft(Integer.parseInt(value));
                case "first-workloads", "verification-standard" ->
                    trial.decision(name, Trial.Decision.valueOf(value.toUpperCase(Locale.ROOT)));
                default -> trial.answer(new ItemId(name), Optional.of(Some.choice(value)));
            }
        }
        return trial;
    }
}
