package dev.readiness.slack.view;

import dev.readiness.checklist.ItemId;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ReviewRef;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a menu entry, a button on a reply or a small form is about, as its value carries it: a review's item by its
 * number, and what else it must remember.
 */
public record Task(ReviewId id, int number, String rest) {
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17}):([1-9]\\d{0,3}):([A-Za-z0-9./ -]{0,60})");

    static Task of(Review review, ItemId item, String rest) {
        return new Task(review.id(), review.pack().number(item), rest);
    }

    /** Reads a value; empty for anything that we never drew. */
    public static Optional<Task> parse(String value) {
        var m = SHAPE.matcher(value);
        return m.matches()
                ? Optional.of(
                        new Task(new ReviewId(Long.parseLong(m.group(1))), Integer.parseInt(m.group(2)), m.group(3)))
                : Optional.empty();
    }

    /** The value of a button, an entry or a form. */
    public String value() {
        return id.number() + ":" + number + ":" + rest;
    }

    public ReviewRef review() {
        return new ReviewRef.Numbered(id);
    }

    public ItemRef item() {
        return new ItemRef(Integer.toString(number));
    }
}
