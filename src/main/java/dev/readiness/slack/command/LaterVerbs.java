package dev.readiness.slack.command;

import dev.readiness.people.Prose;
import java.util.List;

/** The verbs for tasks, decisions and the verdict, which later versions carry out. */
final class LaterVerbs {
    private static final List<String> STATUSES =
            List.of("in-discovery", "drafted", "needs-decision", "needs-validation", "blocked");

    List<Verb> all() {
        return List.of(
                new Verb(
                        "decisions",
                        List.of("decisions [<review>] [walk]"),
                        "See the register of decisions, or walk through the open ones.",
                        List.of("decisions", "decisions payments-api walk"),
                        LaterVerbs::decisions),
                new Verb(
                        "decision",
                        List.of(
                                "decision add [<review>] <title> [owner:@u] [due:<when>] [area:<id>]",
                                "decision set [<review>] D-n [status:<s>] [owner:@u] [due:<when>] [depends:<text>]"
                                        + " [next:<text>]"),
                        "Add a decision to the register, or change one.",
                        List.of(
                                "decision add RR-12 \"who renews the certificate\" due:+5wd",
                                "decision set D-2 status:blocked depends:\"the DNS team\""),
                        LaterVerbs::decision),
                new Verb(
                        "decide",
                        List.of("decide [<review>] D-n <outcome> because <rationale>"),
                        "Decide an open decision, with the reason.",
                        List.of("decide D-1 the control plane moves first because it holds no customer data"),
                        LaterVerbs::decide),
                new Verb(
                        "drop",
                        List.of("drop [<review>] D-n because <reason>"),
                        "Drop a decision that is no longer needed.",
                        List.of("drop RR-12 D-3 because the store is shared"),
                        LaterVerbs::drop),
                new Verb(
                        "settings",
                        List.of("settings"),
                        "See the bot's settings.",
                        List.of("settings"),
                        words -> Tails.alone(words, new LaterCommand.Settings())));
    }

    private static Command decisions(Words words) {
        boolean walk = words.take("walk");
        var review = Places.optionalReview(words);
        walk = words.take("walk") || walk;
        return Tails.alone(words, new LaterCommand.Decisions(review, walk));
    }

    private static Command decision(Words words) {
        var word = words.next();
        if (word.is("add")) {
            return decisionAdd(words);
        }
        if (word.is("set")) {
            return decisionSet(words);
        }
        throw new Misread(word, "add or set", List.of("add", "set"));
    }

    private static Command decisionAdd(Words words) {
        var review = Places.reviewBefore(words, word -> !word.isEnd() && !word.isOption());
        var first = words.peek();
        var title = new StringBuilder();
        while (!words.atEnd() && !words.peek().isOption()) {
            title.append(title.isEmpty() ? "" : " ").append(words.next().text());
        }
        if (title.isEmpty()) {
            throw new Misread(first, "the decision's title");
        }
        var options = Options.read(words, List.of("owner", "due", "area"));
        return new LaterCommand.DecisionAdd(
                review,
                Mentions.asTyped(title.toString()),
                options.person("owner"),
                options.day("due"),
                options.value("area").map(Word::lower).orElse(null));
    }

    private static Command decisionSet(Words words) {
        var review = Places.reviewBefore(words, word -> !word.isEnd() && !word.isOption());
        int decision = References.decision(words.next());
        var options = Options.read(words, List.of("status", "owner", "due", "depends", "next"));
        return new LaterCommand.DecisionSet(
                review,
                decision,
                options.value("status").map(LaterVerbs::status).orElse(null),
                options.person("owner"),
                options.day("due"),
                options.value("depends").map(Word::text).orElse(null),
                options.value("next").map(Word::text).orElse(null));
    }

    private static String status(Word word) {
        if (!STATUSES.contains(word.lower())) {
            throw new Misread(word, "one of " + String.join(", ", STATUSES), Near.to(word.text(), STATUSES));
        }
        return word.lower();
    }

    private static Command decide(Words words) {
        var review = Places.reviewBefore(words, LaterVerbs::isDecision);
        int decision = References.decision(words.next());
        var behind = words.peek();
        var outcome = words.until(word -> word.is("because"));
        if (outcome == null || outcome.isEmpty()) {
            throw new Misread(behind, "the outcome, then because, then the rationale");
        }
        var rationale = words.rest();
        if (rationale.isEmpty()) {
            throw new Misread(words.peek(), "the rationale behind because");
        }
        return new LaterCommand.Decide(
                review, decision, new Prose(Mentions.asTyped(outcome)), new Prose(Mentions.asTyped(rationale)));
    }

    private static boolean isDecision(Word word) {
        return word.text().matches("(?i)d-?[1-9]\\d{0,5}");
    }

    private static Command drop(Words words) {
        var review = Places.reviewBefore(words, LaterVerbs::isDecision);
        int decision = References.decision(words.next());
        return new LaterCommand.Drop(review, decision, Tails.because(words, true));
    }
}
