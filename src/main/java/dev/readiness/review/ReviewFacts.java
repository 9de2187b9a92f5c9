package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.Decision;
import dev.readiness.risk.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A review as its risk rules see it on a day. */
public record ReviewFacts(Review review, LocalDate today) implements Facts {
    @Override
    public Optional<Choice> answer(ItemId item) {
        return review.answer(item).chosen();
    }

    @Override
    public int evidence(ItemId item) {
        return review.answer(item).evidence().size();
    }

    @Override
    public boolean decided(String decision) {
        return review.register().seeded(decision).filter(Decision::isDecided).isPresent();
    }

    @Override
    public boolean overdue(String decision) {
        return review.register()
                .seeded(decision)
                .filter(seed -> seed.isOverdue(today))
                .isPresent();
    }

    @Override
    public int answered() {
        return review.answered();
    }

    @Override
    public int total() {
        return review.total();
    }

    @Override
    public int daysLeft() {
        return review.dueDate()
                .map(due -> (int) ChronoUnit.DAYS.between(today, due))
                .orElse(NO_DUE_DATE);
    }

    @Override
    public boolean owned() {
        return review.end().isOwned();
    }
}
