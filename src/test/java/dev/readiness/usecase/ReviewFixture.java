package dev.readiness.usecase;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Some;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Review;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

/** A new database for each test, with a review in it and all that people can do there. */
abstract class ReviewFixture {
    final PlaygroundClock clock = new PlaygroundClock(Some.CLOCK);

    @TempDir
    Path folder;

    @AutoClose
    Kept kept;

    Kept.Doers use;
    ReviewRef.Numbered ref;

    /** The reviews are of that package. */
    void keep(ReviewPackage pack) {
        kept = Kept.open(folder, pack);
        use = kept.doers(clock);
    }

    /** From now on, the test is about the review that this opens. */
    void open(OpenReview.Request request) {
        ref = new ReviewRef.Numbered(use.opened(request).id());
    }

    /** The review as a process reads it that has nothing of it in memory. */
    Review review() {
        return kept.stored(ref.id());
    }
}
