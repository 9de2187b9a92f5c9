package dev.readiness.slack.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One word of a command, without its quotes.
 *
 * @param start where it starts in the text, from 0
 * @param end where the text goes on behind it
 * @param option the name before its colon, as in {@code due:fri}; empty where it has none
 */
record Word(String text, int start, int end, boolean quoted, String option) {
    private static final Pattern OPTION = Pattern.compile("([A-Za-z][A-Za-z-]*):(?!//).*", Pattern.DOTALL);

    /** The word read from that stretch of the text; {@code plain} is the part before a quote. */
    static Word of(String plain, String quotedPart, int start, int end, boolean quoted) {
        var m = OPTION.matcher(plain);
        if (!m.matches()) {
            return new Word(plain + quotedPart, start, end, quoted, "");
        }
        var name = m.group(1).toLowerCase(Locale.ROOT);
        return new Word(plain.substring(name.length() + 1) + quotedPart, start, end, quoted, name);
    }

    static Word end(int position) {
        return new Word("", position, position, false, "");
    }

    boolean isEnd() {
        return start == end;
    }

    boolean isOption() {
        return !option.isEmpty();
    }

    boolean is(String keyword) {
        return !quoted && !isOption() && text.equalsIgnoreCase(keyword);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The text as it was typed, with its option's name. */
    String whole() {
        return isOption() ? option + ":" + text : text;
    }

    Optional<String> mention(char kind) {
        return Mentions.id(text, kind);
    }
}
