package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.PackageId;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Change;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Redacting;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The reviews that are kept, reached through transactions: all that a use case does takes effect, or none of it. */
public interface Reviews {
    /** Runs the work in one transaction, the surrounding one where there is one; what it throws undoes it all. */
    <T> T inTransaction(Function<Desk, T> work);

    /** What is at hand inside a transaction. */
    interface Desk {
        ReviewId nextId();

        /** The review as it is now, for looking at. */
        Optional<Review> read(ReviewId id);

        /** The review, kept from others until the transaction ends, for changing. */
        Optional<Review> find(ReviewId id);

        Optional<ReviewId> openFor(WorkloadName workload, PackageId pack);

        /** The reviews whose workload has that name, else those whose workload's name starts so; 20 at most. */
        List<ReviewId> named(String start);

        /** The reviews of that workload, the newest first; 50 at most. */
        List<ReviewId> of(WorkloadName workload);

        List<ReviewId> in(ChannelId channel);

        /** The review whose card that message is, or once was. */
        Optional<ReviewId> under(MessageRef root);

        /** Whether that message may be a review's card, of which we do not know yet whether and where it was posted. */
        boolean isPerhapsCard(MessageRef message);

        /** The reviews that the person opened, leads or owns, or in which something was handed to them. */
        List<ReviewId> concerning(PersonId person);

        /** The review in which the person did something last, where that was not before {@code since}. */
        Optional<ReviewId> lastChangedBy(PersonId person, Instant since);

        /** The review of that workload and package that was closed last. */
        Optional<ReviewId> lastClosed(WorkloadName workload, PackageId pack);

        /**
         * Reviews that days go on to change and that nobody has looked at on that day yet: those with the lowest numbers
         * above {@code after}.
         */
        List<ReviewId> notLookedAtOn(LocalDate day, long after, int most);

        /** The day that the review was last looked at on; empty where nobody has so far. */
        Optional<LocalDate> lastLook(ReviewId review);

        /** The review was looked at on that day. */
        void lookedAt(Review review, LocalDate day);

        /** What looks at reviews with the rules of their packages. */
        RiskWatch watch();

        /** What people have to see to in all open reviews. */
        DutyBook duties();

        /** Where people are and when they are away. */
        Whereabouts whereabouts();

        /** One page of reviews that the actor may see from {@code here}, the newest first. */
        Page list(Filter filter, Actor actor, ChannelId here, int offset, int limit);

        /** The review's journal from its first entry on. */
        List<JournalEntry> journal(ReviewId id);

        /**
         * Keeps the changed review and its events; a change of an outdated review is a programmer's slip.
         *
         * @return the journal number of the first of its events
         */
        int save(Change change);

        /** Erases the texts that {@code redacting} speaks of, and keeps the change that says so. */
        void redact(Change change, Redacting redacting);

        /** Has the message sent, or drawn again where it stands already; it does not notify whoever caused it. */
        void tell(ReviewId review, Notice notice, PersonAt by);

        /** Has the message sent, unless it was before. */
        void tellOnce(ReviewId review, Notice notice, PersonAt by);

        /** What the prompt says turns round: it asks anew, or is answered. */
        void turn(ReviewId review, Notice.Prompt prompt);

        /** Whether a prompt of the review set out before that moment, of which we do not know yet whether it arrived. */
        boolean isPromptUnderWay(ReviewId review, Instant at);

        /** The review's prompts that were posted. */
        Map<ItemId, PostedPrompt> prompts(ReviewId review);

        /** Where the message stands in Slack; empty where it was not posted so far. */
        Optional<MessageRef> where(ReviewId review, Notice notice);

        /** Has the message drawn again where it stands already, and not sent where it does not. */
        void refresh(ReviewId review, Notice notice, PersonAt by);
    }

    /** Which reviews to list. */
    sealed interface Filter {
        record All() implements Filter {}

        record Open() implements Filter {}

        record Closed() implements Filter {}

        /** Those that the actor opened, leads or owns. */
        record Mine() implements Filter {}

        /** Open ones with a decision that waits for something. */
        record Blocked() implements Filter {}

        /** Those in which nothing has happened since. */
        record QuietSince(Instant since) implements Filter {}
    }

    /** A page of a list, and how many there are in all. */
    record Page(List<ReviewId> reviews, int total) {
        public Page {
            reviews = List.copyOf(reviews);
        }
    }
}
