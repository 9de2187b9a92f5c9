package dev.readiness.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Some;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The eight risks of the platform package as people read them: raised, let be, cleared, and raised again. */
class PlatformRisksTest {
    /** One rule's life: the steps that raise it, clear it and raise it again, and the words of its warning. */
    private record Life(
            String rule, String raising, int number, String severity, String warning, String clearing, String again) {
        String title() {
            return warning.lines().findFirst().orElseThrow();
        }

        String because() {
            return warning.lines().skip(1).findFirst().orElseThrow();
        }

        String advice() {
            return warning.lines().skip(2).findFirst().orElseThrow();
        }
    }

    private static final Life[] LIVES = {
        new Life("auth-ingress-unresolved", "2=no", 1, "High", """
                auth and ingress are unresolved
                Q2 (ingress and callback assumptions are documented) is *No*
                Write down who calls in and back, by which path and credential, and answer item 2 with the table.
                """, "2=yes", "2=no"),
        new Life("telemetry-misfit", "8=unsure", 1, "Medium", """
                telemetry does not fit the runtime model
                Q8 (telemetry collection path is approved) is *Not sure*
                Agree the collection path with the telemetry platform's owner, and answer item 8 with a sample.
                """, "8=na", "8=unsure"),
        new Life("rollback-unclear", "7=no", 1, "High", """
                deploy plans lack rollback clarity
                Q7 (rollback expectations are defined) is *No*
                Try a rollback, write down how long it took and what orders it, and answer item 7 with the record.
                """, "7=open", "7=no"),
        new Life("ownership-fuzzy", "all=yes", 1, "Medium", """
                ownership after rollout is fuzzy
                *8 of 8* questions are answered and nobody has *accepted ownership* after rollout
                Have the team that runs it after rollout accept ownership.
                """, "5=open", "5=yes"),
        new Life("hosting-outruns-ingress", "1=yes 2=no", 2, "High", """
                hosting assumptions that outrun auth and ingress clarity
                Q1 (first Kanopy workloads are identified) is *Yes* and Q2 (ingress and callback assumptions are \
                documented) is *No*
                Settle ingress and auth before the first workload moves, or take the workload out of the first wave.
                """, "1=no", "1=yes"),
        new Life("telemetry-before-runtime", "8=yes 1=unsure", 1, "Medium", """
                telemetry plans that do not match the internal runtime model
                Q8 (telemetry collection path is approved) is *Yes* and Q1 (first Kanopy workloads are identified) \
                is *Not sure*
                Name the processes and their kinds first, then have the collection path approved for those.
                """, "1=na", "1=unsure"),
        new Life("deploy-without-safety-net", "6=yes 7=no 5=unsure", 2, "High", """
                deployment plans without rollback or health verification
                Q6 (deployment verification exists) is *Yes* and Q7 (rollback expectations are defined) is *No* and \
                Q5 (health checks are defined) is *Not sure*
                Define health checks, verification and rollback together; each of them is blind without the others.
                """, "6=no", "6=yes"),
        new Life("ownership-unclear", "due=+5d 3=yes", 1, "High", """
                unclear ownership between platform and app teams after rollout
                *1 of 8* questions are answered and the review is due *Sun 29 Nov 2026* and nobody has *accepted \
                ownership* after rollout
                Agree who is called at night and who pays for fixes, then have that team accept ownership.
                """, "3=open", "3=no"),
    };

    private final PlatformReview review = new PlatformReview();

    static Stream<Arguments> lives() {
        return Stream.of(LIVES).map(life -> Arguments.of(life.rule(), life));
    }

