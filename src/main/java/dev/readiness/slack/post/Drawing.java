package dev.readiness.slack.post;

import dev.readiness.review.Review;
import dev.readiness.slack.view.CardView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.NamedView;
import dev.readiness.slack.view.OpenerView;
import dev.readiness.slack.view.People;
import dev.readiness.slack.view.PromptView;
import dev.readiness.slack.view.SummaryView;
import dev.readiness.usecase.Notice;

/** From a notice to the message that shows it. */
record Drawing(String command) {
    Drawn draw(Review review, Notice notice, People people) {
        if (notice instanceof Notice.Opener) {
            return OpenerView.draw(review, people, command);
        }
        if (notice instanceof Notice.Prompt prompt) {
            return PromptView.draw(review, prompt.item(), people);
        }
        if (notice instanceof Notice.Summary) {
            return SummaryView.draw(review, people);
        }
        return notice instanceof Notice.Named named
                ? NamedView.draw(review, named, people)
                : CardView.draw(review, people);
    }
}
