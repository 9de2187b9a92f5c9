package dev.readiness.slack.listen;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.TaskModals;
import dev.readiness.slack.view.WorkReplyView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Target;
import java.util.Map;

/** The submitted small forms: an item is handed to somebody, or put off. */
final class TaskSubmission {
    private final UseCases use;
    private final FormOnce once;
    private final String name;

    TaskSubmission(UseCases use, Screen screen, String name) {
        this.use = use;
        this.once = new FormOnce(use, screen);
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        return TaskModals.Origin.parse(form.metadata())
                .map(origin -> form.callbackId().equals(ActionIds.REASSIGN_MODAL)
                        ? reassign(form, origin)
                        : snooze(form, origin))
                .orElseGet(() -> Json.update(NoticeModal.outdated(name)));
    }

    private String reassign(Submission form, TaskModals.Origin origin) {
        var person = form.user(TaskModals.PERSON);
        if (person.isEmpty()) {
            return Json.errors(Map.of(TaskModals.PERSON, "Pick somebody."));
        }
        var asking = asking(form, origin);
        var task = origin.task();
        return once.run(
                form,
                asking.here(),
                () -> use.hand()
                        .assign(asking, task.review(), new Target.OfItem(task.item()), new PersonId(person.get())),
                WorkReplyView::handed,
                this::refused);
    }

    private String snooze(Submission form, TaskModals.Origin origin) {
        var until = form.date(TaskModals.UNTIL).flatMap(When::parse);
        if (until.isEmpty()) {
            return Json.errors(Map.of(TaskModals.UNTIL, "Pick a day."));
        }
        var asking = asking(form, origin);
        var task = origin.task();
        return once.run(
                form,
                asking.here(),
                () -> use.snooze()
                        .handle(
                                asking,
                                task.review(),
                                new Target.OfItem(task.item()),
                                until.get(),
                                new Prose(form.text(TaskModals.BECAUSE))),
                snoozed -> WorkReplyView.snoozed(snoozed, asking.actor()),
                this::refused);
    }

    private String refused(Refusal refusal) {
        var drawn = refusal.match(new RefusalView(name, ""));
        return refusal instanceof Refusal.UntilPast
                ? Json.errors(Map.of(TaskModals.UNTIL, drawn.text()))
                : Json.update(NoticeModal.draw(drawn));
    }

    private Asking asking(Submission form, TaskModals.Origin origin) {
        return use.asking(form.person(), origin.here());
    }
}
