package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said to an item: its choice or none yet, with note, links, who and when.
 *
 * @param version counts every change of the answer; 0 before the first
 * @param choiceVersion the version at which the choice last changed; a press drawn before it comes too late
 * @param source the reply that it was said in; null for a button, a form or a command
 * @param replyDeleted whether that reply is gone since
 */
public record Answer(
        int version,
        int choiceVersion,
        @Nullable Choice choice,
        Prose note,
        List<Evidence> evidence,
        @Nullable PersonAt last,
        @Nullable MessageRef source,
        boolean replyDeleted) {
    /** Nobody has said anything yet. */
    public static final Answer NONE = new Answer(0, 0, null, Prose.NONE, List.of(), null, null, false);

    public Answer {
        evidence = List.copyOf(evidence);
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

    /** Whether the answer was given in that reply. */
    public boolean isFrom(MessageRef reply) {
        return reply.equals(source);
    }

    /** The note that stands once that is said. */
    Prose noteAfter(Given given) {
        boolean stays = !given.whole() && given.note().isEmpty() && given.choice() == choice;
        return stays ? note : given.note();
    }

    /** The links that stand once that is said. */
    List<Evidence> evidenceAfter(Given given) {
        return given.whole() ? given.evidence() : joined(evidence, given.evidence());
    }

    /** Whether saying that would change nothing. */
    boolean isSame(Given given) {
        return given.choice() == choice
                && noteAfter(given).equals(note)
                && evidenceAfter(given).equals(evidence);
    }

    Answer after(ItemEvent.Answered said, PersonAt by) {
        int since = said.choice() == choice ? choiceVersion : said.version();
        return new Answer(said.version(), since, said.choice(), said.note(), said.evidence(), by, said.source(), false);
    }

    Answer after(ItemEvent.Restored back) {
        return new Answer(
                back.version(), back.version(), back.choice(), back.note(), back.evidence(), back.last(), null, false);
    }

    Answer cleared(int next, PersonAt by) {
        return new Answer(next, next, null, Prose.NONE, List.of(), by, null, false);
    }

    Answer with(List<Evidence> more, int next, PersonAt by) {
        return new Answer(next, choiceVersion, choice, note, joined(evidence, more), by, source, replyDeleted);
    }

    Answer withoutReply() {
        return new Answer(version, choiceVersion, choice, note, evidence, last, source, true);
    }

    Answer redacted(int next) {
        var left = evidence.stream().filter(link -> !link.link().isRedacted()).toList();
        return new Answer(next, choiceVersion, choice, note, left, last, source, replyDeleted);
    }

    private static List<Evidence> joined(List<Evidence> first, List<Evidence> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }
}
