package dev.readiness.review;

import dev.readiness.checklist.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands: its choice or none yet, with note, links, who and when.
 *
 * @param version counts every change of the answer; 0 before the first
 * @param choiceVersion the version at which the choice last changed; a press drawn before it comes too late
 */
public record Answer(
        int version,
        int choiceVersion,
        @Nullable Choice choice,
        Prose note,
        List<Evidence> evidence,
        @Nullable PersonAt last) {
    /** Nobody has said anything yet. */
    public static final Answer NONE = new Answer(0, 0, null, Prose.NONE, List.of(), null);

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

    /** The next answer; the same one where nothing new was said. */
    Answer given(Given given, PersonAt by) {
        boolean sameChoice = given.choice() == choice;
        boolean noteStays = !given.whole() && given.note().isEmpty() && sameChoice;
        var newNote = noteStays ? note : given.note();
        var newEvidence = given.whole() ? given.evidence() : joined(evidence, given.evidence());
        if (sameChoice && newNote.equals(note) && newEvidence.equals(evidence)) {
            return this;
        }
        int next = version + 1;
        return new Answer(next, sameChoice ? choiceVersion : next, given.choice(), newNote, newEvidence, by);
    }

    Answer cleared(PersonAt by) {
        return new Answer(version + 1, version + 1, null, Prose.NONE, List.of(), by);
    }

    Answer with(List<Evidence> more, PersonAt by) {
        return new Answer(version + 1, choiceVersion, choice, note, joined(evidence, more), by);
    }

    private static List<Evidence> joined(List<Evidence> first, List<Evidence> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }
}
