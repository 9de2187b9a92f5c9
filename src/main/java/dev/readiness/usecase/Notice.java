package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Waivable;
import java.time.LocalDate;
import java.util.List;

/** A message that a review has in its channel or thread; what it says is drawn from the review when it is sent. */
public sealed interface Notice {
    /** The review's one message in the channel. */
    record Card() implements Notice {}

    /** The first message of the thread: who answers, and how. */
    record Opener() implements Notice {}

    /** The item's prompt, which turns into the record of its answer. */
    record Prompt(ItemId item) implements Notice {}

    /** A risk's one message in the thread, whatever becomes of it. */
    record Risk(String rule) implements Notice {}

    /** A short word that a risk which was gone for a day is back; {@code number} is the change's journal number. */
    record RaisedAgain(int number, String rule) implements Notice {}

    /** The same risk's one message in the channel, where high ones are told there too. */
    record RiskInChannel(String rule) implements Notice {}

    /** Tells the lead that a waiver is about to end. */
    record WaiverEnds(Waivable what, LocalDate until) implements Notice {}

    /** Tells the lead that a waiver has ended, and that what it let be counts again. */
    record WaiverOver(Waivable what, LocalDate until) implements Notice {}

    /** Tells the thread how the review was closed, or that it is open again; {@code number} is the event's. */
    record Closed(int number) implements Notice {}

    /** What the walk ended with. */
    record Summary() implements Notice {}

    /**
     * Tells people in the thread what they are now in the review, or in some items and decisions of it.
     *
     * @param number the change's journal number
     * @param by who named them; for heirs, who left
     */
    record Named(
            int number, Role role, List<PersonId> people, PersonId by, List<ItemId> items, List<DecisionId> decisions)
            implements Notice {
        public Named {
            people = List.copyOf(people);
            items = List.copyOf(items);
            decisions = List.copyOf(decisions);
        }

        public Named(int number, Role role, List<PersonId> people, PersonId by, List<ItemId> items) {
            this(number, role, people, by, items, List.of());
        }
    }

    /** A row of the decision register, which turns into the record of what was decided. */
    record Decision(DecisionId id) implements Notice {}

    /** The decision that a meeting is at; {@code number} counts the review's meetings. */
    record Meeting(int number) implements Notice {}

    /** What a meeting ended with. */
    record Minutes(int number) implements Notice {}

    /** Whether it stands in the channel itself, and not in the review's thread. */
    default boolean isInChannel() {
        return this instanceof Card || this instanceof RiskInChannel;
    }

    /** What somebody can be named in a review. */
    enum Role {
        LEAD,
        OWNER,
        /** Somebody to whom items or decisions were handed. */
        ASSIGNEE,
        /** Whoever has to hand on what somebody left behind who is gone from the workspace. */
        HEIR
    }
}
