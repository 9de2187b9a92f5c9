package dev.readiness.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as Slack shows it.
 *
 * @param postedAt by Slack's clock
 * @param turnedAt since when it shows as asked, or as answered, whichever it is now; null where it does not yet
 */
public record PostedPrompt(Instant postedAt, @Nullable Instant turnedAt) {
    /** Whether it was on screen as a question at that moment, now that its item is open or is not. */
    boolean asked(Instant at, boolean open) {
        boolean turned = turnedAt != null && !turnedAt.isAfter(at);
        return !postedAt.isAfter(at) && turned == open;
    }

    /** Since when it asks, where it does. */
    Instant since() {
        return turnedAt != null && turnedAt.isAfter(postedAt) ? turnedAt : postedAt;
    }
}
