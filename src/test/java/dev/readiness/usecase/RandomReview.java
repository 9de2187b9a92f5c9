package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.fixtures.Requests.opening;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import dev.readiness.fixtures.Requests;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Change;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.stage.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A review for random actions: it draws who acts, on what, with which words, and how much time passes. */
final class RandomReview {
    static final PersonId LEAVER = new PersonId("U0GONE");

    private final Kept kept;
    private final Kept.Doers use;
    private final PlaygroundClock clock;
    private final Random random;
    private ReviewId id;
    private int replies;

    RandomReview(Kept kept, PlaygroundClock clock, Random random) {
        this.kept = kept;
        this.use = kept.doers(clock, true);
        this.clock = clock;
        this.random = random;
        this.id = open();
    }

    private ReviewId open() {
        return use.opened(opening("payments-api", Some.LEAD, null, inDays(9), Some.OWNER, Some.DEV))
                .id();
    }

    /** From now on, it is a new review of the same workload. */
    void startOver() {
        id = open();
    }

    Kept.Doers use() {
        return use;
    }

    ReviewId id() {
        return id;
    }

    ReviewRef ref() {
        return new ReviewRef.Numbered(id);
    }

    Review now() {
        return kept.reviews().inTransaction(desk -> desk.read(id)).orElseThrow();
    }

    void tick() {
        clock.advance(Duration.ofMillis(1 + random.nextInt(90_000)));
    }

    void passDays(int days) {
        clock.advance(Duration.ofDays(days));
        use.look().run();
    }

    void reopen() {
        use.close().reopen(Requests.admin(), ref());
        tick();
    }

    /** The person takes back what they have just done. */
    void thenUndo(PersonId person, Runnable action) {
        reopen();
        action.run();
        tick();
        use.takeBack().handle(asking(person));
    }

    /** Saves a change that no use case makes by itself. */
    void save(PersonId person, BiFunction<Review, PersonAt, Change> change) {
        var by = new PersonAt(person, clock.instant());
        kept.reviews()
                .inTransaction(desk ->
                        Telling.saveAndTell(desk, change.apply(desk.find(id).orElseThrow(), by)));
    }

    void addDecision(@Nullable PersonId owner) {
        use.register().add().handle(asking(Some.LEAD), ref(), new AddDecision.Wanted(words(), null, owner, inDays(3)));
        tick();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean perhaps() {
        return random.nextBoolean();
    }

    @SafeVarargs
    final <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }

    PersonId team() {
        return pick(Some.OWNER, Some.DEV, Some.LEAD);
    }

    PersonId anybody() {
        return pick(Some.OWNER, Some.DEV, Some.LEAD, Some.PLATFORM);
    }

    ItemRef item() {
        return new ItemRef(Integer.toString(1 + random.nextInt(now().total())));
    }

    ItemId itemId() {
        return now().pack().items().get(random.nextInt(now().total())).id();
    }

    int version(ItemRef item) {
        var found = now();
        return found.answer(item.in(found.pack()).orElseThrow().id()).version();
    }

    DecisionId decision() {
        return new DecisionId(1 + random.nextInt(now().register().all().size()));
    }

    Target itemOrAll() {
        return random.nextInt(5) == 0 ? new Target.OfAll() : new Target.OfItem(item());
    }

    Target decisionTarget() {
        return new Target.OfDecision(decision().number());
    }

    Choice choice() {
        return pick(Choice.values());
    }

    Given given() {
        return Given.typed(choice(), words(), links());
    }

    Prose words() {
        return pick(
                Prose.NONE,
                new Prose("D-2 first, “as typed” <!channel>\n😀"),
                new Prose("a secret " + random.nextInt(9)));
    }

    List<Evidence> links() {
        var link = Evidence.parse("https://wiki.example/" + random.nextInt(3)).orElseThrow();
        return random.nextBoolean() ? List.of(link) : List.of();
    }

    /** The timestamp of a message that is not there yet. */
    String nextReply() {
        return "17000000." + ++replies;
    }
}
