package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.people.Prose;
import dev.readiness.usecase.ReviewRef;
import java.util.List;

/** What commands end with: nothing more, a day, a reason. */
final class Tails {
    private Tails() {}

    static Command alone(Words words, Command command) {
        words.end("nothing more");
        return command;
    }

    static When until(Words words) {
        var behind = words.peek();
        return Options.read(words, List.of("until"))
                .value("until")
                .map(Options::day)
                .orElseThrow(() -> new Misread(behind, "until:<when>"));
    }

    static Prose because(Words words, boolean needed) {
        var behind = words.peek();
        var reason = words.take("because") ? words.rest() : "";
        words.end("because …");
        if (needed && reason.isEmpty()) {
            throw reasonMissing(behind, words);
        }
        return new Prose(SlackText.asTyped(reason));
    }

    /** The reason is missing; the same command with room for it is right. */
    static Misread reasonMissing(Word at, Words words) {
        var typed = words.whole().replaceFirst("(?i)[.\\s]*(?:\\bbecause)?[.\\s]*$", "");
        return Misread.corrected(at, "Add the reason", typed + " because …");
    }

    /** The review, if one is named, and nothing more. */
    static ReviewRef onlyReview(Words words) {
        var review = Places.optionalReview(words);
        words.end("nothing more");
        return review;
    }
}
