package dev.readiness.slack.view;

import dev.readiness.people.ChannelId;
import dev.readiness.review.ReviewId;
import java.util.Optional;

/** The review that a form is about, and the channel that it was opened from, as the form carries them along. */
public record FormOrigin(ReviewId review, ChannelId here) {
    /** Reads what came back with a form; empty for a form that we never drew. */
    public static Optional<FormOrigin> parse(String metadata) {
        var parts = metadata.split(" ", 2);
        return parts.length == 2 && !parts[1].isBlank()
                ? ReviewId.parse(parts[0]).map(review -> new FormOrigin(review, new ChannelId(parts[1])))
                : Optional.empty();
    }

    String metadata() {
        return review + " " + here;
    }
}
