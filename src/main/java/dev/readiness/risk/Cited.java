package dev.readiness.risk;

import dev.readiness.checklist.ItemId;
import java.util.function.Function;
import java.util.function.Supplier;

/** A fact that a rule speaks of, and so a cause when the rule holds. */
public sealed interface Cited {
    /** How an item is answered. */
    record Answer(ItemId item) implements Cited {}

    /** How much backs an item's answer. */
    record Evidence(ItemId item) implements Cited {}

    /** Whether a decision, by its id in the package file, is made or overdue. */
    record Decision(String id) implements Cited {}

    /** How many items are answered, and how many there are. */
    record Counts() implements Cited {}

    /** How many days are left. */
    record DaysLeft() implements Cited {}

    /** Whether ownership is accepted. */
    record Ownership() implements Cited {}

    /** Tells the cases apart; a new one does not compile until it is told apart everywhere. */
    default <R> R match(
            Function<Answer, R> answer,
            Function<Evidence, R> evidence,
            Function<Decision, R> decision,
            Supplier<R> counts,
            Supplier<R> daysLeft,
            Supplier<R> ownership) {
        if (this instanceof Answer found) {
            return answer.apply(found);
        }
        if (this instanceof Evidence found) {
            return evidence.apply(found);
        }
        if (this instanceof Decision found) {
            return decision.apply(found);
        }
        if (this instanceof Counts) {
            return counts.get();
        }
        return this instanceof DaysLeft ? daysLeft.get() : ownership.get();
    }
}
