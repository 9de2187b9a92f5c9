package dev.readiness.slack.listen;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonId;
import dev.readiness.slack.view.FormOrigin;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.StaffModal;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.SetReview;
import java.util.Map;

/** The submitted form that hands a review on. */
final class StaffSubmission {
    private final UseCases use;
    private final FormOnce once;
    private final String name;

    StaffSubmission(UseCases use, Screen screen, String name) {
        this.use = use;
        this.once = new FormOnce(use, screen);
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        return FormOrigin.parse(form.metadata())
                .map(origin -> set(form, origin))
                .orElseGet(() -> Json.update(NoticeModal.outdated(name)));
    }

    private String set(Submission form, FormOrigin origin) {
        var asking = use.asking(form.person(), origin.here());
        var wanted = new SetReview.Wanted(
                form.user(StaffModal.LEAD).map(PersonId::new).orElse(null),
                form.users(StaffModal.OWNERS).stream().map(PersonId::new).toList(),
                form.date(StaffModal.DUE).flatMap(When::parse).orElse(null));
        return once.run(
                form,
                origin.here(),
                () -> use.set().handle(asking, new ReviewRef.Numbered(origin.review()), wanted),
                amended -> ReplyView.amended(amended, asking.actor()),
                this::refused);
    }

    private String refused(Refusal refusal) {
        var drawn = refusal.match(new RefusalView(name, ""));
        return refusal instanceof Refusal.DuePast
                ? Json.errors(Map.of(StaffModal.DUE, drawn.text()))
                : Json.update(NoticeModal.draw(drawn));
    }
}
