package dev.readiness.usecase;

import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The waivers of a review that its lead is told of because they end soon.
 *
 * @param zone the lead's
 */
record EndingWaivers(Review review, LocalDate today, ZoneId zone, int daysAhead) {
    /** Those of what would count without them; one that was granted for less than that time ends without a word. */
    Stream<Notice> notices() {
        return review.risks().waivers().entrySet().stream()
                .filter(waiver -> isNear(waiver.getValue()) && matters(waiver))
                .map(waiver ->
                        new Notice.WaiverEnds(waiver.getKey(), waiver.getValue().until()));
    }

    private boolean isNear(Waiver waiver) {
        var from = waiver.until().minusDays(daysAhead);
        var granted = LocalDate.ofInstant(waiver.by().at(), zone);
        return waiver.isLive(today) && granted.isBefore(from) && !today.isBefore(from);
    }

    private boolean matters(Map.Entry<Waivable, Waiver> waiver) {
        return new Standing(review, waiver.getValue().until().plusDays(1)).counts(waiver.getKey());
    }
}
