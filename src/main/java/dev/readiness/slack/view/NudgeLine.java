package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.readiness.checklist.Item;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.Reason;
import dev.readiness.reminder.Subject;
import dev.readiness.reminder.Told;
import dev.readiness.review.Review;
import dev.readiness.usecase.Nudges.Content;
import dev.readiness.usecase.Nudges.Line;
import dev.readiness.usecase.ReminderWords;
import java.util.ArrayList;
import java.util.List;

/** One thing of a reminder: what it is, why somebody is told of it, and what they can do at once. */
final class NudgeLine {
    private static final ReminderWords WORDS = new ReminderWords(Marks.STYLE);

    private final Line line;
    private final Content content;
    private final Review review;

    NudgeLine(Line line, Content content) {
        this.line = line;
        this.content = content;
        this.review = line.review();
    }

    List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        if (!line.isDue(content.now())) {
            blocks.add(Kit.context(name() + " " + title() + "\n" + became()));
            return blocks;
        }
        var duty = line.duty().orElseThrow();
        blocks.add(Kit.section("*" + name() + "* " + title() + "\n" + why(duty)));
        blocks.add(Kit.actions(buttons()));
        return blocks;
    }

    /** The thing and why, in a line of its own. */
    String sentence() {
        return "*" + name() + "* " + title() + " — "
                + line.duty().map(this::reason).orElseGet(this::became);
    }

    private String name() {
        return subject().toString();
    }

    private Subject subject() {
        return line.told().duty().subject();
    }

    private boolean isItem() {
        return subject().kind() == Subject.Kind.ITEM;
    }

    private Item item() {
        return review.pack().items().get(subject().number() - 1);
    }

    private Decision decision() {
        return review.register().get(new DecisionId(subject().number()));
    }

    private String title() {
        return isItem() ? Escape.text(item().title()) : DecisionLines.title(decision());
    }

    private String why(Duty duty) {
        return capital(reason(duty)) + ". " + whose(duty);
    }

    private String reason(Duty duty) {
        return Reason.of(duty, line.told().step()).match(WORDS);
    }

    /** Why it is this person who is told. */
    private String whose(Duty duty) {
        var reader = content.slot().person();
        if (line.told().kind() == Told.Kind.ESCALATION) {
            var owner = mention(duty.responsible());
            return reader.equals(duty.lead())
                    ? "You lead the review, and " + owner + " was reminded in vain."
                    : "You stand in for " + mention(duty.lead()) + ", who leads the review; " + owner
                            + " was reminded in vain.";
        }
        if (!reader.equals(duty.responsible())) {
            return "You stand in for " + mention(duty.responsible()) + ", who is away.";
        }
        return isItem() ? "It is yours to answer." : "It is yours to decide.";
    }

    /** What became of it since. */
    private String became() {
        if (!review.isOpen()) {
            return "The review is closed.";
        }
        return line.snoozedUntil(content.now())
                .map(until -> "Put off until " + Marks.moment(until) + ".")
                .or(() -> line.passedOn().map(other -> "It is with " + mention(other) + " now."))
                .orElseGet(() -> isItem() ? Marks.marked(review.answer(item().id())) : DecisionLines.state(decision()));
    }

    /** Whoever leads the review has nobody to hand it back to. */
    private List<ButtonElement> buttons() {
        var all = isItem() ? itemButtons() : decisionButtons();
        boolean leads = content.slot().person().equals(review.lead());
        return leads ? all.subList(0, all.size() - 1) : all;
    }

    private List<ButtonElement> itemButtons() {
        var item = item().id();
        var answer = new Pointer(review.id(), item, review.answer(item).version()).value();
        return List.of(
                Kit.primary("Answer…", ActionIds.DETAILS, answer),
                task("Seen, on it", ActionIds.SEEN),
                task("Snooze…", ActionIds.SNOOZE),
                task("Reassign…", ActionIds.REASSIGN),
                task("Not mine", ActionIds.NOT_MINE));
    }

    private ButtonElement task(String label, String what) {
        return Kit.button(
                label,
                ActionIds.TASK + "." + what,
                Task.of(review, item().id(), what).value());
    }

    private List<ButtonElement> decisionButtons() {
        var value = DecisionPointer.of(review, decision()).value();
        return List.of(
                Kit.primary("Decide…", ActionIds.DECIDE, value),
                Kit.button("Seen, on it", ActionIds.DECISION_SEEN, value),
                Kit.button("Snooze…", ActionIds.DECISION_SNOOZE, value),
                Kit.button("Reassign…", ActionIds.DECISION_ASSIGN, value),
                Kit.button("Not mine", ActionIds.DECISION_NOT_MINE, value));
    }

    private static String mention(PersonId person) {
        return People.mentioned().show(person);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
