package dev.readiness.slack.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text at its commas, stops, dashes and its “and”, “or”, “but”. */
final class ReplyClauses {
    private static final Pattern CUT = Pattern.compile("(?i)[,;.!?:()\\n\\u2014\\u2026/&|>\\[\\]\"]|(?<= )-+(?= )|"
            + "(?<![\\p{L}\\p{N}])(?:and|or|then|but)(?![\\p{L}\\p{N}])");

    private static final Pattern CONJUNCTION = Pattern.compile("(?i)(?:and|or|then|but)(?![\\p{L}\\p{N}])");
    private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+'-]{1,100}:");

    private ReplyClauses() {}

    /** Where its clauses start, the first one first; empty ones are left out. */
    static List<Integer> starts(ReplyText text) {
        var starts = new ArrayList<Integer>();
        int start = add(text, 0, starts);
        var cut = CUT.matcher(text.plain());
        while (cut.find()) {
            if (cut.end() > start) {
                start = add(text, cut.end(), starts);
            }
        }
        return starts;
    }

    /** Where its first clause starts, with the “and” before it if there is one. */
    static List<Integer> first(ReplyText text) {
        var first = new ArrayList<Integer>();
        for (int start : starts(text)) {
            first.add(start);
            if (!looksAt(CONJUNCTION, text, start)) {
                return first;
            }
        }
        return first;
    }

    private static int add(ReplyText text, int from, List<Integer> starts) {
        int start = text.skip(from);
        if (!endAt(text, start) || looksAt(SHORTCODE, text, start) || looksAt(CONJUNCTION, text, start)) {
            starts.add(start);
        }
        return start;
    }

    private static boolean looksAt(Pattern what, ReplyText text, int at) {
        return what.matcher(text.plain()).region(at, text.plain().length()).lookingAt();
    }

    /** Whether a clause ends at that place. */
    static boolean endAt(ReplyText text, int at) {
        int next = text.skip(at);
        return next == text.plain().length()
                || text.plain().substring(at, next).indexOf('\n') >= 0
                || CUT.matcher(text.plain())
                        .region(next, text.plain().length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }
}
