package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import java.util.regex.Pattern;

/** What people put behind an answer that makes it less than one: a but, a promise, a denial, a part of it. */
final class ReplyCaveats {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern STOP = Pattern.compile("[.!;](?= |$)");
    private static final Pattern PART = Pattern.compile(
            "(?i)(?<![\\p{N}.])(?!100)\\d{1,3} ?(?:%|percent)|(?<![\\p{N}.])\\d{1,3} ?(?:of|/|out of) ?\\d{1,3}(?!\\d)");

    private ReplyCaveats() {}

    /** Whether the first line behind an answer softens it. */
    static boolean in(ReplyText line, Choice choice) {
        return switch (choice) {
            case YES -> softens(line) || denies(sentence(line));
            case NOT_APPLICABLE -> softens(line);
            case NO -> starts(line, ReplyHedges.DOUBTS) || starts(line, ReplyHedges.CONTENT);
            case NOT_SURE -> starts(line, ReplyHedges.ASIDES);
        };
    }

    private static boolean softens(ReplyText line) {
        return ReplyHedges.ANYWHERE.standsIn(line.plain())
                || starts(line, ReplyHedges.PROMISES)
                || ReplyClauses.starts(line).stream()
                        .anyMatch(start -> ReplyHedges.DOUBTS.standsAt(line.plain(), start));
    }

    private static boolean denies(String sentence) {
        return ReplyHedges.DENIALS.standsIn(sentence) || PART.matcher(sentence).find();
    }

    private static boolean starts(ReplyText line, ReplyPhrases hedges) {
        return ReplyClauses.first(line).stream().anyMatch(start -> hedges.standsAt(line.plain(), start));
    }

    /** The first sentence that has a word in it. */
    private static String sentence(ReplyText line) {
        var word = WORD.matcher(line.plain());
        var stop = STOP.matcher(line.plain());
        boolean ends = word.find() && stop.find(word.start());
        return ends ? line.plain().substring(0, stop.start()) : line.plain();
    }
}
