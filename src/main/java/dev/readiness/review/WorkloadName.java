package dev.readiness.review;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A workload's name as people type it in commands: lower case, starts with a letter, 63 characters at most. */
public record WorkloadName(String text) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{0,62}");
    private static final Pattern LIKE_AN_ID = Pattern.compile("(rr|d|r|q)-?\\d+");

    /** The words of the command's grammar: a workload of that name could not be told from them. */
    public static final Set<String> WORDS = Set.of(
            "help",
            "open",
            "status",
            "list",
            "todo",
            "answer",
            "note",
            "set",
            "assign",
            "clear",
            "own",
            "not-mine",
            "snooze",
            "decisions",
            "decision",
            "add",
            "decide",
            "drop",
            "risks",
            "waive",
            "digest",
            "preview",
            "now",
            "schedule",
            "pause",
            "resume",
            "delete",
            "away",
            "settings",
            "seen",
            "undo",
            "history",
            "export",
            "redact",
            "close",
            "reopen",
            "walk",
            "public",
            "all",
            "mine",
            "blocked",
            "stalled",
            "closed",
            "yes",
            "no",
            "na",
            "unsure",
            "because",
            "ready",
            "conditional",
            "not-ready",
            "abandoned",
            "md",
            "json",
            "why");

    public WorkloadName {
        objection(text).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /** What keeps the text from being a workload's name once folded; empty where nothing does. */
    public static Optional<String> objection(String typed) {
        var folded = fold(typed);
        if (!SHAPE.matcher(folded).matches()) {
            return Optional.of("a workload's name is 1 to 63 characters of a-z 0-9 . _ - and starts with a letter");
        }
        if (LIKE_AN_ID.matcher(folded).matches()) {
            return Optional.of(
                    "“" + folded + "” could be taken for the number of a review, decision, risk or question");
        }
        if (WORDS.contains(folded)) {
            return Optional.of("“" + folded + "” is a word of the command itself and could be taken for it");
        }
        return Optional.empty();
    }

    /** The name meant by what was typed: case folded, blanks turned to {@code -}; ask {@link #objection} first. */
    public static WorkloadName of(String typed) {
        return new WorkloadName(fold(typed));
    }

    /** The text with its case folded and its blanks turned to {@code -}. */
    public static String fold(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    @Override
    public String toString() {
        return text;
    }
}
