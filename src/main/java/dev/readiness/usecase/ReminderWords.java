package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Delay;
import dev.readiness.reminder.Prospect;
import dev.readiness.reminder.Reason;
import dev.readiness.reminder.Silence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why somebody is told of something now, later or not at all, in the same words wherever it is read. */
public record ReminderWords(Chronicle.Style style) implements Reason.Cases<String>, Delay.Cases<String> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    @Override
    public String dueSoon(Reason.DueSoon reason) {
        return "due " + day(reason.due()) + ", in " + days(reason.workingDays());
    }

    @Override
    public String dueNow(Reason.DueNow reason) {
        return "due " + day(reason.due()) + ", to be decided today";
    }

    @Override
    public String overdue(Reason.Overdue reason) {
        return "overdue: it was due " + day(reason.due()) + ", " + days(reason.workingDays()) + " ago";
    }

    @Override
    public String unanswered(Reason.Unanswered reason) {
        return "asked " + style.moment(reason.asked()) + " and not answered yet";
    }

    @Override
    public String noDueDay(Reason.NoDueDay reason) {
        return "open since " + style.moment(reason.open()) + ", without a due date";
    }

    @Override
    public String blocked(Reason.Blocked reason) {
        return "blocked by " + reason.by() + ": is that still so?";
    }

    @Override
    public String notSeenTo(Reason.NotSeenTo reason) {
        return person(reason.owner()) + " was reminded, and it still waits; "
                + reason.last().match(this);
    }

    @Override
    public String snoozed(Delay.Snoozed delay) {
        return "put off until " + style.moment(delay.until());
    }

    @Override
    public String away(Delay.Away delay) {
        return person(delay.person()) + " is away until " + day(delay.until());
    }

    @Override
    public String instead(Delay.Instead delay) {
        return person(delay.person()) + " is away, so that " + person(delay.other()) + " is asked instead";
    }

    @Override
    public String outsider(Delay.Outsider delay) {
        return person(delay.person()) + ", who is asked instead, is not told of it: the review is private, and none of"
                + " theirs";
    }

    @Override
    public String closed(Delay.Closed delay) {
        return "outside the working hours of " + person(delay.person());
    }

    @Override
    public String toldThatDay(Delay.ToldThatDay delay) {
        return person(delay.person()) + " has had the message of " + day(delay.day());
    }

    @Override
    public String actedThatDay(Delay.ActedThatDay delay) {
        return person(delay.person()) + " did something about it on " + day(delay.day());
    }

    /** Who is told when and why, or why nobody is. */
    public String tell(Prospect prospect) {
        return prospect.match(this::coming, quiet -> silence(quiet.why()));
    }

    private String coming(Prospect.Coming coming) {
        var delays = coming.delays().stream().map(delay -> delay.match(this)).collect(Collectors.joining("; "));
        return style.strong(person(coming.to())) + " is told " + style.moment(coming.at()) + ": "
                + coming.reason().match(this) + (delays.isEmpty() ? "" : " (" + delays + ")");
    }

    private static String silence(Silence why) {
        return switch (why) {
            case NUDGES_USED_UP -> "no reminder any more: all were sent; the digest goes on to show it";
            case LEAD_WAS_TOLD -> "the lead was told already, which happens once";
            case LEAD_IS_ASKED -> "nothing to report: it is with the lead";
            case WEEKLY_ONLY -> "nothing to report: it is only asked about every week";
            case LAST_NUDGE_TO_COME -> "the lead is told after the owner's last reminder, which is to come";
        };
    }

    private String person(PersonId person) {
        return style.person(person);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String days(int count) {
        return count == 1 ? "1 working day" : count + " working days";
    }
}
