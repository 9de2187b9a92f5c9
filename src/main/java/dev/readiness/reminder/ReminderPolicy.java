package dev.readiness.reminder;

import java.util.List;

/**
 * The numbers by which people are reminded.
 *
 * @param decisionSteps working days from a decision's due day on which its owner is nudged, negative before it
 * @param itemSteps working days after an item was asked on which its owner is nudged
 * @param escalateAfter working days after the last nudge until the lead is told
 * @param weeklyEvery calendar days between nudges about decisions that are blocked or have no due day
 * @param messagesPerDay how many messages may reach somebody in a day
 */
public record ReminderPolicy(
        List<Integer> decisionSteps, List<Integer> itemSteps, int escalateAfter, int weeklyEvery, int messagesPerDay) {
    /** What holds unless a setting says otherwise. */
    public static final ReminderPolicy USUAL = new ReminderPolicy(List.of(-3, -1, 0, 1, 2, 3), List.of(1, 3), 1, 7, 1);

    public ReminderPolicy {
        decisionSteps = decisionSteps.stream().distinct().sorted().toList();
        itemSteps = itemSteps.stream().distinct().sorted().toList();
        if (decisionSteps.isEmpty() || itemSteps.isEmpty()) {
            throw new IllegalArgumentException("there is at least one nudge about a decision and one about an item");
        }
        if (itemSteps.get(0) < 1 || escalateAfter < 1 || weeklyEvery < 1 || messagesPerDay < 1) {
            throw new IllegalArgumentException("days and messages count from 1");
        }
    }
}
