package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.review.Answering;
import dev.readiness.review.Review;
import dev.readiness.slack.command.Parsed;
import dev.readiness.usecase.NoteItem.Noted;
import dev.readiness.usecase.OpenReview.Opened;
import dev.readiness.usecase.SetReview.Amended;
import dev.readiness.usecase.SettleCandidate.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The short replies that only the caller sees. */
public final class ReplyView {
    private ReplyView() {}

    public static Drawn opened(Opened opened, Actor actor) {
        var review = opened.review();
        var name = review.id() + " `" + review.workload() + "`";
        if (opened.already()) {
            return Drawn.sentence("A review of `" + review.workload() + "` is open already: " + name + " in <#"
                    + review.channel() + ">, " + CardView.progress(review) + ". Nothing was changed.");
        }
        var due = review.dueDate()
                .map(day -> " Due " + Marks.day(day) + " (" + zone(actor) + ").")
                .orElse("");
        return Drawn.sentence(
                "Opened " + name + ". The card is on its way to this channel, the questions to its thread." + due);
    }

    /** The zone that a date was meant in, and how we came by it. */
    static String zone(Actor actor) {
        return actor.zoneKnown()
                ? actor.zone().getId()
                : actor.zone().getId() + ", the default: I could not look up your own zone";
    }

    /** What a typed answer did; the old answer is echoed beside the new one. */
    public static Drawn answered(Answering answering) {
        return answering.match(
                answered -> Drawn.sentence("Q" + number(answered.change().review(), answered.item()) + ": "
                        + Marks.marked(answered.before()) + " → *"
                        + Marks.marked(answered.change().review().answer(answered.item())) + "*  ("
                        + CardView.progress(answered.change().review()) + " in "
                        + answered.change().review().id() + ")"),
                unchanged -> Drawn.sentence("Q" + number(unchanged.review(), unchanged.item()) + " is "
                        + Marks.marked(unchanged.review().answer(unchanged.item())) + " already. Nothing was changed."),
                overtaken -> overtaken(overtaken.review(), overtaken.item()),
                ReplyView::askedAgain);
    }

    private static Drawn askedAgain(Answering.AskedAgain again) {
        var review = again.change().review();
        var item = review.pack().item(again.item()).orElseThrow();
        return Drawn.sentence(OnceMore.reply(number(review, item.id()), item, again.given(), again.lack()));
    }

    /** What the second of two people is shown. */
    public static Drawn overtaken(Review review, ItemId item) {
        var answer = review.answer(item);
        var number = number(review, item);
        var by = answer.lastChange().map(last -> " by <@" + last.person() + ">").orElse("");
        var state = answer.chosen()
                .map(choice -> "Q" + number + " was answered *" + choice.word() + "*" + by + " in the meantime.")
                .orElse(
                        by.isEmpty()
                                ? "Q" + number + " is asked differently now, so last time's answer can't be confirmed."
                                : "Q" + number + " was taken back to open" + by + " in the meantime.");
        return new Drawn(
                state, List.of(Kit.section(state + " That stands; your press changed nothing."), change(review, item)));
    }

    /** A reply turned out to be an answer with that choice. */
    public static Drawn settled(Answering answering, Choice choice) {
        return answering.match(
                answered -> answered(answered),
                unchanged -> answered(unchanged),
                overtaken -> late(overtaken.review(), overtaken.item(), choice),
                again -> answered(again));
    }

    /** The question on the reply is over: what stands by now is not replaced without asking. */
    private static Drawn late(Review review, ItemId item, Choice choice) {
        if (review.answer(item).choice() == choice) {
            return settledBefore(review, item);
        }
        var state = standing(review, item) + " Change it to " + choice.word() + "?";
        var pointer = new Pointer(review.id(), item, review.answer(item).version());
        var change = Kit.button("Change to " + choice.word(), ActionIds.ANSWER + choice, pointer.value());
        return new Drawn(
                state,
                List.of(Kit.section(state + " Your press changed nothing so far."), Kit.actions(List.of(change))));
    }

    /** What an item's answer is, and who gave it. */
    static String standing(Review review, ItemId item) {
        var answer = review.answer(item);
        var by = answer.lastChange()
                .map(last -> " by <@" + last.person() + ">, " + Marks.time(last.at()))
                .orElse("");
        return "Q" + number(review, item)
                + answer.chosen()
                        .map(choice -> " was answered " + choice.word())
                        .orElse(" was taken back to open") + by
                + ".";
    }

