package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.decision.Decision;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;

/**
 * Who may do what in a review; asked when the action is taken, not only when the button is drawn. Whoever stands in for
 * somebody may answer, decide, hand on and put off what that person may; the rest waits until they are back.
 */
public final class Permission {
    private Permission() {}

    /**
     * Answering, clearing and adding evidence: the app team, lead, opener and admins; whoever the item was handed to;
     * anyone in the review's channel while nobody owns it.
     *
     * @param here the channel that it is done from
     */
    public static boolean toAnswer(Review review, ItemId item, Actor actor, ChannelId here) {
        return toWork(review, actor, here) || toHand(review, item, actor);
    }

    /** Answering any item, and handing items to others: all of those but single assignees. */
    public static boolean toWork(Review review, Actor actor, ChannelId here) {
        boolean free = review.owners().isEmpty() && review.channel().equals(here);
        return !actor.readOnly() && (free || actor.isOrStandsInForOne(person -> owns(review, person)) || actor.admin());
    }

    /** Handing an item on and putting it off: owners, lead, opener and admins, and whoever it was handed to. */
    public static boolean toHand(Review review, ItemId item, Actor actor) {
        var assignee = review.item(item).assigned();
        boolean theirs = actor.isOrStandsInForOne(
                person -> assignee.filter(person::equals).isPresent() || owns(review, person));
        return !actor.readOnly() && (theirs || actor.admin());
    }

    private static boolean owns(Review review, PersonId person) {
        return review.leads(person) || review.owners().contains(person);
    }

    /** Erasing what was written: who wrote it, the lead, and admins. */
    public static boolean toRedact(Review review, boolean author, Actor actor) {
        return !actor.readOnly() && (author || review.lead().equals(actor.person()) || actor.admin());
    }

    /** Waiving, and agreeing to a waiver: lead, opener and admins. */
    public static boolean toWaive(Review review, Actor actor) {
        return toSet(review, actor);
    }

    /** Closing and opening again: lead, opener and admins. */
    public static boolean toClose(Review review, Actor actor) {
        return toSet(review, actor);
    }

    /** Accepting ownership after rollout: an owner, anyone while there are none, but not the lead unless that is set. */
    public static boolean toOwn(Review review, Actor actor, boolean leadMayOwn) {
        boolean team = review.owners().isEmpty() || review.owners().contains(actor.person());
        boolean lead = review.lead().equals(actor.person());
        return !actor.readOnly() && (lead ? leadMayOwn : team);
    }

    /** Leaving a note: every member. */
    public static boolean toNote(Actor actor) {
        return !actor.readOnly();
    }

    /** Setting lead, owners and due date: lead, opener and admins. */
    public static boolean toSet(Review review, Actor actor) {
        return !actor.readOnly() && (review.leads(actor.person()) || actor.admin());
    }

    /** Making a decision: its owner, lead, opener and admins. */
    public static boolean toDecide(Review review, Decision decision, Actor actor) {
        boolean theirs = actor.isOrStandsInForOne(person -> decision.isOwnedBy(person) || review.leads(person));
        return !actor.readOnly() && (theirs || actor.admin());
    }

    /** Setting a decision: whoever keeps the register, and whoever makes it; opening it again takes the latter. */
    public static boolean toRevise(Review review, Decision decision, Actor actor) {
        return toDecide(review, decision, actor) || (decision.isOpen() && toKeepRegister(review, actor));
    }

    /** Keeping the register: owners, whoever something was handed to, lead, opener and admins. */
    public static boolean toKeepRegister(Review review, Actor actor) {
        return !actor.readOnly() && (review.concerns(actor.person()) || actor.admin());
    }

    /** Dropping a decision: lead, opener and admins. */
    public static boolean toDrop(Review review, Actor actor) {
        return toSet(review, actor);
    }

    /** Handing a decision on and putting it off: its owner, the app team, lead, opener and admins. */
    public static boolean toHand(Review review, Decision decision, Actor actor) {
        boolean team = actor.isOrStandsInForOne(review.owners()::contains) && !actor.readOnly();
        return team || toDecide(review, decision, actor);
    }

    /**
     * Seeing a review: everyone in its own channel, and those it concerns. From elsewhere members see it unless its
     * channel is private, and admins in any case.
     *
     * @param here the channel that it is asked for from
     */
    public static boolean toSee(Review review, Actor actor, ChannelId here) {
        boolean member = !actor.readOnly() && (!review.confidential() || actor.admin());
        return member || review.channel().equals(here) || review.concerns(actor.person());
    }
}
