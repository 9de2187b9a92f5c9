package dev.readiness.slack.view;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.Actor;
import dev.readiness.review.Review;
import dev.readiness.slack.command.ReplyLine;
import dev.readiness.usecase.Chronicle;
import dev.readiness.usecase.HandOver.Handed;
import dev.readiness.usecase.Picked;
import dev.readiness.usecase.RedactTexts.Redacted;
import dev.readiness.usecase.SeeTo.Noted;
import dev.readiness.usecase.SnoozeItems.Snoozed;
import dev.readiness.usecase.TakeBack.TakenBack;
import dev.readiness.usecase.TakeReply.Taken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The short replies to whoever shares work out, puts it off, takes it back or takes it elsewhere. */
public final class WorkReplyView {
    private WorkReplyView() {}

    public static Drawn handed(Handed handed) {
        var what = work(handed.review(), handed.picked());
        return Drawn.sentence(
                handed.changed()
                        ? what + " of " + name(handed.review()) + ": now with <@" + handed.person() + ">."
                        : what + " of " + name(handed.review()) + ": with <@" + handed.person()
                                + "> already. Nothing was changed.");
    }

    public static Drawn snoozed(Snoozed snoozed, Actor actor) {
        return Drawn.sentence(work(snoozed.review(), snoozed.picked()) + " of " + name(snoozed.review())
                + ": put off until " + Marks.moment(snoozed.until(), actor.zone()) + ". The due date stays.");
    }

    public static Drawn seen(Noted noted) {
        return Drawn.sentence(work(noted.review(), noted.picked()) + " of " + name(noted.review())
                + ": noted that you are on it. I do not remind you of it today.");
    }

    public static Drawn takenBack(TakenBack taken) {
        var chronicle = new Chronicle(taken.review(), Marks.STYLE);
        var undone = taken.undone().stream()
                .map(entry -> chronicle.tell(entry.event()).what())
                .collect(Collectors.joining("; "));
        return Drawn.sentence("Taken back in " + name(taken.review()) + ": " + undone + ".");
    }

    public static Drawn redacted(Redacted redacted) {
        return Drawn.sentence((redacted.all() ? "All that was written on " : "What you wrote on ") + redacted.what()
                + " of " + name(redacted.review())
                + " is erased from my records and my messages. What people wrote in Slack themselves is theirs to"
                + " delete, and a secret that was seen needs to be renewed.");
    }

    public static Drawn exporting(Review review) {
        return Drawn.sentence("The export of " + name(review) + " is on its way to you as a direct message.");
    }

    /** Where the file could not be sent; it may have come all the same, where Slack did not say. */
    public static Drawn notExported(Review review) {
        return Drawn.sentence("Slack did not take the export of " + name(review)
                + ", so that it will hardly reach you. Nothing is lost: ask for it again in a minute, and if that does not"
                + " help, ask whoever runs me for it; `readiness-bot export " + review.id() + "` writes the same.");
    }

    /** What became of a reply of several lines, or of one that could not be recorded whole. */
    public static Drawn taken(Taken taken, List<ReplyLine.Unread> unread) {
        var parts = new ArrayList<String>();
        add(parts, "Recorded: ", taken.review(), taken.recorded());
        add(parts, "To be confirmed by you: ", taken.review(), taken.asked());
        add(parts, "Not yours to answer: ", taken.review(), taken.refused());
        unread.forEach(line -> parts.add("Not understood, and not kept: "
                + Escape.typed(line.line().text())
                + correction(line, taken.review().total())));
        return Drawn.sentence(String.join("\n", parts));
    }

    /** What would have been understood, in the writer's own words. */
    private static String correction(ReplyLine.Unread unread, int items) {
        var line = unread.line().text();
        return switch (unread.why()) {
            case NO_SUCH_ITEM ->
                ". The items are 1 to " + items + ", as in " + Escape.typed(line.replaceFirst("\\d+", "" + items))
                        + ".";
            case SEVERAL_ITEMS ->
                ". Put each answer on its own line:\n"
                        + Arrays.stream(line.split("(?<=\\S)[\\s,;]+(?=[Qq#]?\\d{1,3}\\b)"))
                                .map(Escape::typed)
                                .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private static void add(List<String> parts, String what, Review review, List<Item> items) {
        if (!items.isEmpty()) {
            parts.add(what + questions(review, items.stream().map(Item::id).toList()));
        }
    }

    private static String questions(Review review, List<ItemId> items) {
        return items.isEmpty()
                ? "No item"
                : items.stream().map(item -> "Q" + review.pack().number(item)).collect(Collectors.joining(", "));
    }

    private static String work(Review review, Picked picked) {
        if (picked.decisions().isEmpty()) {
            return questions(review, picked.items());
        }
        var decisions = DecisionLines.numbers(picked.decisions());
        return picked.items().isEmpty() ? decisions : questions(review, picked.items()) + ", " + decisions;
    }

    private static String name(Review review) {
        return review.id() + " `" + review.workload() + "`";
    }
}
