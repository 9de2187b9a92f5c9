package dev.readiness.slack.view;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.Section;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Prose;
import dev.readiness.review.Earlier;
import dev.readiness.review.Ending;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Seen;
import dev.readiness.stage.Kept;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ReviewRef;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last time's answer is confirmed by one press only where the same was asked last time. */
class ChangedQuestionTest {
    private static final ReviewPackage OLD = Some.packOf("some", 2);

    @TempDir
    Path folder;

    /** The workload is reviewed with the old package, then with its second version. */
    private void reviewedAgain(UnaryOperator<Item> change, Ending ending, Consumer<Kept> then) {
        try (var kept = Kept.open(folder, OLD)) {
            var use = kept.doers(Some.CLOCK);
            var first = new ReviewRef.Numbered(use.opened(opening(Some.LEAD)).id());
            var yes = Given.typed(Choice.YES, new Prose("three services"), List.of());
            done(use.answer().typed(asking(Some.LEAD), first, new ItemRef("1"), yes));
            done(use.close().close(asking(Some.LEAD), first, ending, Prose.NONE));
        }
        try (var kept = Kept.open(folder, next(change))) {
            kept.doers(Some.CLOCK).opened(opening(Some.LEAD));
            then.accept(kept);
        }
    }

    private static ReviewPackage next(UnaryOperator<Item> change) {
        var sections = OLD.checklist().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.about(),
                        section.items().stream().map(change).toList()))
                .toList();
        return new ReviewPackage(OLD.id(), 2, OLD.title(), "", List.of(), OLD.areas(), sections, List.of(), List.of());
    }

    private static Item worded(Item item, String title, String question) {
        return new Item(
                item.id(),
                title,
                question,
                item.why(),
                item.goodEvidence(),
                item.area(),
                item.required(),
                item.evidence());
    }

    private static String prompt(Kept kept) {
        var review = review(kept);
        var last = review.item(Some.item(1)).offered().map(Earlier::review).map(kept::stored);
        return PromptView.draw(review, Some.item(1), Some.TODAY, People.mentioned(), last)
                .blocks()
                .toString();
    }

    private static Review review(Kept kept) {
        return kept.stored(new ReviewId(2));
    }

    private static void confirm(Kept kept) {
        done(kept.doers(Some.CLOCK)
                .answer()
                .confirm(
                        asking(Some.LEAD),
                        new ReviewRef.Numbered(review(kept).id()),
                        new ItemRef("1"),
                        Seen.byButton(0)));
    }

    @Test
    void theSameQuestionIsConfirmedByOnePress() {
        reviewedAgain(item -> item, Ending.NOT_READY, kept -> {
            assertThat(prompt(kept))
                    .contains("*Last time:* ✔ Yes", "text=Confirm")
                    .doesNotContain("abandoned");
            confirm(kept);
            assertThat(review(kept).answer(Some.item(1)).choice()).isEqualTo(Choice.YES);
        });
    }

    @Test
    void anotherQuestionShowsBothWordingsAndHasNothingToConfirm() {
        reviewedAgain(item -> worded(item, item.title(), "Are all of them moved?"), Ending.NOT_READY, kept -> {
            assertThat(prompt(kept))
                    .contains("*Last time:* ✔ Yes", "*Then:* word", "*Now:* Are all of them moved?")
                    .doesNotContain("text=Confirm");
            confirm(kept);
            assertThat(review(kept).answer(Some.item(1)).isOpen()).isTrue();
        });
    }

    @Test
    void anotherStatementCountsAsAnotherQuestion() {
        reviewedAgain(
                item -> worded(item, "all are moved", item.question()),
                Ending.NOT_READY,
                kept -> assertThat(prompt(kept))
                        .contains("*Statement then:* word", "*Statement now:* all are moved")
                        .doesNotContain("text=Confirm"));
    }

    @Test
    void itSaysWhenTheLastReviewWasAbandoned() {
        reviewedAgain(
                item -> item,
                Ending.ABANDONED,
                kept -> assertThat(prompt(kept)).contains("(RR-1 was abandoned)", "text=Confirm"));
    }
}
