package dev.readiness.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what was probably meant by a mistyped word. */
final class Near {
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(3);

    private Near() {}

    /** “: did you mean …?” where a known word is near, else nothing. */
    static String hint(String typed, Collection<String> known) {
        var word = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .map(candidate -> ": did you mean “" + candidate + "”?")
                .orElse("");
    }

    private static int distance(String word, String candidate) {
        int distance = DISTANCE.apply(word, candidate);
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }
}
