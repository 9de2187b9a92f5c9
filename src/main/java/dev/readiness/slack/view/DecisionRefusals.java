package dev.readiness.slack.view;

import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Review;
import dev.readiness.usecase.Refusal;
import java.util.stream.Collectors;

/** What a refusal says that is about the register of decisions. */
final class DecisionRefusals {
    private final String command;

    DecisionRefusals(String command) {
        this.command = command;
    }

    Drawn mayNotDecide(Review review) {
        return say(
                "A decision of " + name(review) + " is made by its owner, the lead or opener, or an admin.",
                "Ask the lead <@" + review.lead() + "> to make you its owner.");
    }

    Drawn mayNotKeep(Review review) {
        return say(
                "The register of " + name(review)
                        + " is kept by its owners, its lead, and whoever something was handed to.",
                "Ask the lead <@" + review.lead() + ">.");
    }

    Drawn mayNotDrop(Review review) {
        return say(
                "Only the lead or opener of " + name(review) + ", or an admin, drops a decision.",
                "Ask the lead <@" + review.lead() + ">.");
    }

    Drawn noSuchDecision(Refusal.NoSuchDecision refusal) {
        var review = refusal.review();
        int all = review.register().all().size();
        var known = all == 0 ? "It has none yet" : "It has " + (all == 1 ? "D-1" : "D-1 to D-" + all);
        return say(
                name(review) + " has no decision " + refusal.asked() + ".",
                known + ": `" + command + " decisions " + review.id() + "` lists them.");
    }

    Drawn decidedMeanwhile(Refusal.DecidedMeanwhile refusal) {
        var decision = refusal.review().register().get(refusal.decision());
        return say(meanwhile(decision), "Open it again to see what stands there, and decide it anew if you must.");
    }

    /** What happened to the decision since a form was drawn. */
    static String meanwhile(Decision decision) {
        return decision.resolution()
                .map(ended -> decision.id() + " was " + (decision.isDecided() ? "decided" : "dropped") + by(ended.by())
                        + " in the meantime.")
                .orElse(decision.id() + " was opened again in the meantime.");
    }

    private static String by(PersonAt by) {
        return " by <@" + by.person() + ">, " + Marks.time(by.at()) + ",";
    }

    Drawn decisionEnded(Refusal.DecisionEnded refusal) {
        var review = refusal.review();
        var decision = review.register().get(refusal.decision());
        var how = decision.isDecided() ? "decided" : "dropped";
        return say(
                decision.id() + " was " + how
                        + decision.resolution().map(ended -> by(ended.by())).orElse("") + " and is no longer open.",
                "`" + command + " decision set " + review.id() + " " + decision.id()
                        + " status:needs-decision` opens it again.");
    }

    Drawn circularDecisions(Refusal.CircularDecisions refusal) {
        var way = refusal.way().stream().map(DecisionId::toString).collect(Collectors.joining(" → "));
        return say(
                "That would make decisions wait for each other: " + Fit.text(way, 300) + ".",
                "Take one of these dependencies away first.");
    }

    Drawn noSuchArea(Refusal.NoSuchArea refusal) {
        var known = refusal.review().pack().areas().stream()
                .map(area -> "`area:" + area.id() + "`")
                .collect(Collectors.joining(" "));
        return say("There is no area " + Escape.typed(refusal.asked()) + ".", "There are: " + known);
    }

    Drawn nothingToDecide(Refusal.NothingToDecide refusal) {
        return say(
                "No decision of " + name(refusal.review()) + " is open.",
                "`" + command + " decision add " + refusal.review().id() + " …` adds one.");
    }

    private static String name(Review review) {
        return review.id() + " `" + review.workload() + "`";
    }

    private static Drawn say(String what, String then) {
        return Drawn.sentence(what + " Nothing was changed. " + then);
    }
}
