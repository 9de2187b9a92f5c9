package dev.readiness.slack.listen;

import dev.readiness.checklist.Choice;
import dev.readiness.review.Answering;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Prose;
import dev.readiness.review.Seen;
import dev.readiness.slack.view.AnswerModal;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ReviewRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The submitted form of an item's answer. */
final class AnswerSubmission {
    private final UseCases use;
    private final String name;

    AnswerSubmission(UseCases use, String name) {
        this.use = use;
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        var origin = AnswerModal.Origin.parse(form.metadata());
        var choice = form.option(AnswerModal.ANSWER).flatMap(AnswerSubmission::choice);
        if (origin.isEmpty()) {
            return Json.update(NoticeModal.outdated(name));
        }
        if (choice.isEmpty()) {
            return Json.errors(Map.of(AnswerModal.ANSWER, "Pick one of the four answers."));
        }
        var typed = form.text(AnswerModal.EVIDENCE);
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var wrong =
                lines.stream().filter(line -> Evidence.parse(line).isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return Json.errors(Map.of(
                    AnswerModal.EVIDENCE,
                    "This is no http or https link: " + shortened(wrong.get()) + " — one link a line."));
        }
        if (lines.size() > AnswerModal.MOST_LINKS) {
            return Json.errors(Map.of(
                    AnswerModal.EVIDENCE, "At most " + AnswerModal.MOST_LINKS + " links; put the rest in the note."));
        }
        var links = new ArrayList<Evidence>();
        lines.forEach(line -> Evidence.parse(line).ifPresent(links::add));
        return answer(form, origin.get(), choice.get(), links);
    }

    private String answer(Submission form, AnswerModal.Origin origin, Choice choice, List<Evidence> links) {
        var pointer = origin.pointer();
        var note = form.text(AnswerModal.NOTE);
        var typed = new AnswerModal.Fields(choice, note, form.text(AnswerModal.EVIDENCE));
        var asking = new Asking(use.directory().actor(form.person()), origin.here());
        return use.inbox()
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
    }

    private static String body(Answering answering, AnswerModal.Origin origin, AnswerModal.Fields typed) {
        return answering.match(answered -> "", unchanged -> "", overtaken -> {
            var item = overtaken.review().pack().item(overtaken.item()).orElseThrow();
            return Json.update(AnswerModal.overtaken(overtaken.review(), item, origin.here(), typed));
        });
    }

    private static Optional<Choice> choice(String name) {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    private static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
