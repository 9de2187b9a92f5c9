package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.slack.command.ReplyToken.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which a reply answers: those on the buttons, and the synonyms of the settings. */
final class ReplyWords {
    private static final Map<Choice, List<String>> BUTTONS = Map.of(
            Choice.YES, List.of("yes"),
            Choice.NO, List.of("no"),
            Choice.NOT_APPLICABLE, List.of("not applicable", "n/a", "n-a"),
            Choice.NOT_SURE, List.of("not sure", "unsure"));
    private static final ReplyPhrases FIRM = ReplyPhrases.of("answers whatever follows");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1++");

    private final Map<Choice, ReplyPhrases> choices = new EnumMap<>(Choice.class);

    ReplyWords(Map<Choice, ? extends Collection<String>> synonyms) {
        BUTTONS.forEach((choice, button) -> {
            var words = new ArrayList<>(button);
            words.addAll(Optional.<Collection<String>>ofNullable(synonyms.get(choice))
                    .orElse(List.of()));
            choices.put(choice, new ReplyPhrases(words));
        });
    }

    /**
     * An answering word or phrase.
     *
     * @param end the place of the token after it
     * @param firm whether it answers whatever follows it
     */
    record Found(Choice choice, String word, int end, boolean firm) {
        boolean isBareNo() {
            return word.equals("no");
        }
    }

    /** The answer at that place; “yesss” and “nooo” are answers too. */
    Optional<Found> at(ReplyText text, int place) {
        var found = exactly(text, place);
        return found.isEmpty() && text.is(place, Kind.WORD) ? repeating(text, place) : found;
    }

    private Optional<Found> repeating(ReplyText text, int place) {
        var token = text.at(place);
        var word = REPEATED.matcher(token.word()).replaceAll("$1");
        var once = new ReplyToken(Kind.WORD, word, token.start(), token.end(), token.spaced());
        return exactly(new ReplyText(text.typed(), List.of(once)), 0)
                .map(found -> new Found(found.choice(), found.word(), place + 1, found.firm()));
    }

    private Optional<Found> exactly(ReplyText text, int place) {
        int longest = 0;
        Choice chosen = Choice.NO;
        for (var choice : choices.entrySet()) {
            int length = choice.getValue().at(text, place);
            if (length > longest) {
                longest = length;
                chosen = choice.getKey();
            }
        }
        if (longest == 0) {
            return Optional.empty();
        }
        var word = longest == 1 ? text.at(place).word() : "";
        return Optional.of(new Found(chosen, word, place + longest, longest > 1 || FIRM.at(text, place) > 0));
    }

    /** Whether an answer is at that place that needs no comma after it, or has one. */
    boolean isClearlyAt(ReplyText text, int place) {
        return at(text, place)
                .filter(found -> found.firm() || found.isBareNo() || text.endsAt(found.end()))
                .isPresent();
    }
}
