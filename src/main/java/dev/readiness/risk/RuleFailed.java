package dev.readiness.risk;

/** A rule cannot be evaluated on the facts at hand, as by a division by zero; {@link RiskRules} makes it a value. */
public final class RuleFailed extends RuntimeException {
    public RuleFailed(String message, Throwable cause) {
        super(message, cause);
    }

    public RuleFailed(String message) {
        super(message);
    }
}
