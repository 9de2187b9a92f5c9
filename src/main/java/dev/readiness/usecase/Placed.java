package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.review.Review;
import java.time.Clock;
import java.util.stream.Stream;

/** Once a message stands in Slack, the warnings that speak of what it shows are drawn again, now with a link to it. */
public final class Placed {
    private final Reviews reviews;
    private final Clock clock;

    public Placed(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    public void now(Parcel parcel) {
        parcel.content().match(this::linkTo, written -> false);
    }

    private boolean linkTo(Parcel.Content.OfReview ours) {
        var shown = ours.notice();
        boolean cited =
                shown instanceof Notice.Prompt || shown instanceof Notice.Decision || shown instanceof Notice.Risk;
        return cited
                && reviews.inTransaction(desk -> {
                    var review = desk.read(ours.review()).orElseThrow();
                    var by = new PersonAt(ours.causedBy(), clock.instant());
                    warnings(review)
                            .filter(warning -> Linked.from(review, warning).contains(shown))
                            .forEach(warning -> desk.refresh(review.id(), warning, by));
                    return true;
                });
    }

    private static Stream<Notice> warnings(Review review) {
        return review.risks().inOrder().stream()
                .filter(risk -> risk.stands())
                .flatMap(risk -> Stream.of(new Notice.Risk(risk.rule()), new Notice.RiskInChannel(risk.rule())));
    }
}
