package dev.readiness.slack.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known words that a mistyped one may have meant. */
final class Near {
    private static final int FARTHEST = 3;
    private static final int MOST = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FARTHEST);

    private Near() {}

    /** The nearest known words, the nearest first; none where nothing is near. */
    static List<String> to(String typed, Collection<String> known) {
        var word = typed.toLowerCase(Locale.ROOT);
        if (word.length() > 40) {
            return List.of();
        }
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / 2)
                        || (word.length() >= 2 && candidate.startsWith(word)))
                .sorted(Comparator.comparingInt((String candidate) -> distance(word, candidate)))
                .limit(MOST)
                .toList();
    }

    private static int distance(String word, String candidate) {
        int distance = DISTANCE.apply(word, candidate.toLowerCase(Locale.ROOT));
        return distance < 0 ? FARTHEST + word.length() : distance;
    }
}
