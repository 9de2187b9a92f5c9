package dev.readiness.usecase;

import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what happened in a review, in the same words wherever it is read. */
public final class Chronicle {
    private final Review review;
    private final Style style;

    public Chronicle(Review review, Style style) {
        this.review = review;
        this.style = style;
    }

    /** How people, moments and what matters are written where the words are read. */
    public interface Style {
        String person(PersonId person);

        String moment(Instant at);

        String strong(String words);

        /** The words that were erased: those of one person, or with null everybody's. */
        default String erased(@Nullable PersonId author) {
            return author == null ? "all that was written" : "what " + person(author) + " wrote";
        }

        /** The moment at which a message was sent; its time stamp says so. */
        default String sent(MessageRef message) {
            return moment(Instant.ofEpochSecond(Long.parseLong(message.ts().replaceFirst("\\..*", ""))));
        }
    }

    /** What an entry says: in our words, and in those of whoever caused it. */
    public record Said(String what, Prose text, List<Evidence> evidence) {
        public Said {
            evidence = List.copyOf(evidence);
        }

        static Said of(String what) {
            return new Said(what, Prose.NONE, List.of());
        }
    }

    public Said tell(ReviewEvent event) {
        return event.match(
                life -> life.match(new LifeWords(review, style)),
                item -> item.match(new ItemWords(review, style)),
                risk -> risk.match(new RiskWords(review, style)),
                decision -> decision.match(new DecisionWords(style)));
    }
}
