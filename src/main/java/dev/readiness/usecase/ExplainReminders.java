package dev.readiness.usecase;

import dev.readiness.calendar.Calendars;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.Prospect;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells who will be reminded of what, when and why, or why not. */
public final class ExplainReminders {
    private final Reviews reviews;
    private final Presences presences;
    private final ReminderPolicy policy;
    private final Clock clock;

    public ExplainReminders(Reviews reviews, Calendars calendars, ReminderPolicy policy, Clock clock) {
        this.reviews = reviews;
        this.presences = new Presences(calendars);
        this.policy = policy;
        this.clock = clock;
    }

    /** What comes of one duty. */
    public record Outlined(Review review, Duty duty, List<Prospect> prospects) {
        public Outlined {
            prospects = List.copyOf(prospects);
        }
    }

    /** What comes of all of it, and when each of the people works whom it concerns. */
    public record Explained(List<Outlined> duties, List<Own> people, Instant now) {
        public Explained {
            duties = List.copyOf(duties);
            people = List.copyOf(people);
        }
    }

    /** Somebody's working calendar, and where its zone comes from. */
    public record Own(PersonId person, Calendars.Own calendar) {}

    /** What comes of everything in the review; empty where there is no such review. */
    public Optional<Explained> of(ReviewId id) {
        return reviews.inTransaction(desk ->
                desk.read(id).map(review -> explained(desk, desk.duties().of(id))));
    }

    /** What that person will be told, and what was to be theirs and is not told. */
    public Explained of(PersonId person) {
        return reviews.inTransaction(desk -> {
            var all = explained(desk, desk.duties().concerning(person));
            var theirs = all.duties().stream()
                    .map(outlined -> new Outlined(
                            outlined.review(),
                            outlined.duty(),
                            outlined.prospects().stream()
                                    .filter(prospect -> concerns(prospect, person))
                                    .toList()))
                    .filter(outlined -> !outlined.prospects().isEmpty())
                    .toList();
            return new Explained(
                    theirs,
                    all.people().stream()
                            .filter(own -> own.person().equals(person))
                            .toList(),
                    all.now());
        });
    }

    private static boolean concerns(Prospect prospect, PersonId person) {
        boolean theirs = prospect.duty().responsible().equals(person);
        return prospect.match(coming -> coming.to().equals(person) || theirs, quiet -> theirs);
    }

    private Explained explained(Desk desk, List<Duty> duties) {
        var now = clock.instant();
        var outlook = Outlook.on(duties, desk, presences, policy, now);
        var plan = outlook.plan(duties);
        var known = desk.whereabouts().of(outlook.team().members().keySet());
        Map<Long, Review> read = new HashMap<>();
        var outlined = duties.stream()
                .sorted(Comparator.comparing(Duty::id))
                .map(duty -> new Outlined(
                        read.computeIfAbsent(
                                duty.id().review(),
                                number -> desk.read(new ReviewId(number)).orElseThrow()),
                        duty,
                        plan.about(duty.id()).stream()
                                .filter(prospect -> prospect.duty().equals(duty))
                                .toList()))
                .toList();
        var people = known.entrySet().stream()
                .map(entry -> new Own(entry.getKey(), presences.own(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(own -> own.person().id()))
                .toList();
        return new Explained(outlined, people, now);
    }
}
