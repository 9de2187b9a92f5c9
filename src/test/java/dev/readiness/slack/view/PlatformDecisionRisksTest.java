package dev.readiness.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two platform risks that a decision can raise too: each way, with its causes, cleared and raised again. */
class PlatformDecisionRisksTest {
    private static final String HOSTING = "hosting-outruns-ingress";
    private static final String SAFETY = "deploy-without-safety-net";

    private final PlatformReview review = new PlatformReview();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                HOSTING
                        + " | D-1=decided        | D-1 (what moves into Kanopy first) is *decided* and Q2 (ingress and callback assumptions are documented) is *Open*",
                HOSTING
                        + " | 2=no D-1=decided   | D-1 (what moves into Kanopy first) is *decided* and Q2 (ingress and callback assumptions are documented) is *No*",
                HOSTING
                        + " | 1=yes 2=no D-1=decided | Q1 (first Kanopy workloads are identified) is *Yes* and Q2 (ingress and callback assumptions are documented) is *No* and D-1 (what moves into Kanopy first) is *decided*",
                SAFETY
                        + "  | 7=no D-4=decided   | D-4 (what deployment verification standard applies) is *decided* and Q7 (rollback expectations are defined) is *No*",
                SAFETY
                        + "  | D-4=decided 5=unsure | D-4 (what deployment verification standard applies) is *decided* and Q5 (health checks are defined) is *Not sure*",
                SAFETY
                        + "  | D-4=decided 6=no   | D-4 (what deployment verification standard applies) is *decided* and Q6 (deployment verification exists) is *No*",
            })
    void aDecisionThatOutrunsTheAnswersRaisesItWithItsCauses(String rule, String steps, String because) {
        assertThat(review.plays(steps).shows(rule)).contains("\nbecause " + because + ".\n*What clears it:*");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                HOSTING + " | D-1=dropped",
                HOSTING + " | 2=yes D-1=decided",
                HOSTING + " | 2=na D-1=decided",
                HOSTING + " | D-2=decided",
                HOSTING + " | days=60",
                SAFETY + "  | D-4=decided",
                SAFETY + "  | D-4=decided all=yes",
                SAFETY + "  | D-4=dropped 7=no",
                SAFETY + "  | D-3=decided 7=no",
                SAFETY + "  | 7=no days=60",
            })
    void anotherDecisionOrNoneOrASettledAnswerRaisesNothing(String rule, String steps) {
        assertThat(review.plays(steps).standing()).noneMatch(risk -> risk.endsWith(" " + rule));
    }

    @ParameterizedTest(name = "{0} cleared by {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                HOSTING + " | D-1=decided | 2=yes    | 2=open",
                HOSTING + " | D-1=decided | D-1=open | D-1=decided",
                SAFETY + "  | 5=no D-4=decided | 5=yes    | 5=no",
                SAFETY + "  | 5=no D-4=decided | D-4=open | D-4=decided",
            })
    void whatClearsItAndRaisesItAgainKeepsNumberAndWaiver(String rule, String raising, String clearing, String again) {
        var raised = review.plays(raising).shows(rule);
        assertThat(raised).startsWith("⚠ *High risk R-1*");

        assertThat(review.plays(clearing).shows(rule)).startsWith("~High risk R-1");
        assertThat(review.plays(again).shows(rule)).isEqualTo(raised);

        review.waives(rule, 3);
        assertThat(review.shows(rule)).startsWith("*High risk R-1 waived*").contains("is *decided*");
        review.plays(clearing).plays(again);
        assertThat(review.shows(rule)).startsWith("*High risk R-1 waived*");
        assertThat(review.plays("days=4").shows(rule)).isEqualTo(raised);
    }

    @ParameterizedTest(name = "{1} inside {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2=unsure D-1=decided | auth-ingress-unresolved | " + HOSTING + " | auth and ingress are unresolved",
                "7=no D-4=decided     | rollback-unclear        | " + SAFETY + "  | deploy plans lack rollback clarity",
            })
    void theLesserRiskIsShownInsideTheOneThatTheDecisionRaised(
            String steps, String child, String parent, String title) {
        review.plays(steps);

        assertThat(review.shows(child)).isEqualTo("*R-1* " + title + ": shown inside R-2.");
        assertThat(review.shows(parent)).contains("(In it: R-1 " + title + ")");
    }
}
