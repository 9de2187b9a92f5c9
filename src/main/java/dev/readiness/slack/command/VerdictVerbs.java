package dev.readiness.slack.command;

import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Waiver;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.WaiveRisk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The verbs by which people see what stands against a workload, let it be, and sign. */
final class VerdictVerbs {
    private static final List<String> ENDINGS =
            Arrays.stream(Ending.values()).map(Ending::typed).toList();
    private static final List<String> CODES =
            Arrays.stream(Waiver.Code.values()).map(Waiver.Code::word).toList();

    List<Verb> all() {
        return List.of(
                new Verb(
                        "risks",
                        List.of("risks [<review>]"),
                        "See the risks of a review, and the verdict that follows.",
                        List.of("risks", "risks RR-12"),
                        words -> new VerdictCommand.Risks(Tails.onlyReview(words))),
                new Verb(
                        "waive",
                        List.of(
                                "waive [<review>] <R-n|item> until:<when> [code:<kind>] [instead:<text>] because <reason>"),
                        "Waive a risk or an item until a day, for a reason.",
                        List.of(
                                "waive R-1 until:+2w because the proxy covers it",
                                "waive RR-12 2 until:fri code:planned instead:\"a static page\" because it ships on Friday"),
                        VerdictVerbs::waive),
                new Verb(
                        "own",
                        List.of("own [<review>]"),
                        "Accept ownership of the workload after rollout.",
                        List.of("own", "own payments-api"),
                        words -> new VerdictCommand.Own(Tails.onlyReview(words))),
                new Verb(
                        "close",
                        List.of("close [<review>] ready|conditional|not-ready|abandoned [note]"),
                        "Close a review with your verdict; nobody closes above what was computed.",
                        List.of("close ready", "close RR-12 conditional until the drill is done"),
                        VerdictVerbs::close),
                new Verb(
                        "reopen",
                        List.of("reopen [<review>]"),
                        "Open a closed review again, with all its answers.",
                        List.of("reopen RR-12", "reopen"),
                        words -> new VerdictCommand.Reopen(Tails.onlyReview(words))));
    }

    private static Command waive(Words words) {
        var review = Places.reviewBefore(words, word -> !word.isEnd() && !word.isOption());
        var target = References.riskOrItem(words.next());
        var behind = words.peek();
        var options = Options.read(words, List.of("until", "code", "instead"));
        var until =
                options.value("until").map(Options::wholeDay).orElseThrow(() -> new Misread(behind, "until:<when>"));
        var code = options.value("code").map(VerdictVerbs::code).orElse(Waiver.Code.ACCEPTED);
        var instead = options.value("instead").map(Word::text).orElse("");
        var reason = Tails.because(words, true);
        var terms = new WaiveRisk.Terms(until, code, reason, new Prose(SlackText.asTyped(instead)));
        return new VerdictCommand.Waive(review, target, terms);
    }

    private static Waiver.Code code(Word word) {
        return Arrays.stream(Waiver.Code.values())
                .filter(code -> code.word().equals(word.lower()))
                .findFirst()
                .orElseThrow(
                        () -> new Misread(word, "one of " + String.join(", ", CODES), Near.to(word.text(), CODES)));
    }

    private static Command close(Words words) {
        var review = ending(words.peek()).isPresent() ? new ReviewRef.Here() : Places.optionalReview(words);
        var word = words.next();
        var ending = ending(word)
                .orElseThrow(
                        () -> new Misread(word, "one of " + String.join(", ", ENDINGS), Near.to(word.text(), ENDINGS)));
        return new VerdictCommand.Close(review, ending, new Prose(SlackText.asTyped(words.rest())));
    }

    private static Optional<Ending> ending(Word word) {
        return Arrays.stream(Ending.values())
                .filter(ending -> !word.isOption() && ending.typed().equals(word.lower()))
                .findFirst();
    }
}
