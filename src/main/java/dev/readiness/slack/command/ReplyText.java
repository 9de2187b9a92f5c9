package dev.readiness.slack.command;

import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply, or a stretch of one.
 *
 * @param typed as it came from Slack
 * @param plain of the same length, with phones' quotes turned into plain ones and everything blotted out that is no
 *     word of the writer's: links, mentions, code, struck text
 */
record ReplyText(String typed, String plain) {
    static final char LINK = '\uE000';
    static final char STRUCK = '\uE001';
    private static final char OTHER = '\uE002';

    private static final Pattern FENCE = Pattern.compile("```[\\s\\S]*?```");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");
    private static final Pattern ESCAPED_LINK = Pattern.compile("<(?:https?|mailto):[^<>\\n]*>");
    private static final Pattern ESCAPE = Pattern.compile("<[^<>\\n]*>");
    private static final Pattern BARE_LINK = Pattern.compile("(?i)https?://[^\\s<>|\uE000-\uE002]*[\\p{L}\\p{N}/]");
    private static final Pattern STRIKE =
            Pattern.compile("(?<![\\p{L}\\p{N}])~(?!\\s)[^~\\n]*(?<!\\s)~(?![\\p{L}\\p{N}])");
    private static final Pattern ENTITY_TAIL = Pattern.compile("(?<=&)(?:amp|lt|gt);");
    private static final Pattern MARK = Pattern.compile("\\*|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+'-]{1,100}:");

    static ReplyText of(String typed) {
        var plain = new char[typed.length()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(typed.charAt(i));
        }
        quote(typed, plain);
        blot(FENCE, OTHER, plain);
        blot(CODE, OTHER, plain);
        blot(ESCAPED_LINK, LINK, plain);
        blot(ESCAPE, OTHER, plain);
        blot(BARE_LINK, LINK, plain);
        blot(STRIKE, STRUCK, plain);
        blot(ENTITY_TAIL, OTHER, plain);
        blot(MARK, ' ', plain);
        return new ReplyText(typed, new String(plain));
    }

    private static char plain(char typed) {
        return switch (typed) {
            case '\u2018', '\u2019', '\u02BC', '\uFF07' -> '\'';
            case '\u2010', '\u2011' -> '-';
            case '\u2012', '\u2013', '\u2015', '\u2212' -> '\u2014';
            case '\uFF1F', '\u061F', '\u203D', '\u2047', '\u2048', '\u2049' -> '?';
            case '\n' -> '\n';
            default -> isInvisible(typed) ? ' ' : typed;
        };
    }

    /** Blanks of all kinds, marks of direction, and characters that mean something only here. */
    private static boolean isInvisible(char typed) {
        return Character.isWhitespace(typed)
                || Character.isSpaceChar(typed)
                || Character.isISOControl(typed)
                || (typed >= '\u200B' && typed <= '\u200F' && typed != '\u200D')
                || (typed >= '\u202A' && typed <= '\u202E')
                || (typed >= '\u2060' && typed <= '\u2069')
                || typed == '\uFEFF'
                || (typed >= LINK && typed <= OTHER);
    }

    /** An escaped “greater than” at the start of a line quotes somebody. */
    private static void quote(String typed, char[] plain) {
        for (int at = typed.indexOf("&gt;"); at >= 0; at = typed.indexOf("&gt;", at + 1)) {
            if (at == 0 || plain[at - 1] == '\n') {
                Arrays.fill(plain, at, at + 4, OTHER);
                plain[at] = '>';
            }
        }
    }

    private static void blot(Pattern what, char with, char[] plain) {
        var found = what.matcher(new String(plain));
        while (found.find()) {
            Arrays.fill(plain, found.start(), found.end(), with);
        }
    }

    ReplyText from(int start) {
        return part(start, plain.length());
    }

    ReplyText part(int start, int end) {
        return new ReplyText(typed.substring(start, end), plain.substring(start, end));
    }

    /** The text up to the end of its first line. */
    ReplyText firstLine() {
        int end = plain.indexOf('\n');
        return end < 0 ? this : part(0, end);
    }

    /** The text behind the lines at its start that quote somebody. */
    ReplyText withoutQuotes() {
        var own = this;
        while (own.isQuote()) {
            int end = own.firstLine().plain().length();
            own = own.from(Math.min(end + 1, own.plain().length()));
        }
        return own;
    }

    /** The text without a mark for bold or italics at its end that opened before its start. */
    ReplyText withoutLooseEnd() {
        int last = typed.stripTrailing().length() - 1;
        boolean mark = last >= 0 && "*_".indexOf(typed.charAt(last)) >= 0 && plain.charAt(last) == ' ';
        boolean loose =
                mark && typed.chars().filter(sign -> sign == typed.charAt(last)).count() == 1;
        return loose ? part(0, last) : this;
    }

    /** Where the first word, sign or link stands at or after that place; struck ones do not count. */
    int skip(int from) {
        int at = from;
        while (at < plain.length() && (" \n" + STRUCK).indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    boolean isBlank() {
        return skip(0) == plain.length();
    }

    boolean isQuote() {
        return plain.startsWith(">");
    }

    /** Whether there is anything to keep: words, numbers, links, code. */
    boolean saysSomething() {
        return SHORTCODE
                        .matcher(plain)
                        .replaceAll(" ")
                        .codePoints()
                        .anyMatch(character ->
                                Character.isLetterOrDigit(character) || character == LINK || character == STRUCK)
                || typed.indexOf('`') >= 0;
    }

    Prose prose() {
        return saysSomething() ? new Prose(SlackText.asTyped(typed)) : Prose.NONE;
    }

    List<Evidence> links() {
        return SlackText.links(typed);
    }
}
