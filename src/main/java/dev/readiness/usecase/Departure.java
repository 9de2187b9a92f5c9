package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Staffing;
import java.time.Clock;

/** Somebody left the workspace: what was theirs becomes nobody's, and each lead is told once. */
public final class Departure {
    private final Reviews reviews;
    private final Clock clock;

    public Departure(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    public void handle(PersonId person) {
        reviews.inTransaction(desk -> {
            var by = new PersonAt(person, clock.instant());
            for (var id : desk.concerning(person)) {
                desk.find(id).ifPresent(review -> Telling.saveAndTell(desk, Staffing.left(review, person, by)));
            }
            return true;
        });
    }
}
