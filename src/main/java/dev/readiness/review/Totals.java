package dev.readiness.review;

import java.util.ArrayList;

/**
 * The numbers of a review on a day, the same wherever they are shown.
 *
 * @param risks those that count, without those that are folded into another
 * @param high how many of these are high
 * @param decisions those that are made or to be made
 */
public record Totals(int answered, int items, int risks, int high, int made, int decisions) {
    /** Such as {@code 5 of 8 answered · 2 risks (1 high) · 1 of 4 decisions made}. */
    public String words() {
        var parts = new ArrayList<String>();
        parts.add(answered + " of " + items + " answered");
        if (risks > 0) {
            parts.add(counted(risks, "risk") + (high > 0 ? " (" + high + " high)" : ""));
        }
        if (decisions > 0) {
            parts.add(made + " of " + decisions + " decisions made");
        }
        return String.join(" · ", parts);
    }

    /** Such as {@code 8 questions and 4 decisions open}. */
    String left() {
        var toDecide = decisions - made;
        return counted(items - answered, "question") + (toDecide > 0 ? " and " + counted(toDecide, "decision") : "")
                + " open";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
