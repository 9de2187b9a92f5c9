package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said to an item: its choice or none yet, with note, links, who and when.
 *
 * @param version counts every change of the answer; 0 before the first
 * @param choiceVersion the version at which the choice last changed; a press drawn before it comes too late
 * @param brought which of the links came in which reply
 * @param source the reply that it was said in; null for a button, a form or a command
 * @param replyDeleted whether that reply is gone since
 */
public record Answer(
        int version,
        int choiceVersion,
        @Nullable Choice choice,
        Prose note,
        List<Evidence> evidence,
        Brought brought,
        @Nullable PersonAt last,
        @Nullable MessageRef source,
        boolean replyDeleted) {
    /** Nobody has said anything yet. */
    public static final Answer NONE = new Answer(0, 0, null, Prose.NONE, List.of(), Brought.NOTHING, null, null, false);

    public Answer {
        evidence = List.copyOf(evidence);
        brought = brought.within(evidence);
    }

    public boolean isOpen() {
        return choice == null;
    }

    public Optional<Choice> chosen() {
        return Optional.ofNullable(choice);
    }

    /** Who changed the answer last, and when. */
    public Optional<PersonAt> lastChange() {
        return Optional.ofNullable(last);
    }

    /** When it was last said: when its reply was written, else when the bot was told; empty before the first time. */
    public Optional<Instant> saidAt() {
        return source != null ? Optional.of(source.sentAt()) : lastChange().map(PersonAt::at);
    }

    /** Whether the answer was given in that reply. */
    public boolean isFrom(MessageRef reply) {
        return reply.isSame(source);
    }

    private Prose noteAfter(Given given) {
        boolean stays = !given.whole() && given.note().isEmpty() && given.choice() == choice;
        return stays ? note : given.note();
    }

    private List<Evidence> evidenceAfter(Given given) {
        return given.whole() ? given.evidence() : joined(evidence, given.evidence());
    }

    /** All that stands once that is said. */
    Given whole(Given given) {
        return Given.form(given.choice(), noteAfter(given), evidenceAfter(given));
    }

    /** Whether the item is said not to apply, and nothing says why. */
    boolean lacksReason() {
        return choice == Choice.NOT_APPLICABLE && !WeakNote.isReason(note);
    }

    /** What that is when a reply says it: the reply's earlier words are replaced, what others added stays. */
    Given inReply(MessageRef reply, Given given) {
        var earlier = brought.by(reply);
        var links = given.evidence();
        var others = evidence.stream()
                .filter(link -> links.contains(link) || !earlier.contains(link))
                .toList();
        var words = isFrom(reply) ? given.note() : noteAfter(given);
        return Given.form(given.choice(), words, joined(others, links));
    }

    /** Whether saying that would change nothing. */
    boolean isSame(Given given) {
        var whole = whole(given);
        return whole.choice() == choice
                && whole.note().equals(note)
                && whole.evidence().equals(evidence);
    }

    Answer after(ItemEvent.Answered said, PersonAt by) {
        int since = said.choice() == choice ? choiceVersion : said.version();
        var source = said.source();
        var links = said.evidence();
        return new Answer(
                said.version(),
                since,
                said.choice(),
                said.note(),
                links,
                source == null ? brought : brought.with(source, own(source, links)),
                by,
                source,
                false);
    }

    Answer after(ItemEvent.Restored back) {
        return new Answer(
                back.version(),
                back.version(),
                back.choice(),
                back.note(),
                back.evidence(),
                brought,
                back.last(),
                null,
                false);
    }

    Answer cleared(int next, PersonAt by) {
        return new Answer(next, next, null, Prose.NONE, List.of(), Brought.NOTHING, by, null, false);
    }

    Answer with(List<Evidence> more, int next, PersonAt by) {
        return new Answer(next, choiceVersion, choice, note, joined(evidence, more), brought, by, source, replyDeleted);
    }

    Answer without(List<Evidence> gone, PersonAt by) {
        var left = evidence.stream().filter(link -> !gone.contains(link)).toList();
        return left.equals(evidence)
                ? this
                : new Answer(version + 1, choiceVersion, choice, note, left, brought, by, source, replyDeleted);
    }

    /** Those of the links that are not there yet. */
    List<Evidence> lacking(List<Evidence> links) {
        return links.stream().filter(link -> !evidence.contains(link)).toList();
    }

    Answer withoutReply() {
        return new Answer(version, choiceVersion, choice, note, evidence, brought, last, source, true);
    }

    Answer redacted(int next) {
        var left = evidence.stream().filter(link -> !link.link().isRedacted()).toList();
        return new Answer(next, choiceVersion, choice, note, left, brought, last, source, replyDeleted);
    }

    /** Those of the links that the reply brings, now or before. */
    private List<Evidence> own(MessageRef reply, List<Evidence> links) {
        var earlier = brought.by(reply);
        return links.stream()
                .filter(link -> earlier.contains(link) || !evidence.contains(link))
                .toList();
    }

    private static List<Evidence> joined(List<Evidence> first, List<Evidence> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }
}
