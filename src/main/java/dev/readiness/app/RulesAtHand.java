package dev.readiness.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.review.Review;
import dev.readiness.risk.RiskRules;
import dev.readiness.risk.RuleLanguage;

/** The compiled rules of each package in use, compiled once. */
final class RulesAtHand {
    private final RuleLanguage language;
    private final Cache<ReviewPackage, RiskRules> compiled =
            Caffeine.newBuilder().weakKeys().build();

    RulesAtHand(RuleLanguage language) {
        this.language = language;
    }

    RiskRules of(Review review) {
        return compiled.get(review.pack(), language::rulesOf);
    }
}
