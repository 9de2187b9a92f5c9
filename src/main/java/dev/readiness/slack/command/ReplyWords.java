package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words by which a reply answers: what stands on the buttons, and the synonyms of the settings. */
final class ReplyWords {
    private static final Map<Choice, List<String>> BUTTONS = Map.of(
            Choice.YES, List.of("yes"),
            Choice.NO, List.of("no"),
            Choice.NOT_APPLICABLE, List.of("not applicable", "n/a", "n-a"),
            Choice.NOT_SURE, List.of("not sure", "unsure"));

    /** Single words that answer whatever follows them; other words must stand apart: “done by Ben” is no yes. */
    private static final Set<String> PLAIN =
            Set.of("yes", "yep", "yup", "yeah", "no", "nope", "nah", "n/a", "n-a", "unsure", "dunno", "idk");

    private final Map<String, Choice> choices = new HashMap<>();
    private final ReplyPhrases phrases;

    ReplyWords(Map<Choice, ? extends Collection<String>> synonyms) {
        synonyms.forEach(this::add);
        BUTTONS.forEach(this::add);
        phrases = new ReplyPhrases(choices.keySet());
    }

    private void add(Choice choice, Collection<String> words) {
        words.forEach(word -> choices.put(ReplyPhrases.folded(word), choice));
    }

    /** The answer that stands at that place. */
    Optional<Found> at(ReplyText text, int from) {
        int end = phrases.endAt(text.plain(), from);
        if (end < 0) {
            return Optional.empty();
        }
        var word = word(ReplyPhrases.folded(text.plain().substring(from, end)));
        return Optional.ofNullable(choices.get(word)).map(choice -> new Found(choice, word, end));
    }

    /** An emoji without its colour and kind. */
    private String word(String found) {
        var word = found;
        while (!choices.containsKey(word) && !word.isEmpty() && !Character.isLetterOrDigit(word.codePointAt(0))) {
            word = word.substring(0, word.length() - 1);
        }
        return word;
    }

    /**
     * An answering word.
     *
     * @param end where the text goes on behind it
     */
    record Found(Choice choice, String word, int end) {
        /** Whether it answers only where it stands apart from what follows. */
        boolean mustStandApart() {
            boolean phrase = word.indexOf(' ') >= 0;
            return !phrase && Character.isLetter(word.codePointAt(0)) && !PLAIN.contains(word);
        }

        boolean is(String other) {
            return word.equals(other);
        }
    }
}
