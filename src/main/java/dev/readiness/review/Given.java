package dev.readiness.review;

import java.util.List;

/** What somebody says to an item: the choice, a note, links. */
public record Given(Choice choice, Prose note, List<Evidence> evidence) {
    public Given {
        evidence = List.copyOf(evidence);
    }

    public static Given plain(Choice choice) {
        return new Given(choice, Prose.NONE, List.of());
    }
}
