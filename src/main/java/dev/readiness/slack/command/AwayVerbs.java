package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import java.util.List;

/** The verbs by which people say that they are away, or on what they were reminded of. */
final class AwayVerbs {
    List<Verb> all() {
        return List.of(
                new Verb(
                        "seen",
                        List.of("seen [<review>] <item|D-n|all>"),
                        "Say that you are on something: you are not reminded of it today.",
                        List.of("seen D-2", "seen RR-12 3"),
                        AwayVerbs::seen),
                new Verb(
                        "away",
                        List.of("away <from>..<to> [delegate:@u]", "away back"),
                        "Say when you are away, and who is asked instead; or that you are back.",
                        List.of("away tomorrow..+1w", "away 2026-12-21..2027-01-02 delegate:<@U2|ana>", "away back"),
                        AwayVerbs::away),
                new Verb(
                        "settings",
                        List.of("settings"),
                        "See when people are reminded, and your own hours, zone and holidays.",
                        List.of("settings"),
                        words -> Tails.alone(words, new WorkCommand.Settings())));
    }

    private static Command seen(Words words) {
        var review = Places.reviewBeforeLast(words);
        var target = References.target(words.next(), true);
        return Tails.alone(words, new WorkCommand.Seen(review, target));
    }

    private static Command away(Words words) {
        if (words.take("back")) {
            return Tails.alone(words, new WorkCommand.Back());
        }
        var span = words.next();
        int dots = span.whole().indexOf("..");
        if (dots < 0) {
            throw new Misread(span, "two days with .. between them, such as tomorrow..+1w; or back");
        }
        var from = day(span, 0, dots);
        var until = day(span, dots + 2, span.whole().length());
        var options = Options.read(words, List.of("delegate"));
        return new WorkCommand.Away(from, until, options.person("delegate"));
    }

    private static When day(Word span, int from, int to) {
        var day = When.parse(span.whole().substring(from, to))
                .orElseThrow(() -> new Misread(span, "a day on each side of the dots: " + When.ALLOWED));
        if (day.time() != null) {
            throw new Misread(span, Options.WHOLE_DAY);
        }
        return day;
    }
}
