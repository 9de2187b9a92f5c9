package dev.readiness.usecase;

import dev.readiness.review.Change;
import dev.readiness.review.DecisionEvent;

/** Which messages show where a meeting is that walks through the decisions: its own, and its minutes at the end. */
record MeetingNotices(Telling telling, Change change) {
    void tell() {
        var register = change.review().register();
        var agenda = register.agenda();
        if (agenda == null || change.events().stream().noneMatch(DecisionEvent.class::isInstance)) {
            return;
        }
        if (change.events().stream().anyMatch(DecisionEvent.Redacted.class::isInstance)) {
            telling.refresh(new Notice.Minutes(agenda.number()));
        }
        boolean wasOn = change.before().register().onTheFloor().isPresent();
        boolean begins = change.events().stream().anyMatch(DecisionEvent.WalkStarted.class::isInstance);
        if (begins) {
            telling.refresh(new Notice.Meeting(agenda.number() - 1));
            telling.tell(new Notice.Meeting(agenda.number()));
        } else {
            telling.refresh(new Notice.Meeting(agenda.number()));
        }
        if (wasOn && register.onTheFloor().isEmpty()) {
            telling.tell(new Notice.Minutes(agenda.number()));
        }
    }
}
