package dev.readiness.reminder;

import dev.readiness.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps of a duty's course on its owner's calendar. */
final class Steps {
    private final Duty duty;
    private final Course course;
    private final ReminderPolicy policy;
    private final WorkingCalendar calendar;

    Steps(Duty duty, ReminderPolicy policy, WorkingCalendar calendar) {
        this.duty = duty;
        this.course = duty.course();
        this.policy = policy;
        this.calendar = calendar;
    }

    Course course() {
        return course;
    }

    /** The first step after {@code number} that was not over when the duty came to stand as it does. */
    Optional<Step> after(int number) {
        var numbers = course.ends()
                ? numbers().stream().filter(later -> later > number)
                : Stream.iterate(Math.max(number, 0) + 1, next -> next + 1);
        return numbers.map(this::step)
                .filter(step -> step.from().isAfter(duty.since()))
                .findFirst();
    }

    /** The newest step that has begun by then. */
    Optional<Step> newestBy(Instant then) {
        return newestFirst(then)
                .map(this::step)
                .filter(step -> !step.from().isAfter(then))
                .findFirst();
    }

    private Stream<Integer> newestFirst(Instant then) {
        if (course.ends()) {
            return numbers().stream().sorted(Collections.reverseOrder());
        }
        long days = ChronoUnit.DAYS.between(start(), calendar.dateAt(then));
        return IntStream.iterate((int) (days / policy.weeklyEvery()), week -> week > 0, week -> week - 1)
                .boxed();
    }

    /** The last step; empty where the course never ends. */
    Optional<Step> last() {
        return course.ends()
                ? numbers().stream().reduce((earlier, later) -> later).map(this::step)
                : Optional.empty();
    }

    /** The day, so many working days after {@code date}, and the beginning of hours on it. */
    Instant openingAfter(LocalDate date, int workingDays) {
        return calendar.opening(calendar.days().after(date, workingDays));
    }

    private List<Integer> numbers() {
        return course.track() == Course.Track.DUE ? policy.decisionSteps() : policy.itemSteps();
    }

    private Step step(int number) {
        var date = date(number);
        return new Step(number, date, calendar.opening(date));
    }

    private LocalDate date(int number) {
        var days = calendar.days();
        var due = duty.due();
        if (course.track() == Course.Track.DUE && due != null) {
            var effective = days.onOrBefore(due);
            return number < 0 ? days.before(effective, -number) : days.after(effective, number);
        }
        return course.track() == Course.Track.ASKED
                ? days.after(calendar.dateAt(calendar.nextWorking(duty.since())), number)
                : days.onOrAfter(start().plusDays((long) number * policy.weeklyEvery()));
    }

    private LocalDate start() {
        return calendar.dateAt(duty.since());
    }
}
