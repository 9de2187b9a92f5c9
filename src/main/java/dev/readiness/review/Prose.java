package dev.readiness.review;

/** Free text that a person wrote: kept as typed, shown escaped, and never part of a log line. */
public record Prose(String text) {
    public static final Prose NONE = new Prose("");

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return "(" + text.length() + " characters)";
    }
}
