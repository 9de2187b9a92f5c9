package dev.readiness.slack.view;

import dev.readiness.calendar.Weekdays;
import dev.readiness.digest.DigestSchedule;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Coverage;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** When a digest is sent and where it goes, in words. */
final class DigestWords {
    private static final int WEEK = DayOfWeek.values().length;

    private DigestWords() {}

    /** Such as “Monday to Friday at 09:00 (Europe/Berlin)”. */
    static String when(DigestSchedule schedule) {
        return days(schedule) + " at " + schedule.time() + " ("
                + schedule.zone().getId() + ")";
    }

    private static String days(DigestSchedule schedule) {
        var days = schedule.days();
        if (days.size() == WEEK) {
            return "every day";
        }
        if (days.equals(Weekdays.USUAL)) {
            return "Monday to Friday";
        }
        return days.stream().sorted().map(DigestWords::name).collect(Collectors.joining(", ", "every ", ""));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /**
     * Which reviews it shows.
     *
     * @param unchecked what is to be done where nobody knows yet who reads the channel
     */
    static String covers(Coverage coverage, Address to, String unchecked) {
        var place = place(to);
        var only = " only reviews opened in " + place;
        return switch (coverage) {
            case OWN -> "It covers" + only + "; with `all`, every review that its members may see.";
            case ALL ->
                "It covers every review that " + (to instanceof Address.Direct ? "you" : "its members") + " may see.";
            case SHARED -> "Guests or people from other workspaces are in " + place + ", so it covers" + only + ".";
            case UNCHECKED ->
                "Slack didn't say whether guests or other workspaces can read " + place + ". " + unchecked;
        };
    }

    static String place(Address to) {
        return to instanceof Address.InChannel there ? "<#" + there.channel() + ">" : "your direct messages";
    }

    /** Such as “to #payments”. */
    static String where(Address to) {
        return to.match(
                thread -> "in " + thread.review(),
                direct -> "to <@" + direct.person() + "> alone",
                there -> "to <#" + there.channel() + ">",
                beneath -> where(beneath.place()));
    }
}
