package dev.readiness.slack.command;

import java.util.List;

/** Leaves the reading of a text at its first mistake; never seen outside the grammar. */
final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Parsed.Unclear unclear;

    Misread(Word at, String expected, List<String> suggestions) {
        super(expected, null, false, false);
        this.unclear = new Parsed.Unclear(at.start(), Mentions.asTyped(at.whole()), expected, suggestions);
    }

    Misread(Word at, String expected) {
        this(at, expected, List.of());
    }

    Parsed.Unclear unclear() {
        return unclear;
    }
}
