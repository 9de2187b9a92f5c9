package dev.readiness.export;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out characters that steer a terminal or turn the direction of text around, so that an export reads as it is.
 * Directions by Unicode's Bidirectional Algorithm, section 2.
 */
final class Unprintable extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final SerializableString NOTHING = new SerializedString("");
    private static final String TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static boolean is(int character) {
        boolean breaksLine = character == '\n' || character == '\t';
        return (Character.isISOControl(character) && !breaksLine) || TURNING.indexOf(character) >= 0;
    }

    static String removed(String text) {
        return text.codePoints()
                .filter(character -> !is(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        var codes = standardAsciiEscapesForJSON();
        for (int character = 0; character < codes.length; character++) {
            codes[character] = is(character) ? ESCAPE_CUSTOM : codes[character];
        }
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return is(character) ? NOTHING : null;
    }
}
