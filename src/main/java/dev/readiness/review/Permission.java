package dev.readiness.review;

import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;

/** Who may do what in a review; asked when the action is taken, not only when the button is drawn. */
public final class Permission {
    private Permission() {}

    /**
     * Answering, clearing and adding evidence: the app team, lead, opener and admins; anyone in the review's channel
     * while nobody owns it.
     *
     * @param here the channel that it is done from
     */
    public static boolean toAnswer(Review review, Actor actor, ChannelId here) {
        boolean free = review.owners().isEmpty() && review.channel().equals(here);
        return !actor.readOnly() && (free || review.concerns(actor.person()) || actor.admin());
    }

    /** Leaving a note: every member. */
    public static boolean toNote(Actor actor) {
        return !actor.readOnly();
    }

    /** Setting lead, owners and due date: lead, opener and admins. */
    public static boolean toSet(Review review, Actor actor) {
        return !actor.readOnly() && (review.leads(actor.person()) || actor.admin());
    }

    /** Seeing a review of a private channel from elsewhere: those it concerns, and admins. */
    public static boolean toSee(Review review, Actor actor) {
        return !review.confidential() || review.concerns(actor.person()) || actor.admin();
    }
}
