package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Confidants;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.reminder.ReminderPlan;
import dev.readiness.reminder.Told;
import dev.readiness.review.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people have to see to in all open reviews, when each of it is looked at next, and what they were told of it: the
 * truth that reminding works from. When something is looked at may be too early, but is never too late.
 */
public interface DutyBook {
    List<Duty> of(ReviewId review);

    /** What the person owns or is asked instead of somebody, and what is or may be reported to them. */
    List<Duty> concerning(PersonId person);

    /** These are the review's duties from now on; those that changed are looked at at once. */
    void keep(ReviewId review, List<Duty> duties);

    /** Duties that are to be looked at at once, since something changed; not those that another process looks at. */
    List<Duty> changed(int most);

    /** Other duties that are to be looked at by then, the longest due first; not those that another process looks at. */
    List<Duty> dueBy(Instant now, int most);

    /** When a duty is to be looked at next after that. */
    Optional<Instant> nextAfter(Instant after);

    /** The duties of which one of these people is told next, by what was planned for each. */
    List<Duty> awaitedBy(Set<PersonId> people);

    /**
     * When to look at the duty next, by what comes of it alone.
     *
     * @param latest it is looked at by then at the latest, since not all is known yet; null where it is
     */
    void plan(Duty duty, ReminderPlan alone, @Nullable Instant latest);

    /** All that the person has to do with is looked at at once. */
    void lookAgain(PersonId person);

    /** All that has to be seen to in the review is looked at at once. */
    void lookAgain(ReviewId review);

    /** Whom those of these reviews concern that are private. */
    Confidants confidants(Collection<ReviewId> reviews);

    /** Everything is looked at at once, where these are not the rules by which it was planned. */
    void planBy(String rules);

    /** The slots of these people's days that are taken, from that day on. */
    List<Spent> spent(Collection<PersonId> people, LocalDate from);

    /** All that was told of these duties. */
    List<Told> told(Collection<DutyId> duties);

    /** Takes the slot; false where it is taken already. */
    boolean take(Spent slot, Instant now);

    /** What was told in the slot that was taken. */
    void tell(Spent slot, List<Told> told);

    List<Told> toldIn(Spent slot);

    /** The person's newest message before that one; from now on it counts as outdated. */
    Optional<Spent> outdate(PersonId person, Spent newest);

    /** The message never reached the person: nothing of it counts as done. */
    void fail(Spent slot);

    /** There was nothing left to say in it: the slot is free again. */
    void giveBack(Spent slot);

    /** The newest messages that say something of the review. */
    void redrawNudges(ReviewId review);
}
