package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import java.util.List;

/** From what a command is about to the items and decisions meant. */
final class FindItems {
    private FindItems() {}

    /** One item or decision, the items of a section, or all that are open. */
    static Result<Picked> of(Review review, Target target) {
        if (target instanceof Target.OfItem one) {
            return FindReview.item(review, one.item()).then(item -> new Done<>(Picked.item(item.id())));
        }
        if (target instanceof Target.OfSection part) {
            return review.pack().checklist().stream()
                    .filter(section -> section.id().text().equals(part.section()))
                    .findFirst()
                    .<Result<Picked>>map(section -> new Done<>(
                            new Picked(section.items().stream().map(Item::id).toList(), List.of())))
                    .orElseGet(() -> new Refused<>(new Refusal.NoSuchSection(review, part.section())));
        }
        if (target instanceof Target.OfAll) {
            return new Done<>(all(review));
        }
        if (target instanceof Target.OfDecision one) {
            return FindReview.decision(review, new DecisionId(one.number()))
                    .then(decision -> decision.isOpen()
                            ? new Done<>(new Picked(List.of(), List.of(decision.id())))
                            : new Refused<>(new Refusal.DecisionEnded(review, decision.id())));
        }
        return new Refused<>(new Refusal.NoSuchItem(review, target.toString()));
    }

    private static Picked all(Review review) {
        return new Picked(
                review.pack().items().stream()
                        .map(Item::id)
                        .filter(item -> review.item(item).isOpen())
                        .toList(),
                review.register().open().stream().map(Decision::id).toList());
    }
}
