package dev.readiness.slack.command;

import java.util.List;

/** Leaves the reading of a text at its first mistake; never seen outside the grammar. */
final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Parsed.Unclear unclear;

    Misread(Word at, String expected, List<String> suggestions) {
        this(at, expected, suggestions, "");
    }

    private Misread(Word at, String expected, List<String> suggestions, String corrected) {
        super(expected, null, false, false);
        this.unclear = new Parsed.Unclear(at.start(), SlackText.asTyped(at.whole()), expected, suggestions, corrected);
    }

    /** What to do, and the command or the part of it that would be right. */
    static Misread corrected(Word at, String advice, String corrected) {
        return new Misread(at, advice, List.of(), corrected);
    }

    Misread(Word at, String expected) {
        this(at, expected, List.of());
    }

    Parsed.Unclear unclear() {
        return unclear;
    }
}
