package dev.readiness.slack.view;

import dev.readiness.digest.Section;

/** What the sections of a digest are called. */
final class DigestTitles {
    private DigestTitles() {}

    static String of(Section.Kind kind) {
        return switch (kind) {
            case OVERDUE -> "Overdue reviews and decisions";
            case AT_RISK -> "High risks and blocked reviews";
            case TO_DECIDE -> "Decisions due within three working days, or blocking";
            case STALLED -> "Stalled: nobody has done anything for three working days";
            case DUE -> "Due this week";
            case CHANGED -> "Changed since the last one";
            case REGISTER -> "All open decisions, by owner";
        };
    }
}
