package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.usecase.ShowSettings.Shown;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what rules people are reminded, and what is known of whoever asks. */
public final class SettingsView {
    private SettingsView() {}

    public static Drawn draw(Shown shown) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*You*\n" + HoursLine.of(shown.own(), shown.today())
                + shown.absences().stream()
                        .map(away -> "\n" + AwayView.line(away))
                        .collect(Collectors.joining())));
        blocks.add(Kit.section("*Reminders*\n" + decisions(shown.policy()) + "\n" + items(shown.policy()) + "\n"
                + rest(shown.policy())));
        blocks.add(Kit.context("Whoever runs me sets this in `config/readiness.yaml`. Your zone is your Slack"
                + " profile's; `away` says when you are not there."));
        return new Drawn("When people are reminded, and your own hours.", blocks);
    }

    private static String decisions(ReminderPolicy policy) {
        var before =
                steps(policy.decisionSteps().stream().filter(step -> step < 0).map(step -> -step), " before");
        var on = steps(policy.decisionSteps().stream().filter(step -> step == 0), "");
        var after = steps(policy.decisionSteps().stream().filter(step -> step > 0), " after it");
        return "A decision's owner is told of its due day, in working days: "
                + Stream.of(before, on.isEmpty() ? "" : "on it", after)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String items(ReminderPolicy policy) {
        return "Whoever was asked an item, in working days: "
                + steps(policy.itemSteps().stream(), " after it was asked") + ".";
    }

    private static String rest(ReminderPolicy policy) {
        return "The lead: once, " + counted(policy.escalateAfter(), "working day") + " after the last of these."
                + "\nBlocked decisions and those without a due date: every "
                + counted(policy.weeklyEvery(), "day") + "." + "\nAt most "
                + counted(policy.messagesPerDay(), "message") + " a day to anybody, in their hours.";
    }

    private static String steps(Stream<Integer> steps, String when) {
        var all = steps.map(String::valueOf).toList();
        return all.isEmpty() ? "" : String.join(", ", all) + when;
    }

    private static String counted(int count, String what) {
        return StatusView.counted(count, what);
    }
}
