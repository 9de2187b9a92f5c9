package dev.readiness.usecase;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.When;
import dev.readiness.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps when people are away, and who is asked instead of them. */
public final class StayAway {
    private final Reviews reviews;
    private final Clock clock;

    public StayAway(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The person who asks is away from the one day to the other, both among them; what overlaps is replaced. */
    public Absence.Planning plan(Asking asking, When from, When until, @Nullable PersonId delegate) {
        var person = asking.actor().person();
        var today = LocalDate.ofInstant(clock.instant(), asking.actor().zone());
        var days = asking.days();
        return Absence.plan(person, from.date(today, days), until.date(today, days), delegate, today)
                .match(planned -> keep(person, planned), refused -> refused);
    }

    private Absence.Planning keep(PersonId person, Absence.Planning.Planned planned) {
        return reviews.inTransaction(desk -> {
            desk.whereabouts().away(person, planned.absence());
            return planned;
        });
    }

    /** What the workspace says of the person changed: their zone is asked for again. */
    public void changed(PersonId person) {
        reviews.inTransaction(desk -> {
            desk.whereabouts().forget(person);
            return true;
        });
    }

    /** The person is there again, and nothing is planned any more; tells whether anything was. */
    public boolean back(Asking asking) {
        return reviews.inTransaction(
                desk -> desk.whereabouts().back(asking.actor().person()));
    }
}
