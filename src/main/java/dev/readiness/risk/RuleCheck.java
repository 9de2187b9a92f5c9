package dev.readiness.risk;

import dev.readiness.checklist.ReviewPackage;
import java.util.List;

/** Finds what is wrong with the rules of a package before any review uses them. */
public interface RuleCheck {
    /** What is wrong with a rule by itself; nothing where it compiles. */
    List<RuleFault> faults(String when, Vocabulary vocabulary);

    /** What is wrong with rules that compile, from what they say. */
    List<RuleFinding> findings(ReviewPackage pack);
}
