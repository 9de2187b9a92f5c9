package dev.readiness.slack.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and phrases that are looked for in a reply, whatever their case and the blanks in them; the longest wins. */
final class ReplyPhrases {
    /** Behind a word no part of a word may follow, and no hyphen or apostrophe with one: “no-one” is not “no”. */
    private static final String END = "(?![\\p{L}\\p{N}\\p{M}_]|['-][\\p{L}\\p{N}])";

    /** Behind an emoji, its colour and kind; so many at most, since each costs stack. */
    private static final String KIND =
            "(?:[\\x{1F3FB}-\\x{1F3FF}\\uFE0F]|\\u200D[\\u2640\\u2642]|:skin-tone-[1-6]:){0,4}";

    private final Pattern pattern;

    ReplyPhrases(Collection<String> phrases) {
        var alternatives = phrases.stream()
                .map(ReplyPhrases::folded)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(ReplyPhrases::expression)
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile(
                alternatives.isEmpty() ? "(?!)" : "(?:" + alternatives + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Phrases written one after the other, with commas between them. */
    static ReplyPhrases of(String list) {
        return new ReplyPhrases(List.of(list.split(",")));
    }

    /** The phrase as it is compared: lower case, single blanks, plain apostrophes. */
    static String folded(String phrase) {
        return phrase.replace('\u2019', '\'')
                .replace("\uFE0F", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static String expression(String phrase) {
        var words = List.of(phrase.split(" ")).stream().map(Pattern::quote).collect(Collectors.joining("\\s{1,9}"));
        return words + (Character.isLetterOrDigit(phrase.codePointBefore(phrase.length())) ? END : KIND);
    }

    /** Where the phrase that stands at that place ends; -1 where none stands there. */
    int endAt(String plain, int from) {
        var matcher = pattern.matcher(plain).region(from, plain.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    boolean standsAt(String plain, int from) {
        return endAt(plain, from) >= 0;
    }

    /** Whether one of them stands anywhere, as a word of its own. */
    boolean standsIn(String plain) {
        var matcher = pattern.matcher(plain);
        while (matcher.find()) {
            if (matcher.start() == 0 || !Character.isLetterOrDigit(plain.charAt(matcher.start() - 1))) {
                return true;
            }
        }
        return false;
    }
}
