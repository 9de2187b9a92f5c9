package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.people.Prose;
import java.util.List;

/**
 * What somebody says to an item: the choice, a note, links.
 *
 * @param whole true where note and links replace what stands there, as in a form that showed them; false where links
 *     are added and an empty note says nothing, as by a button or a typed command
 */
public record Given(Choice choice, Prose note, List<Evidence> evidence, boolean whole) {
    public Given {
        evidence = List.copyOf(evidence);
    }

    /** A button's choice, with nothing beside it. */
    public static Given press(Choice choice) {
        return typed(choice, Prose.NONE, List.of());
    }

    /** A typed answer. */
    public static Given typed(Choice choice, Prose note, List<Evidence> links) {
        return new Given(choice, note, links, false);
    }

    /** A submitted form. */
    public static Given form(Choice choice, Prose note, List<Evidence> links) {
        return new Given(choice, note, links, true);
    }
}