    @Test
    void aFreshReviewRaisesNothing() {
        assertThat(review.standing()).isEmpty();
        assertThat(review.review().risks().inOrder()).isEmpty();
        assertThat(review.plays("days=400").standing()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void whatRaisesItIsToldWithItsCauses(String rule, Life life) {
        var shown = review.plays(life.raising()).shows(rule);

        assertThat(review.standing()).contains("R-" + life.number() + " " + rule);
        assertThat(shown.lines().filter(line -> !line.startsWith("(In it")))
                .containsExactly(warning(life, life.because()).split("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void whatClearsItStrikesItThroughAndRaisesItUnderTheSameNumberAgain(String rule, Life life) {
        review.plays(life.raising()).plays(life.clearing());
        assertThat(review.shows(rule)).isEqualTo("""
                ~%s risk R-%s: %s~
                Cleared <!date^1795521600^{date_short_pretty} {time}|Tue 24 Nov 2026 12:00 UTC>.""".formatted(life.severity(), life.number(), life.title()));

        review.plays(life.again());

        assertThat(review.shows(rule))
                .startsWith("⚠ *%s risk R-%s*: *%s*\nbecause ".formatted(life.severity(), life.number(), life.title()));
        assertThat(review.standing()).contains("R-" + life.number() + " " + rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void aWaiverIsShownWithItsReasonUntilItsLastDayIsOver(String rule, Life life) {
        var raised = review.plays(life.raising()).shows(rule);
        review.waives(rule, 2);
        var waived = """
                *%s risk R-%s waived*: %s
                because %s.
                (Waived until *Thu 26 Nov 2026* by <@U0LEAD> (mitigated))
                > the proxy covers it
                (Instead:)
                > a proxy""".formatted(life.severity(), life.number(), life.title(), life.because());
        assertThat(review.shows(rule).lines().filter(line -> !line.startsWith("(In it")))
                .containsExactly(waived.split("\n"));
        assertThat(review.plays("days=2").shows(rule))
                .startsWith("*" + life.severity() + " risk R-" + life.number() + " waived*");

        assertThat(review.plays("days=1").shows(rule)).isEqualTo(raised);
        assertThat(review.review().risks().waivers()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void aWaiverSleepsWhileTheRiskIsGone(String rule, Life life) {
        review.plays(life.raising()).waives(rule, 20).plays(life.clearing());
        assertThat(review.shows(rule)).startsWith("~");
        assertThat(review.verdict().reasons())
                .extracting(Verdict.Reason::words)
                .noneMatch(words -> words.startsWith("R-" + life.number() + " ") && words.contains("waived"));

        review.plays(life.again());

        assertThat(review.shows(rule)).contains("risk R-" + life.number() + " waived*");
        assertThat(review.verdict().reasons())
                .contains(new Verdict.Reason(
                        Verdict.Level.CONDITIONAL,
                        "R-" + life.number() + " " + life.title() + ": waived until 2026-12-14",
                        Some.LEAD,
                        LocalDate.of(2026, 12, 14)));
    }

    private static String warning(Life life, String because) {
        return """
                ⚠ *%s risk R-%s*: *%s*
                because %s.
                *What clears it:* %s
                [Waive…]""".formatted(life.severity(), life.number(), life.title(), because, life.advice());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "auth-ingress-unresolved   | 2=unsure           | Q2 (ingress and callback assumptions are documented) is *Not sure*",
                "telemetry-misfit          | 8=no               | Q8 (telemetry collection path is approved) is *No*",
                "rollback-unclear          | 7=unsure           | Q7 (rollback expectations are defined) is *Not sure*",
                "ownership-fuzzy           | all=na             | *8 of 8* questions are answered and nobody has *accepted ownership* after rollout",
                "ownership-fuzzy           | all=unsure         | *8 of 8* questions are answered and nobody has *accepted ownership* after rollout",
                "hosting-outruns-ingress   | 2=unsure 1=yes     | Q1 (first Kanopy workloads are identified) is *Yes* and Q2 (ingress and callback assumptions are documented) is *Not sure*",
                "telemetry-before-runtime  | 1=no 8=yes         | Q8 (telemetry collection path is approved) is *Yes* and Q1 (first Kanopy workloads are identified) is *No*",
                "deploy-without-safety-net | 6=yes 7=unsure     | Q6 (deployment verification exists) is *Yes* and Q7 (rollback expectations are defined) is *Not sure*",
                "deploy-without-safety-net | 5=no 6=yes         | Q6 (deployment verification exists) is *Yes* and Q5 (health checks are defined) is *No*",
                "deploy-without-safety-net | 6=yes 7=no 7=yes 5=no | Q6 (deployment verification exists) is *Yes* and Q5 (health checks are defined) is *No*",
                "ownership-unclear         | 1=no due=+0d       | *1 of 8* questions are answered and the review is due *Tue 24 Nov 2026* and nobody has *accepted ownership* after rollout",
                "ownership-unclear         | 1=yes due=+2d days=4 2=na | *2 of 8* questions are answered and the review is due *Thu 26 Nov 2026* and nobody has *accepted ownership* after rollout",
                "ownership-unclear         | 1=yes due=+9d days=4 | *1 of 8* questions are answered and the review is due *Thu 3 Dec 2026* and nobody has *accepted ownership* after rollout",
            })
    void everyOtherWayToRaiseItNamesItsOwnCauses(String rule, String steps, String because) {
        assertThat(review.plays(steps).shows(rule)).contains("\nbecause " + because + ".\n*What clears it:*");
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ownership-unclear | 1=yes due=+6d",
                "ownership-unclear | due=+1d",
                "ownership-unclear | 1=yes due=+5d owned",
                "ownership-unclear | 1=yes due=+5d due=+6d",
                "ownership-unclear | 1=yes",
                "ownership-fuzzy | all=yes owned",
                "ownership-fuzzy | all=yes 8=open",
                "hosting-outruns-ingress | 1=na 2=no",
                "hosting-outruns-ingress | 1=yes",
                "telemetry-before-runtime | 8=na 1=no",
                "deploy-without-safety-net | 6=na 7=no 5=no",
                "deploy-without-safety-net | 6=yes 7=na 5=yes",
            })
    void whatIsNotQuiteItRaisesNothing(String rule, String steps) {
        assertThat(review.plays(steps).standing()).noneMatch(risk -> risk.endsWith(" " + rule));
    }

    @ParameterizedTest(name = "{2} inside {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2=no      | 1=yes       | auth-ingress-unresolved | hosting-outruns-ingress   | auth and ingress are unresolved",
                "7=no      | 6=yes       | rollback-unclear        | deploy-without-safety-net | deploy plans lack rollback clarity",
                "all=yes   | due=+3d     | ownership-fuzzy         | ownership-unclear         | ownership after rollout is fuzzy",
            })
    void theLesserRiskIsShownInsideTheGreaterAndCountsAllTheSame(
            String lesser, String greater, String child, String parent, String title) {
        var alone = review.plays(lesser).shows(child);
        review.plays(greater);

        assertThat(review.shows(child)).isEqualTo("*R-1* " + title + ": shown inside R-2.");
        assertThat(review.shows(parent)).contains("\n(In it: R-1 " + title + ")\n[Waive…]");
        var standing = new Standing(review.review(), review.today());
        assertThat(standing.shown())
                .extracting(Object::toString)
                .contains("R-2")
                .doesNotContain("R-1");
        assertThat(standing.review().risks().inOrder().stream().filter(standing::counts))
                .extracting(Object::toString)
                .contains("R-1", "R-2");

        review.waives(child, 5);
        assertThat(review.shows(child)).contains("risk R-1 waived*");
        review.plays("days=6");
        assertThat(review.shows(child)).isEqualTo("*R-1* " + title + ": shown inside R-2.");

        var undone = greater.startsWith("due") ? "due=+90d" : greater.replace("yes", "open");
        assertThat(review.plays(undone).shows(child)).isEqualTo(alone);
    }

    @Test
    void aGreaterRiskThatIsWaivedHidesNothingThatStillCounts() {
        var alone = review.plays("2=no").shows("auth-ingress-unresolved");
        review.plays("1=yes").waives("hosting-outruns-ingress", 5);

        assertThat(review.shows("auth-ingress-unresolved")).isEqualTo(alone);
        assertThat(review.shows("hosting-outruns-ingress")).doesNotContain("In it");
        assertThat(review.verdict().level()).isEqualTo(Verdict.Level.NOT_READY);
    }

    @Test
    void aWaiverThatIsOnlyAskedForLeavesTheWarningAndOffersToAgree() {
        var shown = review.plays("2=no").asksToWaive("auth-ingress-unresolved").shows("auth-ingress-unresolved");

        assertThat(shown).startsWith("⚠ *High risk R-1*").endsWith("""
                (<@U0PLATFORM> asks to waive it until Thu 26 Nov 2026; somebody else has to agree)
                > the proxy covers it
                [Waive…] [Agree to waiver]""");
    }

    @Test
    void risksAreNumberedInTheOrderInWhichTheyWereFirstRaised() {
        review.plays("8=no 2=no 2=yes 7=no 2=no 1=yes");

        assertThat(review.standing())
                .containsExactly(
                        "R-1 telemetry-misfit",
                        "R-2 auth-ingress-unresolved",
                        "R-3 rollback-unclear",
                        "R-4 hosting-outruns-ingress");
    }
}
