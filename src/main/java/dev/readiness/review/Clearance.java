package dev.readiness.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a review lets its workload go out on a day: only a sign-off does, and only while what was signed still holds.
 *
 * @param computed the verdict as it is on that day, whatever was signed
 * @param reasons what stands against it, the worst first; conditions where it goes out all the same
 */
public record Clearance(Review review, Kind kind, Verdict.Level computed, List<Verdict.Reason> reasons) {
    /** How far the workload gets; later ones are worse. */
    public enum Kind {
        CLEARED,
        CONDITIONS,
        BLOCKED
    }

    public Clearance {
        reasons = List.copyOf(reasons);
    }

    /** Where the review stands on that day. */
    public static Clearance of(Review review, LocalDate today) {
        var verdict = Verdict.of(review, today);
        var closing = review.end().standing();
        if (closing.isEmpty()) {
            return blocked(review, verdict, unsigned(review));
        }
        var signed = closing.get();
        if (!signed.ending().isSignOff()) {
            return blocked(
                    review, verdict, "it was closed as " + signed.ending().words());
        }
        if (signed.ending().isAbove(verdict.level())) {
            return blocked(
                    review, verdict, "it was signed as " + signed.ending().words() + ", which does not hold any more");
        }
        var kind = signed.ending() == Ending.READY && verdict.reasons().isEmpty() ? Kind.CLEARED : Kind.CONDITIONS;
        return new Clearance(review, kind, verdict.level(), verdict.reasons());
    }

    private static String unsigned(Review review) {
        return review.end()
                .last()
                .map(last -> "it was opened again after it had been closed as "
                        + last.ending().words())
                .orElse("it is open: nobody has signed it yet");
    }

    private static Clearance blocked(Review review, Verdict verdict, String why) {
        var first = new Verdict.Reason(Verdict.Level.NOT_READY, why, review.lead(), review.due());
        var all = Stream.concat(Stream.of(first), verdict.reasons().stream());
        return new Clearance(review, Kind.BLOCKED, verdict.level(), all.toList());
    }

    public boolean isBlocked() {
        return kind == Kind.BLOCKED;
    }
}
