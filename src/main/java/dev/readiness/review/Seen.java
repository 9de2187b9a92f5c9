package dev.readiness.review;

/**
 * What a press or a modal was drawn from. A button says only the choice, so it is overtaken by another choice; a modal
 * replaces note and links too, so it is overtaken by any change of the answer.
 */
public record Seen(int version, boolean whole) {
    public static Seen byButton(int version) {
        return new Seen(version, false);
    }

    public static Seen byModal(int version) {
        return new Seen(version, true);
    }

    boolean isOvertakenBy(Answer current) {
        return whole ? version != current.version() : version < current.choiceVersion();
    }
}
