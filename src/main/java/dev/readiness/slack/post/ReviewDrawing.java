package dev.readiness.slack.post;

import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.slack.view.CardView;
import dev.readiness.slack.view.ClosedView;
import dev.readiness.slack.view.DecisionView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.MeetingView;
import dev.readiness.slack.view.MessageLinks;
import dev.readiness.slack.view.MinutesView;
import dev.readiness.slack.view.NamedView;
import dev.readiness.slack.view.OpenerView;
import dev.readiness.slack.view.People;
import dev.readiness.slack.view.PromptView;
import dev.readiness.slack.view.RiskInChannelView;
import dev.readiness.slack.view.RiskView;
import dev.readiness.slack.view.SummaryView;
import dev.readiness.slack.view.WaiverEndView;
import dev.readiness.usecase.Notice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The messages of a review as they are on a day.
 *
 * @param last the review in which the item of a prompt was answered last time
 */
record ReviewDrawing(
        Review review, LocalDate today, People people, MessageLinks links, Optional<Review> last, String command) {
    Drawn draw(Notice notice) {
        var standing = new Standing(review, today);
        if (notice instanceof Notice.Opener) {
            return OpenerView.draw(review, people, command);
        }
        if (notice instanceof Notice.Prompt prompt) {
            return PromptView.draw(review, prompt.item(), today, people, last);
        }
        if (notice instanceof Notice.Summary) {
            return SummaryView.draw(review, today, people);
        }
        if (notice instanceof Notice.Risk risk) {
            return RiskView.draw(review, risk.rule(), today, people, links);
        }
        if (notice instanceof Notice.RiskInChannel risk) {
            return RiskInChannelView.draw(review, risk.rule(), today, links);
        }
        if (notice instanceof Notice.WaiverEnds waiver) {
            return WaiverEndView.ends(review, waiver, people, links);
        }
        if (notice instanceof Notice.WaiverOver waiver) {
            return WaiverEndView.over(review, waiver, people, links);
        }
        if (notice instanceof Notice.RaisedAgain again) {
            return RiskView.again(review, again.rule());
        }
        if (notice instanceof Notice.Closed) {
            return ClosedView.draw(review, people);
        }
        if (notice instanceof Notice.Decision decision) {
            return DecisionView.draw(standing, decision.id(), people);
        }
        if (notice instanceof Notice.Meeting meeting) {
            return MeetingView.draw(standing, meeting.number(), people);
        }
        if (notice instanceof Notice.Minutes minutes) {
            return MinutesView.draw(standing, minutes.number(), people);
        }
        return notice instanceof Notice.Named named
                ? NamedView.draw(review, named, people)
                : CardView.draw(review, today, people);
    }
}
