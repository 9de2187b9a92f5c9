package dev.readiness.slack.view;

import dev.readiness.calendar.Absence;
import dev.readiness.people.Actor;

/** The short replies to whoever says when they are away. */
public final class AwayView {
    private AwayView() {}

    public static Drawn draw(Absence.Planning planning, Actor actor) {
        return planning.match(
                planned -> planned(planned.absence(), actor),
                refused -> Drawn.sentence("That is no absence: " + refused.why().inWords()
                        + ". Nothing was changed. Type two days such as `away tomorrow..+1w`."));
    }

    private static Drawn planned(Absence absence, Actor actor) {
        return Drawn.sentence(line(absence, " (" + ReplyView.zone(actor) + ")") + " `away back` ends it.");
    }

    /** When they are away and who is asked instead, in a sentence. */
    static String line(Absence absence) {
        return line(absence, "");
    }

    private static String line(Absence absence, String zone) {
        var days = absence.from().equals(absence.until())
                ? "on " + Marks.day(absence.from())
                : "from " + Marks.day(absence.from()) + " to " + Marks.day(absence.until());
        var instead = absence.standIn()
                .map(delegate -> "I ask " + People.mentioned().show(delegate) + " instead")
                .orElse("what falls due waits, and comes in one message when you are back");
        return "You are away " + days + zone + ": " + instead + ".";
    }

    /**
     * To whoever is there again.
     *
     * @param wasAway whether anything was planned
     */
    public static Drawn back(boolean wasAway) {
        return Drawn.sentence(wasAway ? "Welcome back: I ask you again." : "You were not away. Nothing was changed.");
    }
}
