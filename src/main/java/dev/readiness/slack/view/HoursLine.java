package dev.readiness.slack.view;

import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.ChosenZone;
import java.time.LocalDate;

/** When somebody is reminded, in a line to themselves. */
final class HoursLine {
    private HoursLine() {}

    static String of(Calendars.Own own) {
        var calendar = own.calendar();
        return "Your hours: " + calendar.hours().from() + "–" + calendar.hours().until() + " in " + calendar.zone()
                + ", " + source(own.zone().source())
                + own.region().map(region -> "; holidays of " + region).orElse("; no holidays are known for it");
    }

    /** The same, with the year whose holidays are missing soon. */
    static String of(Calendars.Own own, LocalDate today) {
        return of(own)
                + own.missingYear(today)
                        .map(year -> ". The year " + year + " is missing: from " + Marks.day(year.atDay(1))
                                + ", only weekends count as days off. Ask an admin to add the year.")
                        .orElse("");
    }

    private static String source(ChosenZone.Source source) {
        return switch (source) {
            case SETTING -> "by the settings";
            case WORKSPACE -> "by your Slack profile";
            case DEFAULT -> "the default, because your Slack profile names none";
            case DEFAULT_FOR_UNKNOWN -> "the default, because your Slack profile names a zone that I do not know";
        };
    }
}
