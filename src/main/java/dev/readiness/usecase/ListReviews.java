package dev.readiness.usecase;

import dev.readiness.digest.Stall;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Reviews.Desk;
import dev.readiness.usecase.Reviews.Filter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lists the reviews that somebody may see, a page at a time. */
public final class ListReviews {
    private static final int PAGE = 10;
    private static final int MOST_OF_MINE = 50;

    private final Reviews reviews;
    private final Clock clock;

    public ListReviews(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Which reviews to list. */
    public enum Which {
        OPEN,
        MINE,
        BLOCKED,
        STALLED,
        CLOSED,
        ALL
    }

    /** One page of the list; pages count from 1. */
    public record Listed(Which which, List<Standing> reviews, int page, int pages, int total) {
        public Listed {
            reviews = List.copyOf(reviews);
        }
    }

    /** What concerns somebody here: this channel's reviews, and those of theirs that wait for an answer. */
    public record Overview(List<Standing> here, List<Review> waiting) {
        public Overview {
            here = List.copyOf(here);
            waiting = List.copyOf(waiting);
        }
    }

    public Listed list(Asking asking, Which which, int page) {
        return reviews.inTransaction(desk -> {
            var filter = filter(which, asking);
            var found = desk.list(filter, asking.actor(), asking.here(), (page - 1) * PAGE, PAGE);
            int pages = Math.max(1, (found.total() + PAGE - 1) / PAGE);
            return new Listed(which, today(desk, load(desk, found)), page, pages, found.total());
        });
    }

    public Overview overview(Asking asking) {
        return reviews.inTransaction(desk -> {
            var here = desk.in(asking.here()).stream()
                    .map(desk::read)
                    .flatMap(Optional::stream)
                    .toList();
            var mine = desk.list(new Filter.Mine(), asking.actor(), asking.here(), 0, MOST_OF_MINE);
            var waiting = load(desk, mine).stream()
                    .filter(review -> !review.isComplete() && Permission.toWork(review, asking.actor(), asking.here()))
                    .toList();
            return new Overview(today(desk, here), waiting);
        });
    }

    private List<Standing> today(Desk desk, List<Review> reviews) {
        var now = clock.instant();
        return reviews.stream()
                .map(review -> desk.watch().standing(review, now))
                .toList();
    }

    private static List<Review> load(Desk desk, Reviews.Page found) {
        return found.reviews().stream()
                .map(desk::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private Filter filter(Which which, Asking asking) {
        return switch (which) {
            case OPEN -> new Filter.Open();
            case MINE -> new Filter.Mine();
            case BLOCKED -> new Filter.Blocked();
            case CLOSED -> new Filter.Closed();
            case ALL -> new Filter.All();
            case STALLED -> new Filter.QuietSince(stalledSince(asking));
        };
    }

    private Instant stalledSince(Asking asking) {
        var zone = asking.actor().zone();
        return Stall.quietSince(LocalDate.ofInstant(clock.instant(), zone), asking.days(), zone);
    }
}
