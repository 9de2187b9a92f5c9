package dev.readiness.settings;

import dev.readiness.calendar.WorkRules;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.PackageId;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.usecase.Gate;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The settings of the bot: what it is called, who may do what, and how it paces itself.
 *
 * @param sweepEvery how often what has fallen due is looked for
 * @param replyWords the words by which a reply in a thread answers, besides those on the buttons
 * @param work who works when
 * @param reminders the numbers by which people are reminded
 * @param gate what comes of a workload that no review clears
 */
public record Settings(
        String command,
        PackageId defaultPackage,
        ZoneId defaultZone,
        List<String> admins,
        List<String> openers,
        Pace pace,
        Duration sweepEvery,
        Duration stopWithin,
        Duration inboxKept,
        Signing signing,
        Map<Choice, List<String>> replyWords,
        WorkRules work,
        ReminderPolicy reminders,
        Gate.Mode gate) {
    public Settings {
        admins = List.copyOf(admins);
        openers = List.copyOf(openers);
        replyWords = Map.copyOf(replyWords);
    }

    /**
     * How leads let risks be and sign.
     *
     * @param waiverDays how long a waiver may last at most
     * @param twoPersons whether a waiver needs a second person
     * @param leadMayOwn whether the lead may accept ownership after rollout too
     * @param warnDaysAhead how many days before a waiver's end its lead is told
     * @param highInChannel whether high risks are told in the channel too
     */
    public record Signing(
            int waiverDays, boolean twoPersons, boolean leadMayOwn, int warnDaysAhead, boolean highInChannel) {}

    /** How fast and how patiently Slack is called. */
    public record Pace(
            Duration cardEvery,
            Duration postEvery,
            int editsPerMinute,
            Duration slackTimeout,
            Duration historyLag,
            Duration lookupTimeout,
            Duration retryAfter,
            Duration channelRetry) {}
}
