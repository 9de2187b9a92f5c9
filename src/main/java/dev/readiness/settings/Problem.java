package dev.readiness.settings;

/** One mistake in what the operator wrote: where it is, and what is wrong and allowed there. */
public record Problem(String where, String what) {
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
