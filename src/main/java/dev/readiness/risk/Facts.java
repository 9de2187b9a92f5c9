package dev.readiness.risk;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import java.util.Optional;

/** What a risk rule can ask of a review, as of one moment. */
public interface Facts {
    /** What {@link #daysLeft} says of a review without a due date. */
    int NO_DUE_DATE = 9999;

    /** How the item is answered; empty while it is open. */
    Optional<Choice> answer(ItemId item);

    /** How many links and files back the item's answer. */
    int evidence(ItemId item);

    /** Whether the decision, by its id in the package file, has been made. */
    boolean decided(String decision);

    /** Whether the decision is open past its due date. */
    boolean overdue(String decision);

    /** How many items are answered: yes, no, not applicable and not sure count, open does not. */
    int answered();

    /** How many items there are. */
    int total();

    /** Calendar days to the due date in the lead's zone; negative when late, {@link #NO_DUE_DATE} without one. */
    int daysLeft();

    /** Whether somebody has accepted ownership after rollout. */
    boolean owned();
}
