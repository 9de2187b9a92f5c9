package dev.readiness.risk;

import java.util.List;

/** One compiled rule of a package; the language that it is written in is not the core's business. */
public interface RiskRule {
    /** The risk's id in the package file. */
    String id();

    /**
     * Whether the risk stands on these facts.
     *
     * @throws RuleFailed where the rule cannot be evaluated on them
     */
    boolean holds(Facts facts);

    /** The facts that make it hold, in order of appearance, each once; empty where it does not hold. */
    List<Cited> causes(Facts facts);
}
