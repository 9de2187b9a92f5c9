package dev.readiness.slack.listen;

import dev.readiness.checklist.Choice;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.FormOrigin;
import dev.readiness.slack.view.MessageModal;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.ReviewRef;
import java.util.List;
import java.util.Map;

/** The submitted form by which a message becomes an answer, or evidence for one. */
final class MessageSubmission {
    private final UseCases use;
    private final FormOnce once;
    private final String name;

    MessageSubmission(UseCases use, Screen screen, String name) {
        this.use = use;
        this.once = new FormOnce(use, screen);
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        var origin = FormOrigin.parse(form.metadata());
        var question = form.option(MessageModal.QUESTION);
        if (origin.isEmpty()) {
            return Json.update(NoticeModal.outdated(name));
        }
        if (question.isEmpty()) {
            return Json.errors(Map.of(MessageModal.QUESTION, "Pick the question."));
        }
        var links = Links.read(form.text(MessageModal.EVIDENCE));
        if (links.problem().isPresent()) {
            return Json.errors(Map.of(MessageModal.EVIDENCE, links.problem().get()));
        }
        return form.callbackId().equals(ActionIds.ATTACH_MODAL)
                ? attach(form, origin.get(), new ItemRef(question.get()), links.evidence())
                : answer(form, origin.get(), new ItemRef(question.get()), links.evidence());
    }

    private String answer(Submission form, FormOrigin origin, ItemRef item, List<Evidence> links) {
        var choice = form.option(MessageModal.ANSWER).flatMap(Choice::named);
        if (choice.isEmpty()) {
            return Json.errors(Map.of(MessageModal.ANSWER, "Pick one of the four answers."));
        }
        var given = Given.typed(choice.get(), new Prose(form.text(MessageModal.NOTE)), links);
        var asking = asking(form, origin);
        return once.run(
                form,
                asking.here(),
                () -> use.answer().typed(asking, review(origin), item, given),
                ReplyView::answered,
                this::refused);
    }

    private String attach(Submission form, FormOrigin origin, ItemRef item, List<Evidence> links) {
        var note = new Prose(form.text(MessageModal.NOTE));
        if (note.isEmpty() && links.isEmpty()) {
            return Json.errors(Map.of(MessageModal.EVIDENCE, "A note or a link must stand here."));
        }
        var asking = asking(form, origin);
        return once.run(
                form,
                asking.here(),
                () -> use.note().handle(asking, review(origin), item, note, links),
                ReplyView::noted,
                this::refused);
    }

    private String refused(Refusal refusal) {
        return Json.update(NoticeModal.draw(refusal.match(new RefusalView(name, ""))));
    }

    private static ReviewRef review(FormOrigin origin) {
        return new ReviewRef.Numbered(origin.review());
    }

    private Asking asking(Submission form, FormOrigin origin) {
        return use.asking(form.person(), origin.here());
    }
}
