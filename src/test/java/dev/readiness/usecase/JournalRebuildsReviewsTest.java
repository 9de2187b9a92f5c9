package dev.readiness.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewEvent;
import dev.readiness.review.ReviewId;
import dev.readiness.stage.Kept;
import dev.readiness.stage.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal is the review: whatever happens, what it tells afresh is what everybody has in memory. */
class JournalRebuildsReviewsTest {
    private static final int ROUNDS = 6;

    /** Lots may leave something out for a while. */
    private static final int MOST_ROUNDS = 60;

    /** Real clocks tell more than the milliseconds that are kept. */
    private final PlaygroundClock clock =
            new PlaygroundClock(Clock.fixed(Some.NOON.plusNanos(123_456_789), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void afterEveryActionTheJournalAloneTellsTheSameReview() {
        long seed = Length.seed(JournalRebuildsReviewsTest.class);
        var random = new Random(seed);
        Set<String> missing = names(all(ReviewEvent.class));
        try (var kept =
                Kept.open(folder, Some.wantingEvidence(Stage.shippedPackages().get(0)))) {
            var review = new RandomReview(kept, clock, random);
            var actions = actions(review);
            for (int round = 0; round < ROUNDS || (!missing.isEmpty() && round < MOST_ROUNDS); round++) {
                var names = new ArrayList<>(actions.keySet());
                Collections.shuffle(names, random);
                for (var name : names) {
                    review.tick();
                    if (random.nextInt(5) > 0) {
                        review.reopen();
                    }
                    actions.get(name).run();
                    compare(kept, review.id(), "seed " + seed + " after: " + name);
                }
                missing.removeAll(names(happened(kept, review.id())));
            }
        }
        assertThat(missing)
                .as("seed " + seed + ": what can happen and never did")
                .isEmpty();
    }

    /** All that people can do in the review; what is refused changes nothing. */
    private static Map<String, Runnable> actions(RandomReview review) {
        var all = new LinkedHashMap<String, Runnable>();
        new AnswerActions(review, review.use()).addTo(all);
        new RedactActions(review, review.use()).addTo(all);
        new ReplyActions(review, review.use()).addTo(all);
        new StaffingActions(review, review.use()).addTo(all);
        new DecisionActions(review, review.use()).addTo(all);
        new ClosingActions(review, review.use()).addTo(all);
        return all;
    }

    /** What has happened in the reviews so far, of which that one is the last. */
    private static Set<Class<?>> happened(Kept kept, ReviewId last) {
        return LongStream.rangeClosed(1, last.number())
                .mapToObj(ReviewId::new)
                .flatMap(id -> kept.journal(id).stream())
                .map(entry -> entry.event().getClass())
                .collect(Collectors.toSet());
    }

    private static void compare(Kept kept, ReviewId id, String why) {
        Review remembered = kept.reviews().inTransaction(desk -> desk.find(id)).orElseThrow();
        Review told = kept.afresh().inTransaction(desk -> desk.find(id)).orElseThrow();

        assertThat(told.items()).as(why).isEqualTo(remembered.items());
        assertThat(told.risks()).as(why).isEqualTo(remembered.risks());
        assertThat(told.register()).as(why).isEqualTo(remembered.register());
        assertThat(told.end()).as(why).isEqualTo(remembered.end());
        assertThat(told.equals(remembered)).as(why).isTrue();
        assertThat(kept.journal(id)).as(why).hasSize((int) told.version());
    }

    private static Set<Class<?>> all(Class<?> type) {
        var parts = type.getPermittedSubclasses();
        return parts == null
                ? Set.of(type)
                : Stream.of(parts).flatMap(part -> all(part).stream()).collect(Collectors.toSet());
    }

    private static Set<String> names(Set<Class<?>> types) {
        var names = new TreeSet<String>();
        types.forEach(type -> names.add(type.getName().replaceFirst(".*\\.", "")));
        return names;
    }
}
