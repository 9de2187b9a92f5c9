package dev.readiness.slack.view;

import dev.readiness.review.Review;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.usecase.Linked;
import dev.readiness.usecase.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Tells the lead in the thread that a waiver ends soon, or that it is over. */
public final class WaiverEndView {
    private static final String BREAKS = ", and the sign-off does not hold any more: ";

    private WaiverEndView() {}

    public static Drawn ends(Review review, Notice.WaiverEnds waiver, People people, MessageLinks links) {
        return drawn(
                links,
                places -> people.show(review.lead()) + ", the waiver of " + what(review, waiver.what(), places)
                        + " ends on *" + Marks.day(waiver.until())
                        + "*. What it lets be counts again then" + (holds(review, waiver.until()) ? ": " : BREAKS)
                        + (review.isOpen() ? "have" : "reopen " + review.id() + " to have")
                        + " it mended, or waive it anew.");
    }

    public static Drawn over(Review review, Notice.WaiverOver waiver, People people, MessageLinks links) {
        return drawn(
                links,
                places -> people.show(review.lead()) + ", " + what(review, waiver.what(), places)
                        + " is back: its waiver ended on *" + Marks.day(waiver.until()) + "*."
                        + (holds(review, waiver.until()) ? "" : stale(review)));
    }

    /** Whether the verdict that it is closed with, if any, can still be given the day after the waiver ended. */
    private static boolean holds(Review review, LocalDate until) {
        var after = Verdict.of(review, until.plusDays(1));
        return review.end().standing().filter(closing -> closing.isAbove(after)).isEmpty();
    }

    private static String stale(Review review) {
        return review.end()
                .last()
                .map(closing -> " Milestone " + closing.milestone() + ", signed as "
                        + closing.ending().words() + ", is *stale*: reopen " + review.id() + " to sign anew.")
                .orElse("");
    }

    /** Notifications show neither links nor bold text; Slack shows none inside a link. */
    private static Drawn drawn(MessageLinks links, Function<MessageLinks, String> words) {
        return new Drawn(words.apply(MessageLinks.NONE).replace("*", ""), List.of(Kit.section(words.apply(links))));
    }

    private static String what(Review review, Waivable what, MessageLinks links) {
        var name = RisksView.name(review, what).split(" ", 2);
        return "*" + links.link(Linked.to(what), name[0]) + "*"
                + (name.length == 1 ? "" : " (" + Escape.text(name[1]) + ")");
    }
}
