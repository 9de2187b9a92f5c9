package dev.readiness.playground;

/** Something that the bot offers in the menu of a message, or everywhere. */
public record Shortcut(Kind kind, String callback, String title) {
    /** Where it is offered. */
    public enum Kind {
        MESSAGE("message"),
        GLOBAL("global");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
