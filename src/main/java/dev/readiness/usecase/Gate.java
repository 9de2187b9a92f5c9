package dev.readiness.usecase;

import dev.readiness.checklist.PackageId;
import dev.readiness.review.Clearance;
import dev.readiness.review.Ending;
import dev.readiness.review.Review;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a pipeline whether a workload may go out, and what stands against it. */
public final class Gate {
    private final Reviews reviews;
    private final Mode mode;
    private final Clock clock;

    public Gate(Reviews reviews, Mode mode, Clock clock) {
        this.reviews = reviews;
        this.mode = mode;
        this.clock = clock;
    }

    /** What comes of a workload that is not cleared. */
    public enum Mode {
        /** It goes out, and the answer says what the gate would have said. */
        OBSERVE,
        /** It goes out, and whoever sends it out is to be warned. */
        WARN,
        /** It does not go out. */
        BLOCK
    }

    /**
     * What the gate says.
     *
     * @param reviews where each review that counts stands; none where the workload was never reviewed
     */
    public record Answer(WorkloadName workload, Mode mode, List<Clearance> reviews, Instant at) {
        public Answer {
            reviews = List.copyOf(reviews);
        }

        /** Whether there is a sign-off for each package, and all of them hold. */
        public boolean isCleared() {
            return !reviews.isEmpty() && reviews.stream().noneMatch(Clearance::isBlocked);
        }

        /** Whether the workload may go out: always, but where the gate blocks. */
        public boolean allows() {
            return mode != Mode.BLOCK || isCleared();
        }
    }

    public Answer ask(WorkloadName workload) {
        var now = clock.instant();
        return reviews.inTransaction(desk -> new Answer(
                workload,
                mode,
                counting(desk, workload)
                        .map(review -> Clearance.of(review, desk.watch().today(review, now)))
                        .toList(),
                now));
    }

    /** Of each package what is open, else how it ended last; giving a review up takes back no earlier sign-off. */
    private static Stream<Review> counting(Desk desk, WorkloadName workload) {
        var byPackage = desk.of(workload).stream()
                .map(desk::read)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Gate::pack, LinkedHashMap::new, Collectors.toList()));
        return byPackage.values().stream().flatMap(Gate::counting);
    }

    private static PackageId pack(Review review) {
        return review.pack().id();
    }

    private static Stream<Review> counting(List<Review> newestFirst) {
        if (newestFirst.stream().anyMatch(Review::isOpen)) {
            return newestFirst.stream().filter(Review::isOpen);
        }
        return newestFirst.stream()
                .filter(review -> !isAbandoned(review))
                .findFirst()
                .or(() -> newestFirst.stream().findFirst())
                .stream();
    }

    private static boolean isAbandoned(Review review) {
        return review.end()
                .standing()
                .filter(closing -> closing.ending() == Ending.ABANDONED)
                .isPresent();
    }
}
