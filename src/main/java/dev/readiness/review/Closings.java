package dev.readiness.review;

import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;

/** How a review is closed, opened again, and the workload taken over. */
public final class Closings {
    private Closings() {}

    /** Signs how it ends; that the ending claims no more than {@code computed} is asked before. */
    public static Change close(Review review, Ending ending, Verdict computed, Prose note, PersonAt by) {
        var reasons = computed.reasons().stream().map(Verdict.Reason::words).toList();
        return Change.of(review, new LifeEvent.Closed(ending, kept(computed.level()), reasons, note), by);
    }

    private static Verdict.Level kept(Verdict.Level computed) {
        return computed == Verdict.Level.NOT_STARTED ? Verdict.Level.NOT_READY : computed;
    }

    /** Opens it again, with all answers as they are; the walk goes on. */
    public static Change reopen(Review review, PersonAt by) {
        return Change.of(review, new LifeEvent.Reopened(), by).thenWalk();
    }

    /** Somebody of the app team accepts ownership after rollout; no change where they did already. */
    public static Change own(Review review, PersonAt by) {
        boolean theirs = review.end()
                .acceptedBy()
                .filter(owner -> owner.person().equals(by.person()))
                .isPresent();
        return theirs ? Change.none(review, by) : Change.of(review, new LifeEvent.OwnershipAccepted(), by);
    }

    /** Offers what was answered in an earlier review of the same workload, item by item. */
    public static Change offer(Change opened, Review earlier) {
        var offers = earlier.pack().items().stream()
                .filter(item -> opened.review().pack().item(item.id()).isPresent())
                .flatMap(item -> earlier.answer(item.id()).chosen().stream()
                        .map(choice -> new Offer(
                                item.id(),
                                choice,
                                earlier.answer(item.id()).note(),
                                earlier.answer(item.id()).evidence(),
                                earlier.answer(item.id()).lastChange().orElseThrow())))
                .toList();
        return offers.isEmpty() ? opened : opened.and(new LifeEvent.EarlierOffered(earlier.id(), offers));
    }
}
