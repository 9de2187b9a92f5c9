package dev.readiness.slack.command;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a command's text word by word, with phones' quotes and dashes taken for the plain ones. */
final class Words {
    private final String raw;
    private final String plain;
    private int position;

    Words(String text) {
        this.raw = SlackText.clean(text);
        this.plain = plain(raw);
    }

    /** The same text, each character that phones type turned into the one that was meant. */
    private static String plain(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(
                    switch (text.charAt(i)) {
                        case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
                        case '\u2018', '\u2019' -> '\'';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
                        case '\u00A0', '\u202F', '\u2009' -> ' ';
                        default -> text.charAt(i);
                    });
        }
        return out.toString();
    }

    /** The word ahead, which stays ahead; an empty one at the end. */
    Word peek() {
        return wordFrom(position);
    }

    /** The word that many words behind the one ahead. */
    Word peek(int further) {
        var word = peek();
        for (int i = 0; i < further; i++) {
            word = wordFrom(word.end());
        }
        return word;
    }

    Word next() {
        var word = peek();
        position = word.end();
        return word;
    }

    /** The next word with its formatting and stops, for free text. */
    String nextAsTyped() {
        var word = next();
        return word.quoted() ? word.text() : raw.substring(word.start(), word.end());
    }

    boolean atEnd() {
        return peek().isEnd();
    }

    /** Takes the word ahead if it is that keyword. */
    boolean take(String keyword) {
        if (peek().is(keyword)) {
            next();
            return true;
        }
        return false;
    }

    /** Refuses whatever is still ahead. */
    void end(String expected) {
        if (!atEnd()) {
            throw new Misread(peek(), expected);
        }
    }

    /** The whole text, as it was typed. */
    String whole() {
        return SlackText.asTyped(raw);
    }

    /** All that is left, as it was typed. */
    String rest() {
        var rest = raw.substring(position);
        position = raw.length();
        return rest.strip();
    }

    /** What comes before the word that fits, as it was typed; that word is taken. Null where none fits. */
    @Nullable
    String until(Predicate<Word> fits) {
        int from = position;
        for (var word = peek(); !word.isEnd(); word = wordFrom(word.end())) {
            if (fits.test(word)) {
                position = word.end();
                return raw.substring(from, word.start()).strip();
            }
        }
        return null;
    }

    private Word wordFrom(int from) {
        int start = from;
        while (start < plain.length() && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        if (start == plain.length()) {
            return Word.end(start);
        }
        int end = start;
        while (end < plain.length() && !Character.isWhitespace(plain.charAt(end))) {
            if (plain.charAt(end) == '"' && (end == start || plain.charAt(end - 1) == ':')) {
                return quoted(start, end);
            }
            end = plain.charAt(end) == '<' ? behindEscape(end) : end + 1;
        }
        var word = Word.of(plain.substring(start, end), "", start, end, false);
        return plain.substring(end).isBlank() ? word.last() : word;
    }

    private Word quoted(int start, int quote) {
        int close = plain.indexOf('"', quote + 1);
        if (close < 0) {
            var word = new Word(raw.substring(quote), quote, raw.length(), true, "");
            throw new Misread(word, "the quote that opens here is not closed: put a \" behind the value", List.of());
        }
        return Word.of(plain.substring(start, quote), raw.substring(quote + 1, close), start, close + 1, true);
    }

    private int behindEscape(int open) {
        int close = plain.indexOf('>', open);
        return close < 0 ? open + 1 : close + 1;
    }
}
