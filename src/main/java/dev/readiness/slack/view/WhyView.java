package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.decision.DecisionId;
import dev.readiness.reminder.Subject;
import dev.readiness.usecase.ExplainReminders.Explained;
import dev.readiness.usecase.ExplainReminders.Outlined;
import dev.readiness.usecase.ReminderWords;
import java.util.ArrayList;

/** Tells somebody what they will be reminded of, when and why. */
public final class WhyView {
    private static final ReminderWords WORDS = new ReminderWords(Marks.STYLE);

    private WhyView() {}

    public static Drawn draw(Explained explained, String command) {
        var blocks = new ArrayList<LayoutBlock>();
        var sentence = explained.duties().isEmpty()
                ? "Nothing waits for you, so I shall not remind you of anything."
                : "What I shall remind you of, and why";
        blocks.add(Kit.section("*" + sentence + "*"));
        explained.people().forEach(own -> blocks.add(Kit.context(HoursLine.of(own.calendar()))));
        explained.duties().forEach(outlined -> blocks.add(Kit.section(outlined(outlined))));
        return new Drawn(sentence + ".", Fit.message(blocks, command + " todo"));
    }

    private static String outlined(Outlined outlined) {
        var text = new StringBuilder(
                "*" + outlined.review().id() + " " + outlined.duty().id().subject() + "* " + title(outlined));
        outlined.prospects().forEach(prospect -> text.append("\n• ").append(WORDS.tell(prospect)));
        return text.toString();
    }

    private static String title(Outlined outlined) {
        var subject = outlined.duty().id().subject();
        var review = outlined.review();
        return subject.kind() == Subject.Kind.ITEM
                ? Escape.text(review.pack().items().get(subject.number() - 1).title())
                : DecisionLines.title(review.register().get(new DecisionId(subject.number())));
    }
}
