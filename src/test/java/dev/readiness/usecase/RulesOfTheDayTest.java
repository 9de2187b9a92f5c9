package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.refusal;
import static dev.readiness.fixtures.Requests.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskPlace;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules say today counts, whoever has looked since the day began, and what they say is nobody's doing. */
class RulesOfTheDayTest extends ReviewFixture {
    @BeforeEach
    void open() {
        keep(pack());
        open("payments-api", 6);
    }

    private static ReviewPackage pack() {
        var some = Some.packOf("some", 2);
        var risks =
                List.of(risk("late", "days_left() <= 5"), risk("unbacked", "yes('item-1') && evidence('item-1') == 0"));
        return new ReviewPackage(some.id(), 1, "t", "", List.of(), some.areas(), some.checklist(), List.of(), risks);
    }

    private static RiskText risk(String id, String when) {
        return new RiskText(id, id, Severity.HIGH, when, List.of(), "", RiskPlace.THREAD);
    }

    private void open(String workload, int days) {
        open(opening(workload, Some.LEAD, null, inDays(days)));
    }

    private void answer(PersonId person, String item) {
        var link = Evidence.parse("https://wiki.example/" + item).orElseThrow();
        var yes = Given.typed(Choice.YES, new Prose("done"), List.of(link));
        done(use.answer().typed(asking(person), ref, new ItemRef(item), yes));
    }

    @Test
    void nobodySignsAtMidnightWhatTheNewDayForbids() {
        answer(Some.DEV, "1");
        answer(Some.DEV, "2");
        assertThat(verdict()).isEqualTo(Verdict.Level.READY);
        clock.advance(Duration.ofDays(1));

        assertThat(verdict()).isEqualTo(Verdict.Level.NOT_READY);
        var signed = use.close().close(asking(Some.LEAD), ref, Ending.READY, Prose.NONE);
        assertThat(refusal(signed)).get().isInstanceOf(Refusal.AboveVerdict.class);

        var closed = done(use.close().close(asking(Some.LEAD), ref, Ending.NOT_READY, Prose.NONE));
        assertThat(closed.review().end().last().orElseThrow().reasons()).containsExactly("high risk R-1 late");
        assertThat(review().risks().risk("late")).isPresent();
    }

    private Verdict.Level verdict() {
        return done(use.close().look(asking(Some.DEV), ref)).verdict().level();
    }

    @Test
    void anAnswerWhoseLinksWereErasedIsLookedAtAgainAtOnce() {
        answer(Some.DEV, "1");
        assertThat(review().risks().inOrder()).isEmpty();

        done(use.redact().handle(asking(Some.LEAD), ref, target(1)));

        assertThat(review().risks().risk("unbacked")).isPresent();
    }

    @Test
    void whatTheLeadDidBeforeMidnightIsTakenBackAfterIt() {
        clock.advance(Duration.ofHours(11).plusMinutes(55));
        answer(Some.LEAD, "1");
        clock.advance(Duration.ofMinutes(10));
        use.look().run();
        assertThat(review().risks().risk("late")).isPresent();

        assertThat(undone()).isEqualTo("RR-1");
        assertThat(review().answer(Some.item(1)).isOpen()).isTrue();
    }

    @Test
    void whatTheRulesSaidOfAnotherReviewDoesNotHideIt() {
        clock.advance(Duration.ofHours(11).plusMinutes(55));
        open("orders-api", 6);
        clock.advance(Duration.ofSeconds(1));
        open("carts-api", 60);
        answer(Some.LEAD, "1");
        clock.advance(Duration.ofMinutes(10));
        use.look().run();

        assertThat(undone()).isEqualTo("RR-3");
    }

    private String undone() {
        return use.takeBack()
                .handle(asking(Some.LEAD))
                .match(
                        done -> done.review().id().toString(),
                        refusal -> refusal.getClass().getSimpleName());
    }
}
