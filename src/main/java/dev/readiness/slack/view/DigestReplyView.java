package dev.readiness.slack.view;

import dev.readiness.usecase.DigestOutcome;

/**
 * What is replied to whoever asks for something about digests.
 *
 * @param command the slash command's name
 */
public record DigestReplyView(People people, String command) implements DigestOutcome.Cases<Drawn> {
    private static final String ONCE_SENT =
            "I check before it is sent: if they can, it covers only reviews opened there.";

    private static final String UNTIL_THEN =
            "Until it does, this shows only reviews opened there: ask again in a minute.";

    @Override
    public Drawn scheduled(DigestOutcome.Scheduled outcome) {
        var digest = outcome.subscription();
        var before = outcome.before();
        var moved = before == null || before.equals(digest.schedule())
                ? ""
                : " It was sent " + DigestWords.when(before) + " before.";
        var zone = outcome.zoneKnown()
                ? ""
                : " I do not know your time zone: name it with `tz:` where "
                        + digest.schedule().zone().getId() + " is wrong.";
        var quiet = digest.isWeekly() ? "" : " When there is nothing to act on, it stays out.";
        return Drawn.sentence("Digest *" + digest.id() + "* is sent " + DigestWords.when(digest.schedule()) + " "
                + DigestWords.where(digest.to()) + ". The next one: "
                + Marks.moment(outcome.next(), digest.schedule().zone()) + "." + moved + " "
                + DigestWords.covers(outcome.coverage(), digest.to(), ONCE_SENT) + quiet + zone);
    }

    @Override
    public Drawn previewed(DigestOutcome.Previewed outcome) {
        var view = new DigestView(outcome.issue(), people, command);
        var covers = DigestWords.covers(outcome.coverage(), outcome.to(), UNTIL_THEN);
        return new DigestPreview(view, DigestWords.where(outcome.to()), covers).draw();
    }

    @Override
    public Drawn onItsWay(DigestOutcome.OnItsWay outcome) {
        return Drawn.sentence("A digest is on its way " + DigestWords.where(outcome.to()) + ". "
                + DigestWords.covers(outcome.coverage(), outcome.to(), ONCE_SENT));
    }

    @Override
    public Drawn listed(DigestOutcome.Listed outcome) {
        return DigestListView.draw(outcome, command);
    }

    @Override
    public Drawn changed(DigestOutcome.Changed outcome) {
        var name = "Digest *" + outcome.subscription().id() + "* "
                + DigestWords.where(outcome.subscription().to());
        var zone = outcome.subscription().schedule().zone();
        var next = outcome.next() == null ? "" : " The next one: " + Marks.moment(outcome.next(), zone) + ".";
        var already = outcome.already() ? "already; nothing was changed." : "now.";
        return Drawn.sentence(
                switch (outcome.deed()) {
                    case PAUSE -> name + " is paused " + already;
                    case RESUME -> name + " is sent as scheduled " + already + next;
                    case DELETE -> name + " is deleted. What was sent stays.";
                });
    }

    @Override
    public Drawn noSuchDigest(DigestOutcome.NoSuchDigest outcome) {
        return Drawn.sentence("There is no digest " + Escape.typed(outcome.asked()) + " here. Nothing was changed. `"
                + command + " digest list` shows those there are.");
    }

    @Override
    public Drawn mayNot(DigestOutcome.MayNot outcome) {
        return Drawn.sentence("Only admins and people who lead or opened an open review can have digests sent "
                + DigestWords.where(outcome.to()) + ". Nothing was changed. `" + command
                + " digest preview` shows anyone what it would say.");
    }

    @Override
    public Drawn notThere(DigestOutcome.NotThere outcome) {
        var place = DigestWords.place(outcome.to());
        var why = outcome.known()
                ? "You can't schedule a digest to " + place + " because you're not a member of it. Nothing was changed."
                        + " Join it and try again, or have the digest sent to you alone with `in:dm`."
                : "Slack didn't say whether you're a member of " + place + ", so nothing was changed. Try again in a"
                        + " minute, or type the command in " + place + " itself.";
        return Drawn.sentence(why);
    }

    @Override
    public Drawn cannotPost(DigestOutcome.CannotPost outcome) {
        return Drawn.sentence("I cannot send digests " + DigestWords.where(outcome.to())
                + ", or do not know whether I can. Nothing was changed. Invite me there, and ask again.");
    }
}
