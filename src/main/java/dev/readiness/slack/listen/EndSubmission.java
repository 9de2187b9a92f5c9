package dev.readiness.slack.listen;

import dev.readiness.calendar.When;
import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.EndModals;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.VerdictReplyView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.WaiveRisk;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The submitted forms by which a lead lets a risk be, and signs how the review ends. */
final class EndSubmission {
    private final UseCases use;
    private final FormOnce once;
    private final String name;

    EndSubmission(UseCases use, Screen screen, String name) {
        this.use = use;
        this.once = new FormOnce(use, screen);
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        var origin = EndModals.Origin.parse(form.metadata());
        if (origin.isEmpty()) {
            return Json.update(NoticeModal.outdated(name));
        }
        boolean closing = form.callbackId().equals(ActionIds.CLOSE_MODAL);
        return closing
                ? close(form, origin.get())
                : origin.get()
                        .what()
                        .map(what -> waive(form, origin.get(), what))
                        .orElseGet(() -> Json.update(NoticeModal.outdated(name)));
    }

    private String close(Submission form, EndModals.Origin origin) {
        var ending = form.option(EndModals.ENDING).flatMap(EndSubmission::ending);
        if (ending.isEmpty()) {
            return Json.errors(Map.of(EndModals.ENDING, "Pick your verdict."));
        }
        var note = new Prose(form.text(EndModals.NOTE));
        var asking = asking(form, origin);
        return once.run(
                form,
                asking.here(),
                () -> use.close().close(asking, review(origin), ending.get(), note),
                judged -> VerdictReplyView.closed(judged.review()),
                this::refused);
    }

    private String waive(Submission form, EndModals.Origin origin, Waivable what) {
        var until = form.date(EndModals.UNTIL).flatMap(When::parse);
        var reason = new Prose(form.text(EndModals.REASON));
        if (until.isEmpty()) {
            return Json.errors(Map.of(EndModals.UNTIL, "Pick a day."));
        }
        if (reason.isEmpty()) {
            return Json.errors(Map.of(EndModals.REASON, "A waiver needs its reason."));
        }
        var code = form.option(EndModals.CODE).flatMap(EndSubmission::code).orElse(Waiver.Code.ACCEPTED);
        var terms = new WaiveRisk.Terms(until.get(), code, reason, new Prose(form.text(EndModals.INSTEAD)));
        var asking = asking(form, origin);
        return once.run(
                form,
                asking.here(),
                () -> use.waive().handle(asking, review(origin), what, terms),
                VerdictReplyView::waived,
                this::refused);
    }

    private String refused(Refusal refusal) {
        var drawn = refusal.match(new RefusalView(name, ""));
        boolean day = refusal instanceof Refusal.DuePast || refusal instanceof Refusal.WaiverTooLong;
        return day ? Json.errors(Map.of(EndModals.UNTIL, drawn.text())) : Json.update(NoticeModal.draw(drawn));
    }

    private static Optional<Ending> ending(String name) {
        return Arrays.stream(Ending.values())
                .filter(ending -> ending.name().equals(name))
                .findFirst();
    }

    private static Optional<Waiver.Code> code(String name) {
        return Arrays.stream(Waiver.Code.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private static ReviewRef review(EndModals.Origin origin) {
        return new ReviewRef.Numbered(origin.review());
    }

    private Asking asking(Submission form, EndModals.Origin origin) {
        return use.asking(form.person(), origin.here());
    }
}
