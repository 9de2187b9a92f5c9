package dev.readiness.slack.command;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.Prose;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.ReviewRef;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs by which the register of decisions is kept. */
final class RegisterVerbs {
    private static final List<String> STATUSES =
            Arrays.stream(DecisionStatus.values()).map(DecisionStatus::typed).toList();
    private static final List<String> ADD = List.of("owner", "due", "area");
    private static final List<String> SET = List.of("status", "owner", "due", "depends", "next");
    private static final int TITLE = 150;
    private static final int TEXT = 3000;

    List<Verb> all() {
        return List.of(
                new Verb(
                        "decisions",
                        List.of("decisions [<review>] [walk]"),
                        "See the register of decisions, or walk through the open ones.",
                        List.of("decisions", "decisions payments-api walk"),
                        RegisterVerbs::decisions),
                new Verb(
                        "decision",
                        List.of(
                                "decision add [<review>] <title> [owner:@u] [due:<when>] [area:<id>]",
                                "decision set [<review>] D-n [status:<s>] [owner:@u] [due:<when>] [depends:<text>]"
                                        + " [next:<text>]"),
                        "Add a decision to the register, or change one.",
                        List.of(
                                "decision add who renews the certificate due:+5wd",
                                "decision add payments-api \"which cluster\" owner:<@U2|ana>",
                                "decision set D-2 status:blocked depends:\"the DNS team\""),
                        RegisterVerbs::decision),
                new Verb(
                        "decide",
                        List.of("decide [<review>] D-n <outcome> because <rationale>"),
                        "Decide an open decision, with the reason.",
                        List.of("decide D-1 the control plane moves first because it holds no customer data"),
                        RegisterVerbs::decide),
                new Verb(
                        "drop",
                        List.of("drop [<review>] D-n because <reason>"),
                        "Drop a decision that is no longer needed.",
                        List.of("drop RR-12 D-3 because the store is shared"),
                        RegisterVerbs::drop));
    }

    private static Command decisions(Words words) {
        boolean walk = words.take("walk");
        var review = Places.optionalReview(words);
        walk = words.take("walk") || walk;
        return Tails.alone(words, walk ? new RegisterCommand.Walk(review) : new RegisterCommand.Decisions(review));
    }

    private static Command decision(Words words) {
        var word = words.next();
        if (word.is("add")) {
            return add(words);
        }
        if (word.is("set")) {
            return set(words);
        }
        throw new Misread(word, "add or set", List.of("add", "set"));
    }

    private static Command add(Words words) {
        var review = reviewBeforeTitle(words);
        var first = words.peek();
        var title = new StringBuilder();
        while (!words.atEnd() && !words.peek().isOption()) {
            title.append(title.isEmpty() ? "" : " ").append(words.nextAsTyped());
        }
        var typed = SlackText.asTyped(title.toString());
        if (typed.isEmpty() || typed.length() > TITLE) {
            throw new Misread(first, "the decision's title, in at most " + TITLE + " characters");
        }
        var options = Options.read(words, ADD);
        return new RegisterCommand.Add(
                review,
                new Prose(typed),
                options.person("owner"),
                options.day("due"),
                options.value("area").map(Word::lower).orElse(null));
    }

    /**
     * A review, if its number stands before the title, or its workload's name before a title in quotes; a title without
     * quotes begins with its first word, whatever workload is called so.
     */
    private static ReviewRef reviewBeforeTitle(Words words) {
        var second = words.peek(1);
        var third = words.peek(2);
        boolean quoted = second.quoted() && !second.isOption() && (third.isEnd() || third.isOption());
        boolean named = !second.isEnd() && ReviewId.parse(words.peek().text()).isPresent();
        return quoted || named ? Places.optionalReview(words) : new ReviewRef.Here();
    }

    private static Command set(Words words) {
        var review = reviewBeforeDecision(words);
        var decision = References.decisionId(words.next());
        var behind = words.peek();
        var options = Options.read(words, SET);
        if (behind.isEnd()) {
            throw new Misread(behind, "what to set: status:, owner:, due:, depends: or next:");
        }
        return new RegisterCommand.Amend(
                review,
                decision,
                options.value("status").map(RegisterVerbs::status).orElse(null),
                options.person("owner"),
                options.day("due"),
                text(options, "depends"),
                text(options, "next"));
    }

    private static @Nullable Prose text(Options options, String key) {
        var word = options.value(key).orElse(null);
        if (word == null) {
            return null;
        }
        var typed = SlackText.asTyped(word.text());
        if (typed.length() > TEXT) {
            throw new Misread(word, "at most " + TEXT + " characters");
        }
        return new Prose(typed);
    }

    private static DecisionStatus status(Word word) {
        return DecisionStatus.typed(word.lower())
                .orElseThrow(() ->
                        new Misread(word, "one of " + String.join(", ", STATUSES), Near.to(word.text(), STATUSES)));
    }

    private static Command decide(Words words) {
        var review = reviewBeforeDecision(words);
        var decision = References.decisionId(words.next());
        var behind = words.peek();
        var outcome = words.until(word -> word.is("because"));
        if (behind.isEnd() || (outcome != null && outcome.isEmpty())) {
            throw new Misread(behind, "the outcome, then because, then the rationale");
        }
        var rationale = words.rest();
        if (outcome == null || rationale.isEmpty()) {
            throw Tails.reasonMissing(outcome == null ? behind : words.peek(), words);
        }
        return new RegisterCommand.Decide(
                review, decision, new Prose(SlackText.asTyped(outcome)), new Prose(SlackText.asTyped(rationale)));
    }

    /** A review, if one is named before the decision; no workload is called like a decision. */
    private static ReviewRef reviewBeforeDecision(Words words) {
        return isDecision(words.peek()) ? new ReviewRef.Here() : Places.reviewBefore(words, RegisterVerbs::isDecision);
    }

    private static boolean isDecision(Word word) {
        return !word.isOption() && DecisionId.parse(word.text()).isPresent();
    }

    private static Command drop(Words words) {
        var review = reviewBeforeDecision(words);
        var decision = References.decisionId(words.next());
        return new RegisterCommand.Drop(review, decision, Tails.because(words, true));
    }
}
