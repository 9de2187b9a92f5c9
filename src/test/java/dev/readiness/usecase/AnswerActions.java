package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Prose;
import dev.readiness.review.Given;
import dev.readiness.review.Seen;
import dev.readiness.stage.Kept;
import java.util.List;
import java.util.Map;

/** Answering items, leaving notes on them, and taking both back. */
record AnswerActions(RandomReview review, Kept.Doers use) {
    void addTo(Map<String, Runnable> all) {
        all.put("answer", () -> use.answer().typed(asking(review.team()), review.ref(), review.item(), review.given()));
        all.put(
                "answer again",
                () -> use.answer().typed(asking(review.team()), review.ref(), review.item(), review.given()));
        all.put("press", () -> {
            var item = review.item();
            var seen = Seen.byButton(review.version(item));
            use.answer().drawn(asking(review.team()), review.ref(), item, Given.press(review.choice()), seen);
        });
        all.put("form", () -> {
            var item = review.item();
            var form = Given.form(review.choice(), review.words(), review.links());
            var seen = Seen.byModal(review.version(item));
            use.answer().drawn(asking(review.team()), review.ref(), item, form, seen);
        });
        all.put("answer weakly", () -> {
            var item = review.item();
            use.answer().clear(asking(Some.DEV), review.ref(), item);
            var weak = Given.typed(Choice.YES, new Prose("TBD"), List.of());
            use.answer().typed(asking(Some.DEV), review.ref(), item, weak);
        });
        all.put("clear", () -> use.answer().clear(asking(review.team()), review.ref(), review.item()));
        all.put("answer and clear", () -> {
            var item = review.item();
            use.answer().typed(asking(Some.DEV), review.ref(), item, review.given());
            review.tick();
            use.answer().clear(asking(Some.DEV), review.ref(), item);
        });
        all.put("confirm", () -> {
            var item = review.item();
            use.answer().confirm(asking(Some.DEV), review.ref(), item, Seen.byButton(review.version(item)));
        });
        all.put("note", () -> note(asking(review.anybody())));
        all.put("next", () -> use.next().handle(asking(review.team()), review.ref()));
        all.put(
                "take an answer back",
                () -> review.thenUndo(
                        Some.DEV,
                        () -> use.answer().typed(asking(Some.DEV), review.ref(), review.item(), review.given())));
        all.put("take a note back", () -> review.thenUndo(Some.OWNER, () -> note(asking(Some.OWNER))));
        all.put("take anything back", () -> use.takeBack().handle(asking(review.anybody())));
        all.put("other causes", () -> {
            review.reopen();
            press("6", Choice.YES);
            press("5", Choice.NO);
            press("7", Choice.NO);
            press("7", Choice.YES);
        });
    }

    private void note(Asking asking) {
        use.note().handle(asking, review.ref(), review.item(), review.words(), review.links());
    }

    private void press(String item, Choice choice) {
        use.answer().typed(asking(Some.DEV), review.ref(), new ItemRef(item), Given.press(choice));
        review.tick();
    }
}
