package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.slack.command.ReplyLine.Answered;
import dev.readiness.slack.command.ReplyLine.Noted;
import dev.readiness.slack.command.ReplyLine.Unread;
import dev.readiness.slack.command.ReplyLine.Why;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the lines of one reply say, and sees to it that they do not contradict one another. */
final class ReplyEntries {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Set<Choice>> choices = new HashMap<>();

    private record Entry(ReplyText text, ReplyLine line) {}

    ReplyEntries add(ReplyText text, ReplyLine line) {
        entries.add(new Entry(text, line));
        if (line instanceof Answered answer) {
            choices.computeIfAbsent(answer.item(), item -> EnumSet.noneOf(Choice.class))
                    .add(answer.choice());
        }
        return this;
    }

    ReplyEntries addAll(ReplyText text, List<ReplyLine> lines) {
        lines.forEach(line -> add(text, line));
        return this;
    }

    /** The lines; those that answer one item in different ways are unread, and who repeats an answer adds a note. */
    List<ReplyLine> agreeing() {
        var agreeing = new ArrayList<ReplyLine>();
        var answered = new ArrayList<Integer>();
        for (var entry : entries) {
            if (!(entry.line() instanceof Answered answer)) {
                agreeing.add(entry.line());
            } else if (choices.getOrDefault(answer.item(), Set.of()).size() > 1) {
                agreeing.add(new Unread(entry.text().prose(), Why.CONTRADICTED));
            } else if (answered.contains(answer.item())) {
                agreeing.add(new Noted(answer.item(), answer.note(), answer.links()));
            } else {
                answered.add(answer.item());
                agreeing.add(answer);
            }
        }
        return agreeing;
    }
}
