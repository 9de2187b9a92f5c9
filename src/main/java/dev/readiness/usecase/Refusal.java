package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.people.AccountKind;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Ending;
import dev.readiness.review.Review;
import dev.readiness.review.Verdict;
import dev.readiness.review.WorkloadName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Why nothing was done, with what the person needs to know to go on. */
public sealed interface Refusal {
    /** No review answers to that; one that the person may not see is not told apart. */
    record NoSuchReview(String asked) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchReview(this);
        }
    }

    /** Several reviews answer to that. */
    record WhichReview(List<Review> candidates) implements Refusal {
        public WhichReview {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.whichReview(this);
        }
    }

    /** No review was named and this channel has none. */
    record NoReviewHere() implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noReviewHere(this);
        }
    }

    /** The review's checklist has no such item. */
    record NoSuchItem(Review review, String asked) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchItem(this);
        }
    }

    /** These people can't act, so that nothing can be handed to them. */
    record CannotAct(List<Unable> people) implements Refusal {
        public CannotAct {
            people = List.copyOf(people);
        }

        /** Somebody who can't act, what they are called, and what kind of account they have. */
        public record Unable(PersonId person, String name, AccountKind account) {}

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cannotAct(this);
        }
    }

    /** The person may not do that in this review. */
    record MayNot(Review review, Deed deed) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.mayNot(this);
        }
    }

    /** Guests, bots and people of other workspaces only read. */
    record ReadOnly() implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.readOnly(this);
        }
    }

    /** Only some may open reviews here, and the person is none of them. */
    record MayNotOpen() implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.mayNotOpen(this);
        }
    }

    /** No such package is loaded. */
    record NoSuchPackage(String asked, List<String> known) implements Refusal {
        public NoSuchPackage {
            known = List.copyOf(known);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchPackage(this);
        }
    }

    /** The due day is over. */
    record DuePast(LocalDate due, ZoneId zone) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.duePast(this);
        }
    }

    /** A review needs a channel, and this is a direct message. */
    record NeedsChannel() implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.needsChannel(this);
        }
    }

    /** A review of that workload is open in a private channel that the person does not see it from. */
    record OpenInPrivate(WorkloadName workload) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.openInPrivate(this);
        }
    }

    /** The workspace did not say what kind of channel this is, so nobody knows who may see a review in it. */
    record ChannelUnknown() implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.channelUnknown(this);
        }
    }

    /** The bot cannot post in that channel. */
    record BotNotHere(ChannelId channel) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.botNotHere(this);
        }
    }

    /** The review's checklist has no such section. */
    record NoSuchSection(Review review, String asked) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchSection(this);
        }
    }

    /** The moment until which something is to be put off is over. */
    record UntilPast(Instant until, ZoneId zone) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.untilPast(this);
        }
    }

    /** The person did nothing lately that can be taken back. */
    record NothingToUndo() implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nothingToUndo(this);
        }
    }

    /** Somebody else changed the same since. */
    record UndoOvertaken(Review review, PersonAt since) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.undoOvertaken(this);
        }
    }

    /** The review has no such risk, or several things were named. */
    record NoSuchRisk(Review review, String asked) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchRisk(this);
        }
    }

    /** The review is closed: nothing in it is changed until it is opened again. */
    record ReviewClosed(Review review) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reviewClosed(this);
        }
    }

    /** The review is open already. */
    record NotClosed(Review review) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notClosed(this);
        }
    }

    /** Another review of the workload is open. */
    record AnotherIsOpen(Review review) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.anotherIsOpen(this);
        }
    }

    /** Nobody closes above the computed verdict. */
    record AboveVerdict(Review review, Verdict verdict, Ending ending) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.aboveVerdict(this);
        }
    }

    /** Waivers end sooner than that. */
    record WaiverTooLong(LocalDate until, int longestDays) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.waiverTooLong(this);
        }
    }

    /** Nobody has asked for that waiver, or it was granted already. */
    record NothingToApprove(Review review) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nothingToApprove(this);
        }
    }

    /** Whoever asked for a waiver cannot be the one who agrees to it. */
    record NeedsAnother(Review review) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.needsAnother(this);
        }
    }

    /** The review's register has no such decision. */
    record NoSuchDecision(Review review, DecisionId asked) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchDecision(this);
        }
    }

    /** Somebody else decided, dropped or reopened it since the form was drawn. */
    record DecidedMeanwhile(Review review, DecisionId decision) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.decidedMeanwhile(this);
        }
    }

    /** It is decided or dropped, so that cannot be done to it. */
    record DecisionEnded(Review review, DecisionId decision) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.decisionEnded(this);
        }
    }

    /** The decision would wait for itself; {@code way} is the way from it back to it. */
    record CircularDecisions(Review review, List<DecisionId> way) implements Refusal {
        public CircularDecisions {
            way = List.copyOf(way);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.circularDecisions(this);
        }
    }

    /** The package has no such focus area. */
    record NoSuchArea(Review review, String asked) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchArea(this);
        }
    }

    /** No decision is open. */
    record NothingToDecide(Review review) implements Refusal {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nothingToDecide(this);
        }
    }

    <T> T match(Cases<T> cases);

    /** One answer for each refusal. */
    interface Cases<T> {
        T noSuchReview(NoSuchReview refusal);

        T whichReview(WhichReview refusal);

        T noReviewHere(NoReviewHere refusal);

        T noSuchItem(NoSuchItem refusal);

        T cannotAct(CannotAct refusal);

        T mayNot(MayNot refusal);

        T readOnly(ReadOnly refusal);

        T mayNotOpen(MayNotOpen refusal);

        T noSuchPackage(NoSuchPackage refusal);

        T duePast(DuePast refusal);

        T needsChannel(NeedsChannel refusal);

        T channelUnknown(ChannelUnknown refusal);

        T openInPrivate(OpenInPrivate refusal);

        T botNotHere(BotNotHere refusal);

        T noSuchSection(NoSuchSection refusal);

        T untilPast(UntilPast refusal);

        T nothingToUndo(NothingToUndo refusal);

        T undoOvertaken(UndoOvertaken refusal);

        T noSuchRisk(NoSuchRisk refusal);

        T reviewClosed(ReviewClosed refusal);

        T notClosed(NotClosed refusal);

        T anotherIsOpen(AnotherIsOpen refusal);

        T aboveVerdict(AboveVerdict refusal);

        T waiverTooLong(WaiverTooLong refusal);

        T nothingToApprove(NothingToApprove refusal);

        T needsAnother(NeedsAnother refusal);

        T noSuchDecision(NoSuchDecision refusal);

        T decidedMeanwhile(DecidedMeanwhile refusal);

        T decisionEnded(DecisionEnded refusal);

        T circularDecisions(CircularDecisions refusal);

        T noSuchArea(NoSuchArea refusal);

        T nothingToDecide(NothingToDecide refusal);
    }
}