    /** A reply turned out to be no answer. */
    public static Drawn settled(Dropped dropped) {
        return dropped.now()
                ? Drawn.sentence("Just talk, then: nothing was recorded.")
                : settledBefore(dropped.review(), dropped.item());
    }

    private static Drawn settledBefore(Review review, ItemId item) {
        var state = "That reply was settled in the meantime. Q" + number(review, item) + " is *"
                + Marks.marked(review.answer(item)) + "*; your press changed nothing.";
        return new Drawn(state, List.of(Kit.section(state), change(review, item)));
    }

    private static LayoutBlock change(Review review, ItemId item) {
        var value = new Pointer(review.id(), item, review.answer(item).version()).value();
        return Kit.actions(List.of(Kit.button("Change", ActionIds.DETAILS, value)));
    }

    private static int number(Review review, ItemId item) {
        return review.pack().number(item);
    }

    public static Drawn noted(Noted noted) {
        var number = noted.review().pack().number(noted.item().id());
        var links = noted.links() == 0 ? "" : " and " + StatusView.counted(noted.links(), "link") + " as evidence";
        return Drawn.sentence("Noted on Q" + number + " of " + noted.review().id() + links + ".");
    }

    public static Drawn amended(Amended amended, Actor actor) {
        var before = amended.before();
        var after = amended.after();
        var changes = new ArrayList<String>();
        if (!before.lead().equals(after.lead())) {
            changes.add("lead: <@" + before.lead() + "> → <@" + after.lead() + ">");
        }
        if (!before.owners().equals(after.owners())) {
            changes.add("owners: " + people(before.owners()) + " → " + people(after.owners()));
        }
        if (!before.dueDate().equals(after.dueDate())) {
            changes.add("due: " + before.dueDate().map(Marks::day).orElse("none") + " → "
                    + after.dueDate().map(Marks::day).orElse("none") + " (" + zone(actor) + ")");
        }
        var name = after.id() + " `" + after.workload() + "`";
        return Drawn.sentence(
                changes.isEmpty()
                        ? name + " has that already. Nothing was changed."
                        : name + ": " + String.join("; ", changes));
    }

    private static String people(List<PersonId> people) {
        return people.isEmpty() ? "nobody" : People.mentioned().show(people);
    }

    /** What is wrong with a text, where, and what was probably meant. */
    public static Drawn unclear(Parsed.Unclear unclear, String command) {
        if (!unclear.corrected().isEmpty()) {
            return Drawn.sentence(Escape.text(unclear.expected()) + ": " + Escape.typed(unclear.corrected(), 300)
                    + "\nNothing was changed.");
        }
        var where = unclear.found().isEmpty()
                ? "The command ends too early."
                : "I do not understand " + Escape.typed(unclear.found()) + " (character " + (unclear.position() + 1)
                        + ").";
        var meant = unclear.suggestions().isEmpty()
                ? ""
                : "\nDid you mean "
                        + unclear.suggestions().stream().map(Escape::typed).collect(Collectors.joining(", ")) + "?";
        return Drawn.sentence(where + " Expected: " + Escape.text(unclear.expected()) + "." + meant
                + "\nNothing was changed. `" + command + " help` lists what you can type.");
    }

    public static Drawn notShared(Review review) {
        return Drawn.sentence(review.id() + " belongs to a private channel, so it is not shown to everyone here. Leave"
                + " out `public` to see it alone, or ask in its own channel.");
    }

    /** A button or modal that this version does not know. */
    public static Drawn unknownAction(String command) {
        return Drawn.sentence("This button belongs to another version of me. Nothing was changed. `" + command
                + " status` shows where things stand.");
    }

    /** What was sent could not be stored; {@code id} stands in the log too. */
    public static Drawn notSaved(String id) {
        return Drawn.sentence("That was *not saved*: I cannot reach my database right now. Please try again in a"
                + " minute. (" + id + ")");
    }

    /** Something unforeseen; {@code id} stands in the log too. */
    public static Drawn failed(String id) {
        return Drawn.sentence("Something went wrong on my side and *nothing was changed*. Please try again; if it"
                + " stays, tell my operators this id: " + id);
    }

    /** A modal could not be opened; {@code typedForm} does the same. */
    public static Drawn noModal(String typedForm) {
        return Drawn.sentence("Slack did not let me open the form. Nothing was changed. This does the same: `"
                + Escape.text(typedForm) + "`");
    }
}
