package dev.readiness.slack.view;

import dev.readiness.review.Review;
import dev.readiness.review.Waivable;
import dev.readiness.usecase.Linked;
import dev.readiness.usecase.Notice;
import java.util.List;
import java.util.function.Function;

/** Tells the lead in the thread that a waiver ends soon, or that it is over. */
public final class WaiverEndView {
    private WaiverEndView() {}

    public static Drawn ends(Review review, Notice.WaiverEnds waiver, People people, MessageLinks links) {
        return drawn(
                links,
                places -> people.show(review.lead()) + ", the waiver of " + what(review, waiver.what(), places)
                        + " ends on *" + Marks.day(waiver.until())
                        + "*. What it lets be counts again then: have it mended, or waive it anew.");
    }

    public static Drawn over(Review review, Notice.WaiverOver waiver, People people, MessageLinks links) {
        return drawn(
                links,
                places -> people.show(review.lead()) + ", " + what(review, waiver.what(), places)
                        + " is back: its waiver ended on *" + Marks.day(waiver.until()) + "*.");
    }

    /** Notifications show no links. */
    private static Drawn drawn(MessageLinks links, Function<MessageLinks, String> words) {
        return new Drawn(words.apply(MessageLinks.NONE), List.of(Kit.section(words.apply(links))));
    }

    private static String what(Review review, Waivable what, MessageLinks links) {
        var name = RisksView.name(review, what).split(" ", 2);
        return links.link(Linked.to(what), "*" + name[0] + "*")
                + (name.length == 1 ? "" : " (" + Escape.text(name[1]) + ")");
    }
}
