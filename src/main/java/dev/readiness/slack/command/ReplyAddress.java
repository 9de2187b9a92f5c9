package dev.readiness.slack.command;

import dev.readiness.slack.command.ReplyToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The item that a line names at its start.
 *
 * @param item its number
 * @param end the place of the token after it
 */
record ReplyAddress(int item, int end, Sort sort) {
    /** How sure it is that an item is meant. */
    enum Sort {
        /** {@code 3:}, {@code Q3}, {@code #3}: the item, whatever follows. */
        NAMED,

        /** {@code 3.}, {@code 3)}, {@code 3 -}: the item in a list, or where an answer or a link follows. */
        LISTED,

        /** {@code 3}: the item only where an answer follows. */
        NUMBERED,

        /** {@code Q3 and Q4}, {@code 1-4}: several items at once. */
        SEVERAL
    }

    private static final ReplyPhrases LEADING = new ReplyPhrases(List.of(
            "for",
            "re",
            "adding to",
            "regarding",
            "concerning",
            "on",
            "about",
            "as for",
            "to",
            "note for",
            "note on",
            "note to",
            "answer to",
            "answer for",
            "update on",
            "update for",
            "reply to",
            "and",
            "and for"));
    private static final Set<String> SIGNS = Set.of("q", "item", "question");
    private static final int MOST = 100;
    private static final Pattern SIGNED = Pattern.compile("(?:q|item|question)(\\d{1,3})");
    private static final Pattern SEVERAL = Pattern.compile("\\d{1,3}[,-]\\d{1,3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final ReplyPhrases QUARTER = ReplyPhrases.of("after a quarter");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|fy.*");

    /** The address at that place; empty where its number may be a date, a count, a version or anything else. */
    static Optional<ReplyAddress> at(ReplyText text, int place) {
        int start = place;
        int leading = LEADING.at(text, start);
        start += leading;
        start += leading > 0 && text.at(start).isMark(":,-\u2014") ? 1 : 0;
        start += text.at(start).isMark("(") ? 1 : 0;
        int number = start + sign(text, start);
        if (!text.at(number).endsWithDigit()) {
            return Optional.empty();
        }
        var digits = SIGNED.matcher(text.at(start).word());
        boolean joined = text.is(start, Kind.WORD) && digits.matches();
        boolean signed = joined || number > start;
        if (SEVERAL.matcher(text.at(number).word()).matches()) {
            return Optional.of(new ReplyAddress(0, stop(text, number + 1), Sort.SEVERAL));
        }
        boolean counts = joined || NUMBER.matcher(text.at(number).word()).matches();
        if (!counts || (leading > 0 && !signed) || (signed && isQuarter(text, start, number))) {
            return Optional.empty();
        }
        int item = Integer.parseInt(joined ? digits.group(1) : text.at(number).word());
        return Optional.of(several(text, number + 1)
                .map(end -> new ReplyAddress(item, stop(text, end), Sort.SEVERAL))
                .orElseGet(() -> of(text, item, number + 1, signed)));
    }

    private static ReplyAddress of(ReplyText text, int item, int end, boolean signed) {
        int stop = stop(text, end);
        boolean colon = text.at(end).isMark(":")
                || (text.at(end).isMark(")") && text.at(end + 1).isMark(":"));
        var plain = stop > end ? Sort.LISTED : Sort.NUMBERED;
        return new ReplyAddress(item, stop, signed || colon ? Sort.NAMED : plain);
    }

    /** How many tokens “Q”, “#” or “item #” before a number are. */
    private static int sign(ReplyText text, int start) {
        boolean word =
                text.is(start, Kind.WORD) && SIGNS.contains(text.at(start).word());
        int hash = start + (word ? 1 : 0);
        return (word ? 1 : 0) + (text.at(hash).isMark("#") ? 1 : 0);
    }

    private static boolean isQuarter(ReplyText text, int start, int number) {
        var next = text.at(number + 1);
        return text.at(start).word().startsWith("q")
                && (next.isMark("/") || YEAR.matcher(next.word()).matches() || QUARTER.at(text, number + 1) > 0);
    }

    /** Where a list of several items ends. */
    private static Optional<Integer> several(ReplyText text, int from) {
        int end = from;
        while (end < from + MOST && isJoin(text, end) && isItem(text, end + 1)) {
            end += 2 + sign(text, end + 1);
        }
        return end == from ? Optional.empty() : Optional.of(end);
    }

    private static boolean isJoin(ReplyText text, int place) {
        var token = text.at(place);
        return token.isMark(",&amp;+/-\u2014")
                || token.word().equals("and")
                || token.word().equals("to");
    }

    private static boolean isItem(ReplyText text, int place) {
        var token = text.at(place + sign(text, place));
        return NUMBER.matcher(token.word()).matches()
                || SIGNED.matcher(token.word()).matches();
    }

    /** The place after the marks that separate an address from what is said about it. */
    private static int stop(ReplyText text, int from) {
        int stop = from;
        while (stop < from + 3 && text.at(stop).isMark(":.)]=-\u2014&gt;,")) {
            stop++;
        }
        return stop;
    }
}
