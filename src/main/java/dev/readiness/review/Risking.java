package dev.readiness.review;

import dev.readiness.people.PersonAt;
import dev.readiness.risk.Evaluation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the risks of a review follow from what its rules say of it, and how they are let be. */
public final class Risking {
    private Risking() {}

    /** Raises, clears and explains risks as the rules now say; no change where they say what stands already. */
    public static Change follow(Change before, Evaluation evaluation) {
        var raised = new LinkedHashMap<String, Evaluation.Raised>();
        evaluation.raised().forEach(one -> raised.put(one.rule(), one));
        var failed = evaluation.failed().stream().map(Evaluation.Failed::rule).toList();
        var change = before;
        for (var risk : before.review().risks().inOrder()) {
            if (risk.stands() && !raised.containsKey(risk.rule()) && !failed.contains(risk.rule())) {
                change = change.and(new RiskEvent.Cleared(risk.rule()));
            }
        }
        for (var one : raised.values()) {
            change = raise(change, one);
        }
        return change;
    }

    private static Change raise(Change change, Evaluation.Raised raised) {
        var log = change.review().risks();
        var known = log.risk(raised.rule());
        if (known.isEmpty() || !known.get().stands()) {
            int number = known.map(Risk::number).orElse(log.nextNumber());
            return change.and(new RiskEvent.Raised(raised.rule(), number, raised.causes()));
        }
        return known.get().causes().equals(raised.causes())
                ? change
                : change.and(new RiskEvent.CausesChanged(raised.rule(), raised.causes()));
    }

    /** Ends the waivers whose last day is over, those that are only asked for too. */
    public static Change endWaivers(Change before, LocalDate today) {
        var log = before.review().risks();
        return end(end(before, log.waivers(), today), log.asked(), today);
    }

    private static Change end(Change before, Map<Waivable, Waiver> waivers, LocalDate today) {
        var change = before;
        for (var waiver : waivers.entrySet()) {
            var until = waiver.getValue().until();
            if (!waiver.getValue().isLive(today)) {
                change = change.and(new RiskEvent.WaiverEnded(waiver.getKey(), until));
            }
        }
        return change;
    }

    /** Lets a risk or an item be. */
    public static Change waive(Review review, Waivable what, Waiver waiver, PersonAt by) {
        return Change.of(review, new RiskEvent.Waived(what, waiver), by);
    }

    /** Asks for a waiver that somebody else has to agree to. */
    public static Change askForWaiver(Review review, Waivable what, Waiver waiver, PersonAt by) {
        return Change.of(review, new RiskEvent.WaiverAsked(what, waiver), by);
    }
}
