package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.slack.command.ReplyLine.Answered;
import dev.readiness.slack.command.ReplyLine.Noted;
import dev.readiness.slack.command.ReplyLine.Unread;
import dev.readiness.slack.command.ReplyLine.Why;
import dev.readiness.slack.command.ReplyMeaning.Lines;
import dev.readiness.slack.command.ReplyMeaning.Reason;
import dev.readiness.slack.command.ReplyMeaning.Talk;
import dev.readiness.slack.command.ReplyParts.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads what people write in a review's thread: a pure function from text to what it means. What is not clearly an
 * answer never becomes one.
 */
public final class ReplyReader {
    private final ReplyWords words;
    private final ReplyJudge judge;

    /** @param synonyms the words that answer, besides those on the buttons */
    public ReplyReader(Map<Choice, ? extends Collection<String>> synonyms) {
        this.words = new ReplyWords(synonyms);
        this.judge = new ReplyJudge(words);
    }

    /**
     * What the reply means.
     *
     * @param text the message as it came from Slack
     * @param focus the number of the item that the writer is asked just now, if any
     * @param items how many items the review has
     */
    public ReplyMeaning read(String text, OptionalInt focus, int items) {
        var reply = ReplyText.of(text);
        var parts = ReplyParts.of(reply, words, items);
        var named = parts.stream().filter(Part::isNamed).toList();
        if (named.size() == 1 && isOnlyMentioned(parts, named.get(0))) {
            return focus.isPresent() ? judge.focused(reply, focus.getAsInt()) : new Talk();
        }
        if (named.size() == 1) {
            parts = whole(reply, parts, named.get(0));
        }
        if (parts.size() == 1 && !named.isEmpty()) {
            return named(parts.get(0), items);
        }
        if (named.isEmpty()) {
            return focus.isPresent() ? judge.focused(reply, focus.getAsInt()) : new Talk();
        }
        return new Lines(agreeing(parts, focus, items));
    }

    /** Whether the only number is not at the start, carries no “Q”, answers nothing and follows something else. */
    private boolean isOnlyMentioned(List<Part> parts, Part named) {
        return named.address() != null
                && named.address().sort() == ReplyAddress.Sort.NUMBERED
                && parts.stream().takeWhile(part -> !part.equals(named)).anyMatch(part -> !judge.isAside(part.said()))
                && !(judge.named(named.said(), named.address().item()) instanceof Lines);
    }

    /** Where only one line names an item, all that follows belongs to it. */
    private static List<Part> whole(ReplyText reply, List<Part> parts, Part named) {
        var whole = new ArrayList<>(parts.subList(0, parts.indexOf(named)));
        int from = reply.tokens().indexOf(named.whole().at(0));
        int said = from + named.whole().size() - named.said().size();
        whole.add(new Part(named.address(), reply.from(from), reply.from(said)));
        return whole;
    }

    private ReplyMeaning named(Part part, int items) {
        var address = part.address();
        if (address == null || address.sort() == ReplyAddress.Sort.SEVERAL) {
            return unread(part, Why.SEVERAL_ITEMS);
        }
        boolean exists = address.item() >= 1 && address.item() <= items;
        return exists ? judge.named(part.said(), address.item()) : unread(part, Why.NO_SUCH_ITEM);
    }

    private static Lines unread(Part part, Why why) {
        return new Lines(List.of(new Unread(part.whole().prose(), why)));
    }

    /** The lines; those that answer one item in different ways are unread, and who repeats an answer adds a note. */
    private List<ReplyLine> agreeing(List<Part> parts, OptionalInt focus, int items) {
        var agreeing = new ArrayList<ReplyLine>();
        var first = new HashMap<Integer, Choice>();
        var disputed = new ArrayList<Integer>();
        var lines = parts.stream().map(part -> lines(part, parts, focus, items)).toList();
        lines.stream().flatMap(List::stream).forEach(line -> {
            if (line instanceof Answered answer
                    && answer.choice() != first.computeIfAbsent(answer.item(), item -> answer.choice())) {
                disputed.add(answer.item());
            }
        });
        first.clear();
        for (int at = 0; at < parts.size(); at++) {
            for (var line : lines.get(at)) {
                if (!(line instanceof Answered answer)) {
                    agreeing.add(line);
                } else if (disputed.contains(answer.item())) {
                    agreeing.add(new Unread(parts.get(at).whole().prose(), Why.CONTRADICTED));
                } else if (first.put(answer.item(), answer.choice()) != null) {
                    agreeing.add(new Noted(answer.item(), answer.note(), answer.links()));
                } else {
                    agreeing.add(answer);
                }
            }
        }
        return agreeing;
    }

    private List<ReplyLine> lines(Part part, List<Part> parts, OptionalInt focus, int items) {
        boolean answers = part.equals(parts.get(0)) && focus.isPresent() && !judge.isAside(part.said());
        if (part.isNamed()) {
            return lines(named(part, items), part);
        }
        var meaning = answers ? judge.focused(part.said(), focus.getAsInt()) : new Talk();
        boolean clear = meaning.match(all -> true, asked -> asked.reason() != Reason.UNCLEAR, talk -> false);
        if (clear) {
            return lines(meaning, part);
        }
        return judge.isAside(part.said())
                ? List.of()
                : List.of(new Unread(part.whole().prose(), Why.UNCLEAR));
    }

    private static List<ReplyLine> lines(ReplyMeaning meaning, Part part) {
        return meaning.match(
                Lines::lines,
                asked -> List.of(new Unread(
                        part.whole().prose(), asked.reason() == Reason.QUESTION ? Why.QUESTION : Why.HEDGED)),
                talk -> Stream.<ReplyLine>empty().toList());
    }
}
