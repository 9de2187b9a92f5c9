package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.review.Change;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewFacts;
import dev.readiness.review.Risking;
import dev.readiness.review.Standing;
import dev.readiness.risk.RiskRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** Looks at a review with the rules of its package, whenever something happens in it and once a local day. */
public final class RiskWatch {
    private static final int DAYS_AHEAD = 7;

    private final Function<Review, RiskRules> rules;
    private final Function<PersonId, ZoneId> zones;
    private final Loudness loudness;

    /** Watches as quietly as can be. */
    public RiskWatch(Function<Review, RiskRules> rules, Function<PersonId, ZoneId> zones) {
        this(rules, zones, new Loudness(false, DAYS_AHEAD));
    }

    /**
     * @param rules the compiled rules of a review's package
     * @param zones where somebody is, as far as that is known at once: nobody is asked inside a transaction
     */
    public RiskWatch(Function<Review, RiskRules> rules, Function<PersonId, ZoneId> zones, Loudness loudness) {
        this.rules = rules;
        this.zones = zones;
        this.loudness = loudness;
    }

    /**
     * Who hears of risks, and when.
     *
     * @param highInChannel whether high risks are told in the channel too
     * @param daysAhead how many days before a waiver's end its lead is told
     */
    public record Loudness(boolean highInChannel, int daysAhead) {}

    Loudness loudness() {
        return loudness;
    }

    /** The day that it is for the review's lead. */
    public LocalDate today(Review review, Instant now) {
        return LocalDate.ofInstant(now, zone(review));
    }

    /** The review on that day. */
    Standing standing(Review review, Instant now) {
        return new Standing(review, today(review, now));
    }

    /** Whose days count: the lead's. */
    ZoneId zone(Review review) {
        return zones.apply(review.lead());
    }

    /** The change with what the rules make of it: risks raised and cleared, waivers ended; only these once it is signed. */
    Change follow(Change change) {
        var review = change.review();
        if (!review.isWatched()) {
            return change;
        }
        var today = today(review, change.by().at());
        var ended = Risking.endWaivers(change, today);
        if (!review.isOpen()) {
            return ended;
        }
        var facts = new ReviewFacts(ended.review(), today);
        return Risking.follow(ended, rules.apply(review).evaluate(facts));
    }
}
