package dev.readiness.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what was probably meant by a mistyped word. */
final class Near {
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(3);

    private Near() {}

    /** “: did you mean …?” where a known word is near, else nothing. */
    static String hint(String typed, Collection<String> known) {
        return nearest(typed, known)
                .map(candidate -> ": did you mean “" + candidate + "”?")
                .orElse("");
    }

    static Optional<String> nearest(String typed, Collection<String> known) {
        int farthest = Math.min(typed.length() - 1, Math.max(2, typed.length() / 3));
        return known.stream()
                .filter(candidate -> distance(typed, candidate) <= farthest)
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
    }

    private static int distance(String word, String candidate) {
        int distance = DISTANCE.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }
}
