package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.readiness.people.AccountKind;
import dev.readiness.review.Review;
import dev.readiness.review.Verdict;
import dev.readiness.slack.command.SlackText;
import dev.readiness.usecase.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a refusal says: what happened, that nothing was changed, and what to do.
 *
 * @param command the slash command's name
 * @param typed what was typed, for running it again on another review; empty for a button
 */
public record RefusalView(String command, String typed) implements Refusal.Cases<Drawn> {
    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_BUTTONS = 20;
    private static final int MOST_REASONS = 10;
    private static final int LONGEST_COMMAND = 500;

    @Override
    public Drawn noSuchReview(Refusal.NoSuchReview refusal) {
        return say(
                "There is no review " + Escape.typed(refusal.asked()) + ", or you can't see it from here.",
                "`" + command + " list` shows those you may see.");
    }

    @Override
    public Drawn whichReview(Refusal.WhichReview refusal) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Which review?* Several fit, and nothing was changed. Pick one:"));
        var buttons = refusal.candidates().stream()
                .limit(MOST_BUTTONS)
                .<BlockElement>map(this::pick)
                .toList();
        boolean fits = !typed.isEmpty()
                && typed.length() <= LONGEST_VALUE
                && typed.length() * buttons.size() <= Fit.MESSAGE_CHARACTERS / 2;
        blocks.add(fits ? Kit.actions(buttons) : Kit.section(numbers(refusal.candidates())));
        int more = refusal.candidates().size() - buttons.size();
        if (more > 0) {
            blocks.add(Kit.context("… and " + more + " more: `" + command + " list` shows their numbers"));
        }
        return new Drawn("Which review? Several fit, and nothing was changed.", blocks);
    }

    private BlockElement pick(Review review) {
        return Kit.button(review.id() + " " + review.workload(), ActionIds.PICK + review.id(), typed);
    }

    private static String numbers(List<Review> reviews) {
        return reviews.stream()
                        .map(review -> review.id() + " `" + review.workload() + "`  " + CardView.progress(review)
                                + " · <#" + review.channel() + ">")
                        .collect(Collectors.joining("\n"))
                + "\nType it again with the number, such as " + reviews.get(0).id() + ".";
    }

    @Override
    public Drawn noReviewHere(Refusal.NoReviewHere refusal) {
        return say(
                "This channel has no review, and you named none.",
                "Name one, such as RR-12, or start one with `" + command + " open &lt;workload&gt;`.");
    }

    @Override
    public Drawn noSuchItem(Refusal.NoSuchItem refusal) {
        var review = refusal.review();
        return say(
                review.id() + " `" + review.workload() + "` has no item " + Escape.typed(refusal.asked()) + ".",
                "Its items are 1 to " + review.total() + ", as in `" + command + " answer " + review.id() + " "
                        + review.total() + " yes`; `" + command + " status " + review.id() + "` lists them.");
    }

    @Override
    public Drawn mayNot(Refusal.MayNot refusal) {
        var review = refusal.review();
        var lead = "<@" + review.lead() + ">";
        return switch (refusal.deed()) {
            case ANSWER ->
                say(
                        review.owners().isEmpty()
                                ? "Answers in " + review.id() + " `" + review.workload() + "` are given in <#"
                                        + review.channel() + ">, until owners are named."
                                : "Answers in " + review.id() + " `" + review.workload()
                                        + "` come from its owners and its lead.",
                        "You can leave a note: `" + command + " note " + review.id() + " 1 …`. Or ask the lead " + lead
                                + " to name you an owner.");
            case WAIVE ->
                say(
                        "Risks and items are waived by the lead or opener of " + review.id() + ", or an admin.",
                        "Ask the lead " + lead + ".");
            case CLOSE ->
                say(
                        "Only the lead or opener of " + review.id() + ", or an admin, closes it and opens it again.",
                        "Ask the lead " + lead + ".");
            case OWN ->
                say(
                        "Ownership is accepted by somebody of the app team who is not the lead.",
                        review.owners().isEmpty()
                                ? "Ask somebody of the team to type `" + command + " own " + review.id() + "`."
                                : "Ask " + People.mentioned().show(review.owners()) + ".");
            case HAND ->
                say(
                        "Items of " + review.id() + " `" + review.workload()
                                + "` are handed on and put off by its owners, its lead, and whoever holds them.",
                        "Ask the lead " + lead + ".");
            case REDACT ->
                say(
                        "What was written is erased by whoever wrote it, by the lead, or by an admin.",
                        "Ask the lead " + lead + ".");
            case DECIDE -> decisions().mayNotDecide(review);
            case KEEP_REGISTER -> decisions().mayNotKeep(review);
            case DROP -> decisions().mayNotDrop(review);
            case SET ->
                say(
                        "Only the lead or opener of " + review.id() + " `" + review.workload()
                                + "`, or an admin, sets that.",
                        "Ask the lead " + lead + ".");
        };
    }

    @Override
    public Drawn cannotAct(Refusal.CannotAct refusal) {
        var why = refusal.people().stream()
                .map(one -> "@" + Escape.text(one.name()) + why(one.account()))
                .collect(Collectors.joining(", "));
        var without = typed;
        for (var one : refusal.people()) {
            without = without.replaceAll("<@" + Pattern.quote(one.person().id()) + "(\\|[^>]*)?>", "@…");
        }
        return say(
                why + ": only members of this workspace can be named.",
                typed.isEmpty()
                        ? "Pick a member instead."
                        : "Name a member instead: "
                                + Escape.typed(command + " " + SlackText.asTyped(without), LONGEST_COMMAND));
    }

    private static String why(AccountKind account) {
        return switch (account) {
            case DEACTIVATED -> " is deactivated";
            case BOT -> " is a bot";
            case GUEST -> " is a guest";
            case OTHER_WORKSPACE -> " is from another workspace";
            case UNKNOWN -> " is unknown to Slack";
            case MEMBER -> throw new IllegalArgumentException("a member can act");
        };
    }

    @Override
    public Drawn readOnly(Refusal.ReadOnly refusal) {
        return say(
                "Guests, bots and people of other workspaces only read reviews.",
                "Ask a member of this workspace to do it.");
    }

    @Override
    public Drawn mayNotOpen(Refusal.MayNotOpen refusal) {
        return say(
                "Only some people may open reviews here, and you are none of them.",
                "Ask one of them, or an admin of this bot.");
    }

    @Override
    public Drawn noSuchPackage(Refusal.NoSuchPackage refusal) {
        var known = refusal.known().stream().map(id -> "`package:" + id + "`").collect(Collectors.joining(" "));
        return say("There is no package " + Escape.typed(refusal.asked()) + ".", "There are: " + known);
    }

    @Override
    public Drawn duePast(Refusal.DuePast refusal) {
        return say(
                "The day " + Marks.day(refusal.due()) + " is over (" + refusal.zone() + ").",
                "Name today or a later day, such as `+10wd`.");
    }

    @Override
    public Drawn needsChannel(Refusal.NeedsChannel refusal) {
        return say(
                "A review lives in a channel, where its team can see it.",
                "Go to the team's channel and type `" + command + " open …` there.");
    }

    @Override
    public Drawn channelUnknown(Refusal.ChannelUnknown refusal) {
        return say(
                "Slack did not tell me in time whether this channel is private, so I do not know who may see a review"
                        + " here.",
                "Please try again in a minute.");
    }

    @Override
    public Drawn openInPrivate(Refusal.OpenInPrivate refusal) {
        return say(
                "A review of `" + refusal.workload() + "` is open already, in a private channel.",
                "Ask its team, or an admin of this bot, to name you an owner.");
    }

    @Override
    public Drawn botNotHere(Refusal.BotNotHere refusal) {
        return say(
                "I am not in this channel, so I could not post the review here.",
                "Type `/invite @readiness` here (or add me under the channel's *Integrations*), then run the command"
                        + " again.");
    }

    @Override
    public Drawn noSuchSection(Refusal.NoSuchSection refusal) {
        var known = refusal.review().pack().checklist().stream()
                .map(section -> "`section:" + section.id() + "`")
                .collect(Collectors.joining(" "));
        return say("There is no section " + Escape.typed(refusal.asked()) + ".", "There are: " + known);
    }

    @Override
    public Drawn untilPast(Refusal.UntilPast refusal) {
        return say(
                "That moment is over: " + Marks.moment(refusal.until(), refusal.zone()) + ".",
                "Name a later one, such as `until:+2d`.");
    }

    @Override
    public Drawn nothingToUndo(Refusal.NothingToUndo refusal) {
        return say(
                "You did nothing in the last 15 minutes that can be taken back.",
                "Answers, notes, handing over and putting off can be; `" + command + " history` lists what happened.");
    }

    @Override
    public Drawn undoOvertaken(Refusal.UndoOvertaken refusal) {
        return say(
                "<@" + refusal.since().person() + "> changed the same since, "
                        + Marks.time(refusal.since().at()) + ".",
                "`" + command + " history " + refusal.review().id() + "` shows both.");
    }

    @Override
    public Drawn noSuchRisk(Refusal.NoSuchRisk refusal) {
        return say(
                refusal.review().id() + " has no risk " + Escape.typed(refusal.asked()) + ".",
                "`" + command + " risks " + refusal.review().id() + "` lists those that it has.");
    }

    @Override
    public Drawn reviewClosed(Refusal.ReviewClosed refusal) {
        var review = refusal.review();
        var closing = review.end().last();
        var how = closing.map(last ->
                        " as " + last.ending().words() + " by <@" + last.by().person() + ">")
                .orElse("");
        return say(
                review.id() + " `" + review.workload() + "` was closed" + how + ".",
                "Its lead can open it again: `" + command + " reopen " + review.id() + "`.");
    }

    @Override
    public Drawn notClosed(Refusal.NotClosed refusal) {
        return say(refusal.review().id() + " is open already.", "Just go on with it.");
    }

    @Override
    public Drawn anotherIsOpen(Refusal.AnotherIsOpen refusal) {
        var review = refusal.review();
        return say(
                "Another review of `" + review.workload() + "` is open: " + review.id() + ".",
                "Go on with that one, or close it first.");
    }

    @Override
    public Drawn aboveVerdict(Refusal.AboveVerdict refusal) {
        var reasons = refusal.verdict().reasons().stream()
                .limit(MOST_REASONS)
                .map(reason -> "\n• " + Escape.text(reason.words()))
                .collect(Collectors.joining());
        int more = refusal.verdict().reasons().size() - MOST_REASONS;
        var rest = more > 0 ? "\n• and " + more + " more" : "";
        return say(
                "As it stands this review is *" + refusal.verdict().level().words() + "*, and nobody closes above that:"
                        + reasons + rest + "\n",
                "Settle or waive these, or close it as `"
                        + (refusal.verdict().level() == Verdict.Level.CONDITIONAL ? "conditional" : "not-ready")
                        + "`.");
    }

    @Override
    public Drawn waiverTooLong(Refusal.WaiverTooLong refusal) {
        return say(
                "A waiver until " + Marks.day(refusal.until()) + " is too long.",
                "At most " + refusal.longestDays() + " days, such as `until:+30d`; it can be renewed.");
    }

    @Override
    public Drawn nothingToApprove(Refusal.NothingToApprove refusal) {
        return say("That waiver was granted already, or nobody asked for it.", "`" + command + " risks` shows them.");
    }

    @Override
    public Drawn needsAnother(Refusal.NeedsAnother refusal) {
        return say(
                "You asked for this waiver, so somebody else has to agree to it.",
                "Ask another lead, the opener, or an admin.");
    }

    @Override
    public Drawn noSuchDecision(Refusal.NoSuchDecision refusal) {
        return decisions().noSuchDecision(refusal);
    }

    @Override
    public Drawn decidedMeanwhile(Refusal.DecidedMeanwhile refusal) {
        return decisions().decidedMeanwhile(refusal);
    }

    @Override
    public Drawn decisionEnded(Refusal.DecisionEnded refusal) {
        return decisions().decisionEnded(refusal);
    }

    @Override
    public Drawn circularDecisions(Refusal.CircularDecisions refusal) {
        return decisions().circularDecisions(refusal);
    }

    @Override
    public Drawn noSuchArea(Refusal.NoSuchArea refusal) {
        return decisions().noSuchArea(refusal);
    }

    @Override
    public Drawn nothingToDecide(Refusal.NothingToDecide refusal) {
        return decisions().nothingToDecide(refusal);
    }

    private DecisionRefusals decisions() {
        return new DecisionRefusals(command);
    }

    private static Drawn say(String what, String then) {
        return Drawn.sentence(what + " Nothing was changed. " + then);
    }
}
