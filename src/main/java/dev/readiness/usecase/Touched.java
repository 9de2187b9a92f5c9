package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.decision.Decision;
import dev.readiness.review.Change;
import dev.readiness.review.Risk;
import dev.readiness.risk.Cited;
import java.util.List;
import java.util.Optional;

/** Which warnings say something else now although their risks stand for the same causes: an answer went from no to not sure. */
record Touched(Change change) {
    List<String> risks() {
        return change.review().risks().inOrder().stream()
                .filter(Risk::stands)
                .filter(risk -> risk.causes().stream().anyMatch(this::isTouched))
                .map(Risk::rule)
                .toList();
    }

    private boolean isTouched(Cited cause) {
        return cause.match(
                answer -> happenedTo(answer.item()),
                evidence -> happenedTo(evidence.item()),
                decision -> change.review()
                        .register()
                        .seeded(decision.id())
                        .filter(this::happenedTo)
                        .isPresent(),
                () -> change.before().answered() != change.review().answered(),
                () -> !change.before().dueDate().equals(change.review().dueDate()),
                () -> change.before().end().isOwned() != change.review().end().isOwned());
    }

    private boolean happenedTo(ItemId item) {
        return change.events().stream().anyMatch(event -> event.subject().equals(Optional.of(item)));
    }

    private boolean happenedTo(Decision decision) {
        return change.events().stream().anyMatch(event -> event.about().equals(Optional.of(decision.id())));
    }
}
