package dev.readiness.slack.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The item that a line names at its start.
 *
 * @param body where the line goes on behind it
 */
record ReplyAddress(int item, int body, Kind kind) {
    /** How sure it is that an item is meant. */
    enum Kind {
        /** No item is named: the one that the writer is asked just now. */
        FOCUS,

        /** {@code 3:}, {@code Q3}, {@code #3}: the item, whatever follows. */
        NAMED,

        /** {@code 3}, {@code 3.}, {@code 3)}: the item only because an answer or a link follows. */
        NUMBERED,

        /** An answer to an item that does not exist. */
        NO_SUCH_ITEM,

        /** An answer to several items at once. */
        SEVERAL_ITEMS
    }

    private static final Pattern START = Pattern.compile(
            "(?i)[ \\n]*(?:[\\u2022\\u25E6\\u25AA-]\\s+)?(?:(?<sign>q\\s?#?|#q?|(?:item|question)\\s{1,3}#?)|\\()?"
                    + "(?<number>\\d{1,3})(?![\\d\\p{L}'%]|[.:,/]\\d)");
    private static final Pattern MORE =
            Pattern.compile("(?i)(?: ?(?:[,&+/\\u2014-]|\\b(?:and|to)\\b) ?(?:q ?|#)?\\d{1,3}){1,50} ?[:).=-]{0,3}");
    private static final Pattern QUARTER = Pattern.compile("(?i) ?(?:/|'|fy|(?:19|20)\\d\\d\\b)");
    private static final Pattern COLON = Pattern.compile("\\)? {0,3}:(?!\\d)");
    private static final Pattern STOP = Pattern.compile(" {0,3}(?:[.)\\]=]|\\)[.:]|-+>?|\\u2014)(?=[ \\n]|$)");

    /** The item that the writer is asked just now. */
    static ReplyAddress focus(int item) {
        return new ReplyAddress(item, 0, Kind.FOCUS);
    }

    /** The item that the line names; empty where its number may be a date, a count, a version or anything else. */
    static Optional<ReplyAddress> of(ReplyText line, ReplyWords words, int items) {
        var start = START.matcher(line.plain());
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        boolean signed = start.group("sign") != null;
        int number = Integer.parseInt(start.group("number"));
        if (signed && isQuarter(start, number, line)) {
            return Optional.empty();
        }
        int several = endOf(MORE, line, start.end());
        if (several >= 0) {
            return Optional.of(new ReplyAddress(number, several, Kind.SEVERAL_ITEMS))
                    .filter(address -> words.at(line, line.skip(several)).isPresent());
        }
        return named(line, words, start.end(), number, signed).flatMap(address -> address.within(items, line, words));
    }

    private static boolean isQuarter(Matcher start, int number, ReplyText line) {
        boolean q = start.group("sign").toLowerCase(Locale.ROOT).startsWith("q");
        return q && number <= 4 && endOf(QUARTER, line, start.end()) >= 0;
    }

    private static Optional<ReplyAddress> named(ReplyText line, ReplyWords words, int end, int number, boolean signed) {
        if (words.at(line, line.skip(end)).isPresent()) {
            return Optional.of(new ReplyAddress(number, end, signed ? Kind.NAMED : Kind.NUMBERED));
        }
        int colon = endOf(COLON, line, end);
        if (colon >= 0) {
            return Optional.of(new ReplyAddress(number, colon, Kind.NAMED));
        }
        int stop = endOf(STOP, line, end);
        if (signed) {
            return Optional.of(new ReplyAddress(number, Math.max(stop, end), Kind.NAMED));
        }
        return Optional.of(new ReplyAddress(number, stop, Kind.NUMBERED))
                .filter(address -> stop >= 0 && address.isFollowed(line, words));
    }

    private boolean isFollowed(ReplyText line, ReplyWords words) {
        int next = line.skip(body);
        return line.plain().startsWith(String.valueOf(ReplyText.LINK), next)
                || words.at(line, next).isPresent();
    }

    private Optional<ReplyAddress> within(int items, ReplyText line, ReplyWords words) {
        if (item >= 1 && item <= items) {
            return Optional.of(this);
        }
        return Optional.of(new ReplyAddress(item, body, Kind.NO_SUCH_ITEM))
                .filter(address -> words.at(line, line.skip(body)).isPresent());
    }

    private static int endOf(Pattern what, ReplyText line, int from) {
        var found =
                what.matcher(line.plain()).region(from, line.plain().length()).useTransparentBounds(true);
        return found.lookingAt() ? found.end() : -1;
    }
}
