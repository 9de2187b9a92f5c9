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

    private static final Pattern FORMATTING = Pattern.compile("^[*_~`]+(?=.)|(?<=.)[*_~`]+(?=[.,;:!?]*$)");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[^.])[.!?]+$");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=.)[.,;:!)-]+$");

    /** The word read from that stretch of the text; {@code plain} is the part before a quote. */
    static Word of(String plain, String quotedPart, int start, int end, boolean quoted) {
        var bare = unformatted(plain);
        var m = OPTION.matcher(bare);
        if (!m.matches()) {
            return new Word(bare + quotedPart, start, end, quoted, "");
        }
        var name = m.group(1).toLowerCase(Locale.ROOT);
        return new Word(unformatted(bare.substring(name.length() + 1)) + quotedPart, start, end, quoted, name);
    }

    private static String unformatted(String text) {
        return FORMATTING.matcher(text).replaceAll("");
    }

    /** The word and the one behind it in one. */
    Word with(Word more) {
        var blank = text.isEmpty() || text.endsWith(",") ? "" : " ";
        return new Word(text + blank + more.whole(), start, more.end(), false, option);
    }

    /** The word without the full stop that ends its sentence. */
    Word last() {
        return new Word(FULL_STOP.matcher(text).replaceAll(""), start, end, quoted, option);
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

    /** The word as a keyword or number that something follows, as in {@code no,} or {@code 3:}. */
    String key() {
        var typed = isOption() && text.isEmpty() ? option : lower();
        return SEPARATOR.matcher(typed).replaceAll("");
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The text as it was typed, with its option's name. */
    String whole() {
        return isOption() ? option + ":" + text : text;
    }

    Optional<String> mention(char kind) {
        return SlackText.id(text, kind);
    }
}
