package dev.readiness.review;

import dev.readiness.people.PersonAt;

/** What each event makes of the risks of the review that it happened in. */
record RiskChanges(RiskLog before, PersonAt by) implements RiskEvent.RiskCases<RiskLog> {
    @Override
    public RiskLog raised(RiskEvent.Raised event) {
        return before.raised(event.rule(), event.number(), event.causes(), by.at());
    }

    @Override
    public RiskLog causesChanged(RiskEvent.CausesChanged event) {
        return before.risk(event.rule())
                .map(risk -> before.with(risk.because(event.causes())))
                .orElse(before);
    }

    @Override
    public RiskLog cleared(RiskEvent.Cleared event) {
        return before.risk(event.rule())
                .map(risk -> before.with(risk.cleared(by.at())))
                .orElse(before);
    }

    @Override
    public RiskLog waived(RiskEvent.Waived event) {
        return before.waived(event.what(), event.waiver());
    }

    @Override
    public RiskLog waiverAsked(RiskEvent.WaiverAsked event) {
        return before.asked(event.what(), event.waiver());
    }

    @Override
    public RiskLog waiverEnded(RiskEvent.WaiverEnded event) {
        return before.ended(event.what(), event.until());
    }

    @Override
    public RiskLog redacted(RiskEvent.Redacted event) {
        return before;
    }
}
