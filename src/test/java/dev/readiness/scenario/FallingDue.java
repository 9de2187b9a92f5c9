package dev.readiness.scenario;

import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Subject;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.TestClock;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decisions that fall due one after the other, each to somebody else, and how late each is told. */
final class FallingDue {
    private final FlakySlack slack;
    private final Clock clock = TestClock.machine();
    private final StoredReviews reviews;
    private final Map<String, Long> due = new ConcurrentHashMap<>();

    FallingDue(Database database, FlakySlack slack) {
        this.slack = slack;
        reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
    }

    /** From now on somebody is to be told of one more. */
    void one() {
        var person = "U9DUE" + (due.size() + 1);
        due.put(person, clock.millis());
        reviews.inTransaction(desk -> open(desk, new PersonId(person)));
    }

    private boolean open(Desk desk, PersonId owner) {
        var by = new PersonAt(Some.LEAD, clock.instant().minus(Duration.ofDays(2)));
        var today = LocalDate.now(clock.withZone(slack.zone()));
        var id = desk.nextId();
        var workload = new WorkloadName("due-" + id.number());
        var opening = new Opening(workload, Some.packOf("some", 1), Some.CHANNEL, false, Some.LEAD, List.of(), null);
        var opened = Review.open(id, opening, by);
        desk.save(opened.then(Revising.add(opened.review(), new Prose("due today"), null, owner, today, by)));
        var duty = Duty.of(new DutyId(id.number(), Subject.decision(1)), owner, Some.LEAD, by.at());
        desk.duties().keep(id, List.of(duty.dueOn(today)));
        return true;
    }

    int all() {
        return due.size();
    }

    /** Whether everybody was told. */
    boolean isTold() {
        return nudges(slack).size() >= due.size();
    }

    static List<FlakySlack.Shown> nudges(FlakySlack slack) {
        return slack.messages().stream()
                .filter(shown -> shown.key().startsWith("nudge/"))
                .toList();
    }

    /** How much later than it fell due the one was told that was told last; for a Slack without lag. */
    Duration worstLateness() {
        return nudges(slack).stream()
                .map(shown -> Duration.ofMillis(
                        shown.visibleAt() - due.get(shown.key().split("/", -1)[1])))
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
