package dev.readiness.usecase;

import dev.readiness.checklist.RiskPlace;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.review.Change;
import dev.readiness.review.Risk;
import dev.readiness.review.RiskEvent;
import dev.readiness.review.Standing;
import dev.readiness.review.Standing.OfRisk;
import dev.readiness.review.Waivable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which messages show what happened to a risk: its own in the thread, and those that it is folded into or folds. */
record RiskNotices(Telling telling, Change change, int number) implements RiskEvent.RiskCases<Boolean> {
    private static final Duration LONG_GONE = Duration.ofDays(1);

    @Override
    public Boolean raised(RiskEvent.Raised event) {
        boolean again =
                change.riskBefore(event.rule()).filter(risk -> isLongGone(risk)).isPresent();
        if (again && isInThread(event.rule())) {
            telling.tell(new Notice.RaisedAgain(number, event.rule()));
        }
        return show(event.rule());
    }

    private boolean isLongGone(Risk before) {
        var cleared = before.clearedAt();
        return cleared != null && !cleared.plus(LONG_GONE).isAfter(change.by().at());
    }

    @Override
    public Boolean causesChanged(RiskEvent.CausesChanged event) {
        return show(event.rule());
    }

    @Override
    public Boolean cleared(RiskEvent.Cleared event) {
        return show(event.rule());
    }

    @Override
    public Boolean waived(RiskEvent.Waived event) {
        return show(event.what());
    }

    @Override
    public Boolean waiverAsked(RiskEvent.WaiverAsked event) {
        return show(event.what());
    }

    @Override
    public Boolean waiverEnded(RiskEvent.WaiverEnded event) {
        var until = event.until();
        if (until != null && countsAgain(event.what(), until)) {
            telling.tell(new Notice.WaiverOver(event.what(), until));
        }
        return show(event.what());
    }

    /** Whether something was let be until that day, not only asked for, and is still there. */
    private boolean countsAgain(Waivable what, LocalDate until) {
        boolean granted = change.before()
                .risks()
                .waiver(what)
                .filter(waiver -> waiver.until().equals(until))
                .isPresent();
        return granted && new Standing(change.review(), until.plusDays(1)).counts(what);
    }

    @Override
    public Boolean redacted(RiskEvent.Redacted event) {
        return show(event.rule());
    }

    private boolean show(Waivable what) {
        what.item().ifPresent(item -> telling.refresh(new Notice.Prompt(item)));
        what.rule().ifPresent(this::show);
        return true;
    }

    private boolean show(String rule) {
        var folded = change.review().pack().risks().stream()
                .filter(text -> text.id().equals(rule))
                .flatMap(text -> text.folds().stream())
                .collect(Collectors.toSet());
        for (var text : change.review().pack().risks()) {
            if (text.id().equals(rule) || text.folds().contains(rule) || folded.contains(text.id())) {
                draw(text.id());
            }
        }
        return true;
    }

    /** A risk that belongs in the thread gets a message once it stands there by itself; what is there is drawn again. */
    private void draw(String rule) {
        var notice = new Notice.Risk(rule);
        var state = change.review().risks().risk(rule).map(telling.standing()::risk);
        boolean stands = state.filter(OfRisk.RAISED::equals).isPresent();
        if (stands && isInThread(rule)) {
            telling.tell(notice);
        } else {
            telling.refresh(notice);
        }
        var inChannel = new Notice.RiskInChannel(rule);
        if (stands && telling.isTheChannelTold() && is(rule, text -> text.severity() == Severity.HIGH)) {
            telling.tell(inChannel);
        } else {
            telling.refresh(inChannel);
        }
    }

    private boolean isInThread(String rule) {
        return is(rule, text -> text.show() == RiskPlace.THREAD);
    }

    private boolean is(String rule, Predicate<RiskText> what) {
        return change.review().pack().risks().stream()
                .anyMatch(text -> text.id().equals(rule) && what.test(text));
    }
}
