package dev.readiness.slack.view;

import dev.readiness.digest.Section;

/** What the sections of a digest are called. */
final class DigestTitles {
    private DigestTitles() {}

    static String of(Section.Kind kind) {
        return switch (kind) {
            case AT_RISK -> "High risks and blocked reviews";
            case TO_DECIDE -> "Overdue and blocking decisions";
            case STALLED -> "Stalled: nothing has happened for three working days";
            case DUE -> "Due this week";
            case CHANGED -> "Changed since the last one";
            case REGISTER -> "All open decisions, by owner";
        };
    }
}
