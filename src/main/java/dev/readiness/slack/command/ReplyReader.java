package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.slack.command.ReplyMeaning.Talk;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads what people write in a review's thread: a pure function from text to what it means. What is not clearly an
 * answer never becomes one.
 */
public final class ReplyReader {
    private final ReplyWords words;
    private final ReplyAnswers answers;

    /** @param synonyms the words that answer, besides those on the buttons */
    public ReplyReader(Map<Choice, ? extends Collection<String>> synonyms) {
        this.words = new ReplyWords(synonyms);
        this.answers = new ReplyAnswers(words);
    }

    /**
     * What the reply means.
     *
     * @param text the message as it came from Slack
     * @param focus the number of the item that the writer is asked just now, if any
     * @param items how many items the review has
     */
    public ReplyMeaning read(String text, ReplyStanding standing, OptionalInt focus, int items) {
        if (standing != ReplyStanding.MAY_ANSWER) {
            return new Talk();
        }
        var reply = ReplyText.of(text);
        return new ReplyLines(words, answers, focus, items)
                .read(reply)
                .orElseGet(() -> focus.isPresent() ? focused(reply, focus.getAsInt()) : new Talk());
    }

    private ReplyMeaning focused(ReplyText reply, int item) {
        boolean answers = words.at(reply, reply.skip(0)).isPresent();
        if (ReplySmallTalk.isAll(reply) || !(answers || reply.saysSomething())) {
            return new Talk();
        }
        return this.answers
                .starting(reply, ReplyAddress.focus(item))
                .orElseGet(() -> this.answers.candidate(item, reply));
    }
}
