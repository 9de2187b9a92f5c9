package dev.readiness.usecase;

import dev.readiness.review.Review;
import dev.readiness.review.RiskEvent;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.usecase.Chronicle.Said;
import dev.readiness.usecase.Chronicle.Style;
import java.util.List;

/** How the history tells what happened to risks and waivers. */
record RiskWords(Review review, Style style) implements RiskEvent.RiskCases<Said> {
    @Override
    public Said raised(RiskEvent.Raised event) {
        return Said.of(risk(event.rule(), event.number()) + ": " + style.strong("raised"));
    }

    @Override
    public Said causesChanged(RiskEvent.CausesChanged event) {
        return Said.of(risk(event.rule()) + ": stands for other reasons");
    }

    @Override
    public Said cleared(RiskEvent.Cleared event) {
        return Said.of(risk(event.rule()) + ": " + style.strong("cleared"));
    }

    @Override
    public Said waived(RiskEvent.Waived event) {
        return said(event.what(), event.waiver(), "waived");
    }

    @Override
    public Said waiverAsked(RiskEvent.WaiverAsked event) {
        return said(event.what(), event.waiver(), "waiver asked for");
    }

    @Override
    public Said waiverEnded(RiskEvent.WaiverEnded event) {
        return Said.of(what(event.what()) + ": the waiver ended");
    }

    @Override
    public Said redacted(RiskEvent.Redacted event) {
        return Said.of(risk(event.rule()) + ": " + style.erased(event.author()) + " to have it let be was erased");
    }

    private Said said(Waivable what, Waiver waiver, String done) {
        var words = what(what) + ": " + style.strong(done) + " until " + waiver.until() + " ("
                + waiver.code().word() + ")";
        return new Said(words, waiver.reason(), List.of());
    }

    private String what(Waivable what) {
        return what.item()
                .map(item -> "Q" + review.pack().number(item))
                .orElseGet(() -> risk(what.rule().orElseThrow()));
    }

    private String risk(String rule) {
        return review.risks().risk(rule).map(risk -> risk(rule, risk.number())).orElse(rule);
    }

    private String risk(String rule, int number) {
        var title = review.pack().risks().stream()
                .filter(text -> text.id().equals(rule))
                .map(text -> text.title())
                .findFirst();
        return "R-" + number + title.map(words -> " " + words).orElse("");
    }
}
