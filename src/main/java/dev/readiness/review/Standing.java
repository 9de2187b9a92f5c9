package dev.readiness.review;

import dev.readiness.calendar.Overdue;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.decision.Decision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where each item and risk of a review effectively stands on a day, answers, rules, waivers and folding taken together:
 * verdict, card, warnings and exports all ask here.
 */
public record Standing(Review review, LocalDate today) {
    /** Where an item stands. */
    public enum OfItem {
        OPEN,
        SETTLED,
        DOUBTFUL,
        WAIVED
    }

    /** Where a risk stands. */
    public enum OfRisk {
        RAISED,
        /** Raised, and shown inside another that counts. */
        FOLDED,
        WAIVED,
        CLEARED
    }

    public OfItem item(ItemId item) {
        var choice = review.answer(item).choice();
        if (choice == Choice.YES || choice == Choice.NOT_APPLICABLE) {
            return OfItem.SETTLED;
        }
        if (waiver(Waivable.item(item)).isPresent()) {
            return OfItem.WAIVED;
        }
        return choice == null ? OfItem.OPEN : OfItem.DOUBTFUL;
    }

    public OfRisk risk(Risk risk) {
        if (!risk.stands()) {
            return OfRisk.CLEARED;
        }
        if (waiver(Waivable.risk(risk.rule())).isPresent()) {
            return OfRisk.WAIVED;
        }
        return isFolded(risk.rule()) ? OfRisk.FOLDED : OfRisk.RAISED;
    }

    /** Whether the risk counts against the workload now; a folded one does. */
    public boolean counts(Risk risk) {
        return risk.stands() && waiver(Waivable.risk(risk.rule())).isEmpty();
    }

    /** Whether what is or was waived counts against the workload now. */
    public boolean counts(Waivable what) {
        var item = what.item().map(this::item).filter(state -> state == OfItem.OPEN || state == OfItem.DOUBTFUL);
        var risk = what.rule().flatMap(review.risks()::risk).filter(this::counts);
        return item.isPresent() || risk.isPresent();
    }

    /** The waiver that counts today; one of a risk that has cleared sleeps, and is none. */
    public Optional<Waiver> waiver(Waivable what) {
        return review.risks().waiver(what).filter(waiver -> waiver.isLive(today));
    }

    /** What is let be on that day: items in their order, then risks. */
    public List<Waivable> waived() {
        return waivables().filter(this::isWaived).toList();
    }

    /** What somebody asks to let be, in the same order. */
    public List<Waivable> asked() {
        return waivables().filter(review.risks().asked()::containsKey).toList();
    }

    private Stream<Waivable> waivables() {
        return Stream.concat(
                review.pack().items().stream().map(item -> Waivable.item(item.id())),
                review.risks().inOrder().stream().map(risk -> Waivable.risk(risk.rule())));
    }

    private boolean isWaived(Waivable what) {
        var item = what.item().filter(id -> item(id) == OfItem.WAIVED);
        var risk = what.rule().flatMap(review.risks()::risk).filter(one -> risk(one) == OfRisk.WAIVED);
        return item.isPresent() || risk.isPresent();
    }

    private boolean isFolded(String rule) {
        return texts().stream()
                .filter(text -> text.folds().contains(rule))
                .flatMap(text -> review.risks().risk(text.id()).stream())
                .anyMatch(this::counts);
    }

    /** The risks that are shown inside that one now, and those inside of these. */
    public List<Risk> foldedInto(Risk risk) {
        return text(risk).folds().stream()
                .flatMap(rule -> review.risks().risk(rule).stream())
                .filter(child -> counts(risk) && counts(child))
                .flatMap(child -> Stream.concat(Stream.of(child), foldedInto(child).stream()))
                .distinct()
                .toList();
    }

    /** Whether the decision is open and keeps a required item that applies from being settled. */
    public boolean holdsUp(Decision decision) {
        return decision.isOpen()
                && decision.topic().blocks().stream()
                        .flatMap(item -> review.pack().item(item).stream())
                        .anyMatch(item ->
                                item.required() && review.answer(item.id()).choice() != Choice.NOT_APPLICABLE);
    }

    /** The risks that count and are not folded, the most severe first, then in the order in which they were raised. */
    public List<Risk> shown() {
        return review.risks().inOrder().stream()
                .filter(risk -> risk(risk) == OfRisk.RAISED)
                .sorted(Comparator.comparing(this::severity))
                .toList();
    }

    /** The review's numbers: nothing else counts answers, risks or decisions. */
    public Totals totals() {
        var shown = shown();
        var high =
                shown.stream().filter(risk -> severity(risk) == Severity.HIGH).count();
        var register = review.register();
        return new Totals(
                review.answered(), review.total(), shown.size(), (int) high, register.made(), register.toMake());
    }

    /** How long the review is overdue: not at all once it is closed. */
    public Overdue overdue() {
        return Overdue.of(review.isOpen() ? review.due() : null, today);
    }

    /** How long the decision is overdue: not at all once it or the review is closed. */
    public Overdue overdue(Decision decision) {
        return Overdue.of(review.isOpen() && decision.isOpen() ? decision.plan().due() : null, today);
    }

    /** How severe the risk is, together with those that are shown inside it. */
    public Severity severity(Risk risk) {
        return Stream.concat(Stream.of(risk), foldedInto(risk).stream())
                .map(one -> text(one).severity())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What the package says of the risk. */
    public RiskText text(Risk risk) {
        return texts().stream()
                .filter(text -> text.id().equals(risk.rule()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(review.pack().ref() + " has no risk " + risk.rule()));
    }

    private List<RiskText> texts() {
        return review.pack().risks();
    }
}
