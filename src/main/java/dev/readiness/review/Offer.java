package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;

/** What was answered to the same item in an earlier review, and by whom: to be confirmed, or not. */
public record Offer(ItemId item, Choice choice, Prose note, List<Evidence> evidence, PersonAt by) {
    public Offer {
        evidence = List.copyOf(evidence);
    }
}
