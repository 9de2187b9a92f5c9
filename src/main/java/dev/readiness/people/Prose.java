package dev.readiness.people;

/** Free text that a person wrote: kept as typed, shown escaped, and never part of a log line. */
public record Prose(String text) {
    public static final Prose NONE = new Prose("");
    /** What stands in place of a text that was erased. */
    public static final Prose REDACTED = new Prose("(redacted)");

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isRedacted() {
        return equals(REDACTED);
    }

    @Override
    public String toString() {
        return "(" + text.length() + " characters)";
    }
}
