package dev.readiness.slack.listen;

import dev.readiness.checklist.Choice;
import dev.readiness.people.Prose;
import dev.readiness.review.Answering;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Seen;
import dev.readiness.slack.view.AnswerModal;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ReviewRef;
import java.util.List;
import java.util.Map;

/** The submitted form of an item's answer. */
final class AnswerSubmission {
    private final UseCases use;
    private final Homes homes;
    private final String name;

    AnswerSubmission(UseCases use, Homes homes, String name) {
        this.use = use;
        this.homes = homes;
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        var origin = AnswerModal.Origin.parse(form.metadata());
        var choice = form.option(AnswerModal.ANSWER).flatMap(Choice::named);
        if (origin.isEmpty()) {
            return Json.update(NoticeModal.outdated(name));
        }
        if (choice.isEmpty()) {
            return Json.errors(Map.of(AnswerModal.ANSWER, "Pick one of the four answers."));
        }
        var links = Links.read(form.text(AnswerModal.EVIDENCE));
        return links.problem()
                .map(wrong -> Json.errors(Map.of(AnswerModal.EVIDENCE, wrong)))
                .orElseGet(() -> answer(form, origin.get(), choice.get(), links.evidence()));
    }

    private String answer(Submission form, AnswerModal.Origin origin, Choice choice, List<Evidence> links) {
        var pointer = origin.pointer();
        var note = form.text(AnswerModal.NOTE);
        var typed = new AnswerModal.Fields(choice, note, form.text(AnswerModal.EVIDENCE));
        var asking = use.asking(form.person(), origin.here());
        var kept = use.inbox()
                .once(
                        form.key(),
                        () -> use.answer()
                                .drawn(
                                        asking,
                                        new ReviewRef.Numbered(pointer.review()),
                                        new ItemRef(pointer.item().text()),
                                        origin.whole()
                                                ? Given.form(choice, new Prose(note), links)
                                                : Given.typed(choice, new Prose(note), links),
                                        Seen.byModal(pointer.version()))
                                .match(
                                        answering -> body(answering, origin, typed),
                                        refusal -> Json.update(
                                                NoticeModal.draw(refusal.match(new RefusalView(name, ""))))))
                .answer();
        homes.refresh(form.person(), origin.here());
        return kept;
    }

    private static String body(Answering answering, AnswerModal.Origin origin, AnswerModal.Fields typed) {
        return answering.match(
                answered -> "",
                unchanged -> "",
                overtaken -> {
                    var item = overtaken.review().pack().item(overtaken.item()).orElseThrow();
                    return Json.update(AnswerModal.overtaken(overtaken.review(), item, origin.here(), typed));
                },
                again -> Json.update(AnswerModal.askedAgain(again, origin.here(), typed)));
    }
}
