package dev.readiness.slack.view;

import dev.readiness.checklist.ItemId;
import dev.readiness.review.ReviewId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a button or a modal points at, as its value carries it: a review's item, at the version that was drawn. */
public record Pointer(ReviewId review, ItemId item, int version) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):([a-z][a-z0-9-]{0,62}):(\\d{1,9})");

    /** Reads a button's value; empty for anything that we never drew. */
    public static Optional<Pointer> parse(String value) {
        var m = SHAPE.matcher(value);
        if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Pointer(
                new ReviewId(Long.parseLong(m.group(1))), new ItemId(m.group(2)), Integer.parseInt(m.group(3))));
    }

    /** The value of a button or modal. */
    public String value() {
        return review.number() + ":" + item + ":" + version;
    }
}
