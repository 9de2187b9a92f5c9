package dev.readiness.slack.view;

import dev.readiness.review.Review;
import dev.readiness.usecase.Notice;

/** Tells people in the thread that they lead or own the review now. */
public final class NamedView {
    private NamedView() {}

    public static Drawn draw(Review review, Notice.Named named, People people) {
        var role = named.role() == Notice.Role.LEAD ? "leads" : "answers for the app team in";
        return Drawn.sentence(people.show(named.people()) + " now " + role + " this review of `" + review.workload()
                + "` (named by " + people.show(named.by()) + ").");
    }
}
