package dev.readiness.slack.view;

import dev.readiness.review.Review;
import dev.readiness.usecase.Letter;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a lead that nothing can be posted to the channel of their reviews; once it can, it says that instead. */
public final class ChannelPausedView {
    private static final int NAMED = 20;

    private ChannelPausedView() {}

    /**
     * The letter.
     *
     * @param reviews the reader's reviews in that channel
     */
    public static Drawn draw(Letter.ChannelPaused paused, List<Review> reviews, boolean isPaused, String command) {
        var channel = "<#" + paused.channel() + ">";
        if (!isPaused) {
            return Drawn.sentence(
                    "I can post to " + channel + " again: " + names(reviews) + " will be up to date there soon.");
        }
        var what = "Slack does not let me post to " + channel + " (`" + paused.error()
                + "`): it is archived, gone, or I" + " am not in it. This holds up " + names(reviews) + ".";
        var how = "Nothing is lost: `" + command + "` takes answers in other channels meanwhile, and I try again every"
                + " few minutes. *Unarchive the channel, or invite me to it*, and I go on where I stopped.";
        return new Drawn(what, List.of(Kit.section(what), Kit.context(how)));
    }

    private static String names(List<Review> reviews) {
        var names = reviews.stream()
                .limit(NAMED)
                .map(review -> review.id() + " `" + review.workload() + "`")
                .collect(Collectors.joining(", "));
        int more = reviews.size() - NAMED;
        return more > 0 ? names + " and " + more + " more" : names;
    }
}
