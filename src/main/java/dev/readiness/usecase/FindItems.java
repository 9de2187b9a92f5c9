package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import java.util.List;

/** From what a command is about to the items meant. */
final class FindItems {
    private FindItems() {}

    /** One item, those of a section, or all that are open. */
    static Result<List<ItemId>> of(Review review, Target target) {
        if (target instanceof Target.OfItem one) {
            return FindReview.item(review, one.item()).then(item -> new Done<>(List.of(item.id())));
        }
        if (target instanceof Target.OfSection part) {
            return review.pack().checklist().stream()
                    .filter(section -> section.id().text().equals(part.section()))
                    .findFirst()
                    .<Result<List<ItemId>>>map(section ->
                            new Done<>(section.items().stream().map(Item::id).toList()))
                    .orElseGet(() -> new Refused<>(new Refusal.NoSuchSection(review, part.section())));
        }
        if (target instanceof Target.OfAll) {
            return new Done<>(review.pack().items().stream()
                    .map(Item::id)
                    .filter(item -> review.item(item).isOpen())
                    .toList());
        }
        return new Refused<>(new Refusal.NoSuchItem(review, target.toString()));
    }
}
