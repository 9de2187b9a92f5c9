package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How what people wrote is erased: choices, people and dates stay, and the journal still verifies. */
public final class Redaction {
    private Redaction() {}

    /** The texts go from the store; the next review shows that once it is read from there. */
    public static Change redact(Review review, Redacting what, PersonAt by) {
        return Change.of(review, what, by);
    }

    /**
     * What goes from an item.
     *
     * @param author whose texts go, wherever they stand; null for all texts
     */
    public static Redacting ofItem(Review review, ItemId item, @Nullable PersonId author) {
        return new ItemEvent.Redacted(item, review.answer(item).version() + 1, author);
    }

    /** Whether the person ever wrote any of what is to be erased, shown still or not. */
    public static boolean isAuthor(List<JournalEntry> journal, Redacting what, PersonId person) {
        return journal.stream()
                .anyMatch(entry ->
                        entry.by().person().equals(person) && what.covers(entry.event()) && holdsWords(entry.event()));
    }

    /** Whether words of the reply were erased, so that it must not bring them back. */
    public static boolean isErased(List<JournalEntry> journal, MessageRef reply) {
        return journal.stream()
                .map(JournalEntry::event)
                .anyMatch(event -> words(event, reply).anyMatch(Prose::isRedacted));
    }

    private static Stream<Prose> words(ReviewEvent event, MessageRef reply) {
        if (event instanceof ItemEvent.Answered answered && reply.equals(answered.source())) {
            return words(answered.note(), answered.evidence());
        }
        if (event instanceof ItemEvent.Remarked remarked && reply.equals(remarked.source())) {
            return Stream.of(remarked.text());
        }
        return event instanceof ItemEvent.CandidateNoted noted
                        && reply.equals(noted.candidate().source())
                ? words(noted.candidate().text(), noted.candidate().evidence())
                : Stream.of();
    }

    private static Stream<Prose> words(Prose text, List<Evidence> links) {
        return Stream.concat(Stream.of(text), links.stream().map(Evidence::link));
    }

    /** Whether whoever did that wrote something; to take back is to show again what others may have written. */
    public static boolean holdsWords(ReviewEvent event) {
        return event instanceof LifeEvent.Closed
                || event instanceof ItemEvent.Answered
                || event instanceof ItemEvent.EvidenceAdded
                || event instanceof ItemEvent.Remarked
                || event instanceof ItemEvent.CandidateNoted
                || event instanceof ItemEvent.Snoozed
                || event instanceof DecisionEvent.Added
                || event instanceof DecisionEvent.DependenceChanged
                || event instanceof DecisionEvent.NextChanged
                || event instanceof DecisionEvent.Snoozed
                || event instanceof DecisionEvent.Decided
                || event instanceof DecisionEvent.Dropped
                || event instanceof RiskEvent.Waived
                || event instanceof RiskEvent.WaiverAsked;
    }
}
