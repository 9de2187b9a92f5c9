package dev.readiness.risk;

import dev.readiness.checklist.ReviewPackage;

/** The language that the rules of a package are written in. */
public interface RuleLanguage {
    /**
     * The compiled rules of that package, which may be one that was stored long ago: a rule that is no longer
     * understood fails when it is evaluated, and stops no other.
     */
    RiskRules rulesOf(ReviewPackage pack);
}
