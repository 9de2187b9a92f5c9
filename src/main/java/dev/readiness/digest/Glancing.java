package dev.readiness.digest;

import dev.readiness.checklist.Area;
import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.Severity;
import dev.readiness.decision.Decision;
import dev.readiness.review.Review;
import dev.readiness.review.Risk;
import dev.readiness.review.Standing;
import dev.readiness.risk.Cited;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums a review up as it effectively stands on a day. */
public record Glancing(Review review, LocalDate today) {
    /**
     * The review summed up anew.
     *
     * @param before how it was summed up last; null where it never was
     */
    public Glance after(@Nullable Glance before) {
        var standing = new Standing(review, today);
        var totals = standing.totals();
        return new Glance(
                review.id(),
                review.workload(),
                review.isOpen(),
                review.lead(),
                review.due(),
                totals.answered(),
                totals.items(),
                standing.shown().stream()
                        .map(risk -> new Glance.OfRisk(standing.text(risk).title(), standing.severity(risk)))
                        .toList(),
                review.register().open().stream()
                        .map(decision -> pending(decision, standing, before))
                        .toList(),
                review.pack().areas().stream()
                        .map(area -> ofArea(area, standing))
                        .toList());
    }

    private Pending pending(Decision decision, Standing standing, @Nullable Glance before) {
        return new Pending(
                decision.id(),
                decision.title(),
                decision.topic().seed() == null,
                decision.owner(review.lead()),
                decision.plan().due(),
                review.register().status(decision),
                decision.topic().area(),
                standing.holdsUp(decision),
                since(decision, before));
    }

    /** A decision that was open before is so from the same day on; where nothing is known, from the opening on. */
    private LocalDate since(Decision decision, @Nullable Glance before) {
        return before == null
                ? LocalDate.ofInstant(review.opened().at(), ZoneOffset.UTC)
                : before.decisions().stream()
                        .filter(pending -> pending.id().equals(decision.id()))
                        .map(Pending::since)
                        .findFirst()
                        .orElse(today);
    }

    private Glance.OfArea ofArea(Area area, Standing standing) {
        var items = review.pack().items().stream()
                .filter(item -> item.area().equals(area.id()))
                .toList();
        return new Glance.OfArea(
                area.id(),
                area.title(),
                (int) items.stream().filter(this::isAnswered).count(),
                items.size(),
                worst(area.id(), standing));
    }

    private boolean isAnswered(Item item) {
        return !review.item(item.id()).isOpen();
    }

    /** The most severe risk that counts and has a cause in the area; null where there is none. */
    private @Nullable Severity worst(AreaId area, Standing standing) {
        return review.risks().inOrder().stream()
                .filter(risk -> standing.counts(risk) && comesFrom(area, risk))
                .map(standing::severity)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean comesFrom(AreaId area, Risk risk) {
        return risk.causes().stream().flatMap(cause -> areas(cause).stream()).anyMatch(area::equals);
    }

    private List<AreaId> areas(Cited cause) {
        Optional<AreaId> area = cause.match(
                answer -> ofItem(answer.item()),
                evidence -> ofItem(evidence.item()),
                decision -> review.register()
                        .seeded(decision.id())
                        .flatMap(found -> Optional.ofNullable(found.topic().area())),
                Optional::empty,
                Optional::empty,
                Optional::empty);
        return area.stream().toList();
    }

    private Optional<AreaId> ofItem(ItemId item) {
        return review.pack().item(item).map(Item::area);
    }
}
