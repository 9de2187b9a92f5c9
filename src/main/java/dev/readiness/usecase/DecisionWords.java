package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.decision.Resolution;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.DecisionEvent;
import dev.readiness.usecase.Chronicle.Said;
import dev.readiness.usecase.Chronicle.Style;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the history tells what happened to the decision register. */
record DecisionWords(Style style) implements DecisionEvent.Cases<Said> {
    @Override
    public Said seeded(DecisionEvent.Seeded event) {
        return Said.of(event.decision() + " stands in the register: due " + LifeWords.day(event.due()));
    }

    @Override
    public Said added(DecisionEvent.Added event) {
        var what = event.decision() + " added: " + owner(event.owner()) + ", due " + LifeWords.day(event.due());
        return said(what, event.title());
    }

    @Override
    public Said statusChanged(DecisionEvent.StatusChanged event) {
        return Said.of(event.decision() + ": " + event.before().word() + " → "
                + style.strong(event.after().word()));
    }

    @Override
    public Said ownerChanged(DecisionEvent.OwnerChanged event) {
        return Said.of(event.decision() + ": " + owner(event.before()) + " → " + owner(event.after()));
    }

    @Override
    public Said dueMoved(DecisionEvent.DueMoved event) {
        return Said.of(
                event.decision() + ": due " + LifeWords.day(event.before()) + " → " + LifeWords.day(event.after()));
    }

    @Override
    public Said dependenceChanged(DecisionEvent.DependenceChanged event) {
        var what = event.decision() + " waits for: " + on(event.before()) + " → " + on(event.after());
        return said(what, event.after().text());
    }

    private static String on(Dependence dependence) {
        if (dependence.on().isEmpty()) {
            return dependence.names() ? "what was written" : "nothing";
        }
        return dependence.on().stream().map(DecisionId::toString).collect(Collectors.joining(", "));
    }

    @Override
    public Said nextChanged(DecisionEvent.NextChanged event) {
        return said(event.decision() + ": next action", event.after());
    }

    @Override
    public Said snoozed(DecisionEvent.Snoozed event) {
        Instant until = event.until();
        var what = until == null ? ": no longer put off" : ": put off until " + style.moment(until);
        return said(event.decision() + what, event.because());
    }

    @Override
    public Said seen(DecisionEvent.Seen event) {
        return Said.of(event.decision() + ": seen, being worked on");
    }

    @Override
    public Said decided(DecisionEvent.Decided event) {
        var what = event.decision() + ": " + style.strong(event.anew() ? "decided anew" : "decided");
        return said(what, reasoned(event.outcome(), event.rationale()));
    }

    @Override
    public Said dropped(DecisionEvent.Dropped event) {
        return said(event.decision() + ": " + style.strong("dropped"), event.reason());
    }

    @Override
    public Said reopened(DecisionEvent.Reopened event) {
        return Said.of(event.decision() + ": open again, "
                + style.strong(event.status().word()));
    }

    @Override
    public Said restored(DecisionEvent.Restored event) {
        Resolution back = event.resolution();
        var what = event.decision() + " taken back: " + (back == null ? "open again" : "stands as before");
        return back == null ? Said.of(what) : said(what, reasoned(back.outcome(), back.rationale()));
    }

    @Override
    public Said ownerLeft(DecisionEvent.OwnerLeft event) {
        return Said.of(event.decision() + ": its owner " + style.person(event.owner()) + " left the workspace");
    }

    @Override
    public Said redacted(DecisionEvent.Redacted event) {
        return Said.of(event.decision() + ": " + style.erased(event.author()) + " on it was erased");
    }

    @Override
    public Said walkStarted(DecisionEvent.WalkStarted event) {
        return Said.of("walk " + event.walk() + " through the open decisions began");
    }

    @Override
    public Said passed(DecisionEvent.Passed event) {
        return Said.of("walk " + event.walk() + " went on from " + event.decision());
    }

    private static Said said(String what, Prose text) {
        return new Said(what, text, List.of());
    }

    /** Outcome and reason in one text, as people would say it. */
    private static Prose reasoned(Prose outcome, Prose rationale) {
        return outcome.isEmpty() || outcome.equals(rationale)
                ? rationale
                : new Prose(outcome.text() + "\nbecause " + rationale.text());
    }

    private String owner(@Nullable PersonId person) {
        return person == null ? "the lead" : style.person(person);
    }
}
