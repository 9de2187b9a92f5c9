package dev.readiness.slack.view;

import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.PLATFORM;
import static dev.readiness.fixtures.Some.TODAY;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Region;
import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.WorkRules;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Course;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Ledger;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.reminder.Presence;
import dev.readiness.reminder.ReminderPlan;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.reminder.Subject;
import dev.readiness.reminder.Team;
import dev.readiness.reminder.Told;
import dev.readiness.review.Review;
import dev.readiness.usecase.ExplainReminders;
import dev.readiness.usecase.Nudges;
import dev.readiness.usecase.ShowSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of each message in which people are reminded: of every item and decision of the review. */
final class NudgeViews {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Calendars CALENDARS = new Calendars(WorkRules.usual(BERLIN), Map.of());

    private static final Region DE = new Region("de");
    private static final Calendars HOLIDAYS_END = new Calendars(
            new WorkRules(
                    BERLIN,
                    Weekdays.USUAL,
                    WorkingHours.USUAL,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(BERLIN, DE),
                    Map.of()),
            Map.of(DE, new Holidays(Map.of(), Set.of(2026))));

    private NudgeViews() {}

    static Map<String, Drawn> all(Review before) {
        var review = DecisionViews.register(before);
        var all = new LinkedHashMap<String, Drawn>();
        all.put("nudge", NudgeView.draw(content(review, DEV, Told.Kind.NUDGE, null), "/readiness"));
        all.put("nudge-instead", NudgeView.draw(content(review, PLATFORM, Told.Kind.NUDGE, null), "/readiness"));
        all.put("nudge-lead", NudgeView.draw(content(review, LEAD, Told.Kind.ESCALATION, null), "/readiness"));
        all.put(
                "nudge-put-off",
                NudgeView.draw(content(review, DEV, Told.Kind.NUDGE, NOON.plusSeconds(3600)), "/readiness"));
        all.put("nudge-outdated", NudgeView.outdated(content(review, DEV, Told.Kind.NUDGE, null)));
        all.put("nudge-in-thread", NudgeInThreadView.draw(content(review, DEV, Told.Kind.NUDGE, null), "/readiness"));
        all.put("todo-why", WhyView.draw(explained(review), "/readiness"));
        all.put(
                "todo-why-nothing",
                WhyView.draw(new ExplainReminders.Explained(List.of(), List.of(), NOON), "/readiness"));
        all.put(
                "settings",
                SettingsView.draw(new ShowSettings.Shown(
                        ReminderPolicy.USUAL,
                        CALENDARS.of(DEV, "Europe/Berlin"),
                        List.of(new Absence(TODAY, TODAY.plusDays(7), OWNER)),
                        TODAY)));
        all.put(
                "settings-holidays-end",
                SettingsView.draw(new ShowSettings.Shown(
                        ReminderPolicy.USUAL, HOLIDAYS_END.of(DEV, "Europe/Berlin"), List.of(), TODAY)));
        all.put(
                "away",
                AwayView.draw(
                        new Absence.Planning.Planned(new Absence(TODAY, TODAY.plusDays(7), OWNER)),
                        Actor.member(DEV, BERLIN)));
        all.put(
                "away-alone",
                AwayView.draw(
                        new Absence.Planning.Planned(new Absence(TODAY, TODAY, null)), Actor.member(DEV, BERLIN)));
        all.put(
                "away-refused",
                AwayView.draw(new Absence.Planning.Refused(Absence.Why.TOO_LONG), Actor.member(DEV, BERLIN)));
        all.put("away-back", AwayView.back(true));
        return all;
    }

    /** Every duty of the review, in whatever state it is; the first of each kind is done, and the second another's. */
    private static Nudges.Content content(Review review, PersonId to, Told.Kind kind, @Nullable Instant snoozed) {
        var lines = new ArrayList<Nudges.Line>();
        for (var duty : duties(review)) {
            int number = duty.id().subject().number();
            var told = new Told(duty.id(), DEV, duty.course(), kind, step(duty), to, NOON, false);
            var open = Optional.of(duty.snoozed(snoozed)).filter(any -> number > 2);
            lines.add(new Nudges.Line(review, told, open, number == 2 ? Optional.of(OWNER) : Optional.empty()));
        }
        return new Nudges.Content(new Spent(to, TODAY, 0), lines, NOON);
    }

    private static int step(Duty duty) {
        return duty.course().track() == Course.Track.DUE ? -1 : 1;
    }

    private static List<Duty> duties(Review review) {
        var duties = new ArrayList<Duty>();
        for (int number = 1; number <= review.total(); number++) {
            duties.add(Duty.of(id(review, Subject.item(number)), DEV, LEAD, NOON));
        }
        review.register().all().forEach(decision -> {
            var duty = Duty.of(id(review, Subject.decision(decision.id().number())), DEV, LEAD, NOON);
            duties.add(duty.dueOn(decision.id().number() % 3 == 0 ? null : TODAY.plusDays(1))
                    .blocked(decision.id().number() % 4 == 0 ? "D-1" : null));
        });
        return duties;
    }

    private static DutyId id(Review review, Subject subject) {
        return new DutyId(review.id().number(), subject);
    }

    private static ExplainReminders.Explained explained(Review review) {
        var team = new Team(Map.of(DEV, presence(DEV), LEAD, presence(LEAD)));
        var duties = duties(review);
        var plan = ReminderPlan.of(duties, Ledger.of(List.of(), List.of()), team, ReminderPolicy.USUAL, NOON);
        var outlined = duties.stream()
                .map(duty -> new ExplainReminders.Outlined(review, duty, plan.about(duty.id())))
                .toList();
        return new ExplainReminders.Explained(
                outlined, List.of(new ExplainReminders.Own(DEV, CALENDARS.of(DEV, "Mars/Olympus"))), NOON);
    }

    private static Presence presence(PersonId person) {
        return new Presence(person, CALENDARS.of(person, null).calendar(), List.of());
    }
}
