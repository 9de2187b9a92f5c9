package dev.readiness.slack.view;

import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.ChosenZone;

/** When somebody is reminded, in a line to themselves. */
final class HoursLine {
    private HoursLine() {}

    static String of(Calendars.Own own) {
        var calendar = own.calendar();
        return "Your hours: " + calendar.hours().from() + "–" + calendar.hours().until() + " in " + calendar.zone()
                + ", " + source(own.zone().source())
                + own.region().map(region -> "; holidays of " + region).orElse("; no holidays are known for it");
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
