package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import java.util.List;

/** A message that a review has in its channel or thread; what it says is drawn from the review when it is sent. */
public sealed interface Notice {
    /** The review's one message in the channel. */
    record Card() implements Notice {}

    /** The first message of the thread: who answers, and how. */
    record Opener() implements Notice {}

    /** The item's prompt, which turns into the record of its answer. */
    record Prompt(ItemId item) implements Notice {}

    /** What the walk ended with. */
    record Summary() implements Notice {}

    /** Tells people in the thread that they lead or own the review now; {@code number} is the change's journal number. */
    record Named(int number, Role role, List<PersonId> people, PersonId by) implements Notice {
        public Named {
            people = List.copyOf(people);
        }
    }

    /** What somebody can be named in a review. */
    enum Role {
        LEAD,
        OWNER
    }
}
