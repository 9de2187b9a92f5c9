package dev.readiness.slack.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, sign, link or other piece of a reply.
 *
 * @param word the text as it is compared: lower case, without apostrophes
 * @param start where it starts in the text as typed
 * @param end where it ends there, end exclusive
 * @param spaced whether a blank separates it from the token before
 */
record ReplyToken(Kind kind, String word, int start, int end, boolean spaced) {
    enum Kind {
        LINE,
        QUOTE,
        CODE,
        LINK,
        PERSON,
        ESCAPE,
        STRUCK,
        EMOJI,
        NUMBER,
        WORD,
        MARK
    }

    private static final Pattern TOKEN = Pattern.compile("(\n)"
            + "|((?<![^\n])(?:&gt;|>)[^\n]*+)"
            + "|(```[\\s\\S]*?```|`[^`\n]++`)"
            + "|(<(?:https?|mailto):[^<>\n]*>|https?://[^\\s<>|]++)"
            + "|(<@[^<>\n]*>)"
            + "|(<[^<>\n]*>)"
            + "|((?<![\\p{L}\\p{N}])~(?!\\s)[^~\n]*+~)"
            + "|(:[a-z0-9_+'-]{1,100}:(?::skin-tone-\\d:)?|\\p{So}[\\x{1F3FB}-\\x{1F3FF}\\u2640\\u2642]*+)"
            + "|((?>\\d++(?:[.:,/-]\\d[\\d.:,/-]*+|%)?)(?![\\p{L}\\p{M}_']))"
            + "|([\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_'-]*+)"
            + "|(&(?:amp|lt|gt);|[^\\s*_])"
            + "|[*_]++");
    private static final Kind[] KINDS = Kind.values();

    /** All tokens of a text; marks for bold and italics belong to the token that they touch. */
    static List<ReplyToken> of(String typed) {
        var folded = Folded.of(typed);
        var tokens = new ArrayList<ReplyToken>();
        var found = TOKEN.matcher(folded.text());
        int end = 0;
        int format = -1;
        while (found.find()) {
            boolean touches = found.start() == end;
            if (isFormat(found)) {
                format = touches && format < 0 ? format : found.start();
            } else {
                var kind = kind(found);
                var word = kind == Kind.WORD ? word(found.group()) : found.group();
                int start = touches && format >= 0 ? format : found.start();
                int length = kind == Kind.WORD ? word.length() : found.group().length();
                tokens.add(new ReplyToken(
                        kind, compared(kind, word), folded.at(start), folded.at(found.start() + length), start != end));
                format = -1;
            }
            end = found.end();
        }
        return tokens;
    }

    private static boolean isFormat(Matcher found) {
        return "*_".indexOf(found.group().charAt(0)) >= 0;
    }

    /** The groups of the pattern stand in the order of the kinds. */
    private static Kind kind(Matcher found) {
        int group = 1;
        while (found.start(group) < 0) {
            group++;
        }
        return KINDS[group - 1];
    }

    private static String word(String found) {
        int end = found.length();
        while ("_'-".indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        return found.substring(0, end);
    }

    /** Apostrophes are often left out; those in “we'll” and “we're” tell them from other words. */
    private static String compared(Kind kind, String word) {
        if (kind == Kind.EMOJI) {
            return word.startsWith(":")
                    ? word.substring(0, word.indexOf(':', 1) + 1)
                    : Character.toString(word.codePointAt(0));
        }
        return kind == Kind.WORD && !word.equals("we'll") && !word.equals("we're") ? word.replace("'", "") : word;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean endsWithDigit() {
        return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
    }

    boolean isMark(String marks) {
        return kind == Kind.MARK && marks.contains(word);
    }

    /** The text as it is compared, and where each of its characters comes from in the text as typed. */
    private record Folded(String text, List<Integer> from) {
        static Folded of(String typed) {
            var text = new StringBuilder();
            var from = new ArrayList<Integer>();
            for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
                var folded = folded(typed.codePointAt(at));
                text.append(folded);
                for (int i = 0; i < folded.length(); i++) {
                    from.add(at);
                }
            }
            from.add(typed.length());
            return new Folded(text.toString(), List.copyOf(from));
        }

        int at(int index) {
            return from.get(index);
        }

        private static String folded(int typed) {
            return switch (typed) {
                case '\n' -> "\n";
                case '\t' -> " ";
                case 0x2018, 0x2019, 0x02BC, 0xFF07 -> "'";
                case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB -> "\"";
                case 0x2010, 0x2011 -> "-";
                case 0x2012, 0x2013, 0x2015, 0x2212 -> "\u2014";
                case 0x061F, 0x203D -> "?";
                case 0x2116 -> "#";
                case 0xFE0F, 0x20E3 -> "";
                default -> normal(typed);
            };
        }

        private static String normal(int typed) {
            if (typed >= ' ' && typed < 0x7F) {
                return Character.toString(Character.toLowerCase(typed));
            }
            int type = Character.getType(typed);
            return type == Character.FORMAT || type == Character.CONTROL
                    ? ""
                    : Normalizer.normalize(Character.toString(typed), Normalizer.Form.NFKD)
                            .toLowerCase(Locale.ROOT);
        }
    }
}
