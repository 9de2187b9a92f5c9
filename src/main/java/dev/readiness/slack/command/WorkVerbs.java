package dev.readiness.slack.command;

import dev.readiness.people.PersonId;
import java.util.List;

/** The verbs by which a team shares its work out, puts it off, takes it back and takes it with it. */
final class WorkVerbs {
    private final Places places;

    WorkVerbs(Places places) {
        this.places = places;
    }

    List<Verb> all() {
        return List.of(
                new Verb(
                        "todo",
                        List.of("todo [why]"),
                        "See your open items and decisions in all reviews.",
                        List.of("todo", "todo why"),
                        WorkVerbs::todo),
                new Verb(
                        "assign",
                        List.of("assign [<review>] <item|section:<id>|D-n|all> @u"),
                        "Hand an item, a section, a decision or all of them to somebody.",
                        List.of("assign 3 <@U2|ana>", "assign RR-12 section:operational-support <@U2|ana>"),
                        WorkVerbs::assign),
                new Verb(
                        "not-mine",
                        List.of("not-mine [<review>] <item|D-n>"),
                        "Hand something back to the lead.",
                        List.of("not-mine 3", "not-mine RR-12 D-2"),
                        WorkVerbs::notMine),
                new Verb(
                        "snooze",
                        List.of("snooze [<review>] <item|D-n|all> until:<when> [because …]"),
                        "Put something off until a day.",
                        List.of("snooze 3 until:+2d", "snooze D-2 until:fri because security answers on Thursday"),
                        WorkVerbs::snooze),
                new Verb(
                        "undo",
                        List.of("undo"),
                        "Take back your own last change.",
                        List.of("undo"),
                        words -> Tails.alone(words, new WorkCommand.Undo())),
                new Verb(
                        "export",
                        List.of("export [<review>] [md|json]"),
                        "Get the whole review as a file.",
                        List.of("export", "export RR-12 json"),
                        WorkVerbs::export),
                new Verb(
                        "redact",
                        List.of("redact [<review>] <item|D-n|R-n|closing>"),
                        "Erase what was pasted into an item, a decision or a waiver, everywhere.",
                        List.of("redact 4", "redact RR-12 D-2", "redact RR-12 closing"),
                        this::redact));
    }

    private static Command todo(Words words) {
        boolean why = words.take("why");
        return Tails.alone(words, new WorkCommand.Todo(why));
    }

    private static Command assign(Words words) {
        var review = Places.reviewBefore(
                words, word -> !word.isEnd() && word.mention('@').isEmpty());
        var target = References.target(words.next(), true);
        PersonId person = Options.person(words.next());
        return Tails.alone(words, new WorkCommand.Assign(review, target, person));
    }

    private static Command notMine(Words words) {
        var review = Places.reviewBeforeLast(words);
        var target = References.target(words.next(), false);
        return Tails.alone(words, new WorkCommand.NotMine(review, target));
    }

    private static Command snooze(Words words) {
        var review = Places.reviewBefore(words, word -> !word.isEnd() && !word.isOption());
        var target = References.target(words.next(), true);
        var until = Tails.until(words);
        return new WorkCommand.Snooze(review, target, until, Tails.because(words, false));
    }

    private static Command export(Words words) {
        var format = format(words);
        var review = Places.optionalReview(words);
        format = format.isEmpty() ? format(words) : format;
        return Tails.alone(words, new WorkCommand.Export(review, format.isEmpty() ? "md" : format));
    }

    private static String format(Words words) {
        return words.take("md") ? "md" : words.take("json") ? "json" : "";
    }

    private Command redact(Words words) {
        var review = places.reviewBeforeOne(words);
        return Tails.alone(words, new WorkCommand.Redact(review, References.anyOne(words.next())));
    }
}
