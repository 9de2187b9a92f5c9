package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.decision.Decision;
import dev.readiness.people.PersonId;
import dev.readiness.review.Candidate;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Reviews.Desk;
import dev.readiness.usecase.Reviews.Filter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What waits for somebody in all reviews. */
public final class Todo {
    private static final int MOST_REVIEWS = 100;

    private final Reviews reviews;
    private final Clock clock;

    public Todo(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * What waits in one review.
     *
     * @param mine open items that were handed to the person
     * @param shared open items of the app team, where the person is one of it
     * @param decisions open decisions that are theirs to make
     * @param asked replies of theirs that may be answers
     */
    public record Waiting(
            Standing standing, List<Item> mine, List<Item> shared, List<Decision> decisions, List<Asked> asked) {
        public Waiting {
            mine = List.copyOf(mine);
            shared = List.copyOf(shared);
            decisions = List.copyOf(decisions);
            asked = List.copyOf(asked);
        }

        public Review review() {
            return standing.review();
        }

        boolean isNothing() {
            return mine.isEmpty() && shared.isEmpty() && decisions.isEmpty() && asked.isEmpty();
        }
    }

    /** A reply of which its writer has yet to say whether it answers the item. */
    public record Asked(Item item, Candidate candidate) {}

    /** What concerns somebody: what waits for them, and the reviews that they lead. */
    public record Desktop(PersonId person, List<Waiting> waiting, List<Standing> leading, Instant now) {
        public Desktop {
            waiting = List.copyOf(waiting);
            leading = List.copyOf(leading);
        }
    }

    public Desktop of(Asking asking) {
        return reviews.inTransaction(desk -> {
            var all = theirs(desk, asking);
            var person = asking.actor().person();
            return new Desktop(
                    person,
                    all.stream()
                            .map(review -> waiting(desk.watch().standing(review, clock.instant()), person))
                            .filter(waiting -> !waiting.isNothing())
                            .toList(),
                    all.stream()
                            .filter(review -> review.lead().equals(person))
                            .map(review -> desk.watch().standing(review, clock.instant()))
                            .toList(),
                    clock.instant());
        });
    }

    private static List<Review> theirs(Desk desk, Asking asking) {
        return desk.list(new Filter.Mine(), asking.actor(), asking.here(), 0, MOST_REVIEWS).reviews().stream()
                .map(desk::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private Waiting waiting(Standing standing, PersonId person) {
        var review = standing.review();
        boolean team = review.owners().contains(person) || (review.owners().isEmpty() && review.leads(person));
        return new Waiting(
                standing,
                open(review, holder -> holder.filter(person::equals).isPresent()),
                team ? open(review, Optional::isEmpty) : List.of(),
                decisions(review, person),
                asked(review, person));
    }

    private List<Item> open(Review review, Function<Optional<PersonId>, Boolean> held) {
        var now = clock.instant();
        return review.pack().items().stream()
                .filter(item -> review.item(item.id()).isWaiting(now)
                        && held.apply(review.item(item.id()).assigned()))
                .toList();
    }

    private List<Decision> decisions(Review review, PersonId person) {
        return review.register().open().stream()
                .filter(decision -> decision.owner(review.lead()).equals(person))
                .filter(decision -> decision.snoozed(clock.instant()).isEmpty())
                .toList();
    }

    private static List<Asked> asked(Review review, PersonId person) {
        return review.pack().items().stream()
                .flatMap(item -> review.item(item.id()).candidates().stream()
                        .filter(candidate -> candidate.by().person().equals(person))
                        .map(candidate -> new Asked(item, candidate)))
                .toList();
    }
}
