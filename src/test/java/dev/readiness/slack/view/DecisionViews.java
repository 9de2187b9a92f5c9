package dev.readiness.slack.view;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.TODAY;
import static dev.readiness.fixtures.Some.by;

import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.decision.Revision;
import dev.readiness.people.Actor;
import dev.readiness.people.Prose;
import dev.readiness.review.Change;
import dev.readiness.review.Deciding;
import dev.readiness.review.Meeting;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.review.Ruling;
import dev.readiness.review.Seeding;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Deed;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Ruled;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of each message and modal of the register, with all that people write taken from the review's first note. */
final class DecisionViews {
    private static final DecisionId D1 = new DecisionId(1);
    private static final DecisionId D2 = new DecisionId(2);
    private static final DecisionId D3 = new DecisionId(3);
    private static final int TITLE = 150;

    private DecisionViews() {}

    /** The review with the package's decisions and as many others as it has items: one decided anew, one dropped. */
    static Review register(Review before) {
        var text = text(before);
        var review = Seeding.seed(Change.none(before, by(LEAD)), TODAY, WorkingDays.USUAL)
                .review();
        int cut = text.text()
                .offsetByCodePoints(
                        0,
                        Math.min(
                                TITLE / 2,
                                text.text().codePointCount(0, text.text().length())));
        var title = new Prose(text.text().substring(0, cut));
        for (int i = Math.max(3, before.total() / 2); i > 0; i--) {
            review = Revising.add(review, title, null, i % 2 == 0 ? DEV : null, TODAY, by(OWNER))
                    .review();
        }
        review = made(
                Revising.set(review, D1, new Revision(DecisionStatus.NEEDS_DECISION, DEV, null, null, text), by(LEAD)));
        review = made(Revising.block(review, D1, new Dependence(List.of(D2, D3), text), by(LEAD)));
        review = made(Deciding.typed(review, D2, text, text, by(LEAD)));
        review = made(Deciding.typed(review, D2, text, new Prose("it was tried"), by(OWNER)));
        var last = new DecisionId(review.register().all().size());
        return made(Deciding.drop(review, last, text, by(LEAD)));
    }

    private static Prose text(Review review) {
        var note = review.answer(review.pack().items().get(0).id()).note();
        return note.isEmpty() ? new Prose("as agreed") : note;
    }

    private static Review made(Ruling ruling) {
        return ruling.match(
                made -> made.change().review(),
                overtaken -> overtaken.review(),
                ended -> ended.review(),
                circular -> circular.review());
    }

    static Map<String, Object> all(Review before, People people) {
        var review = register(before);
        var register = review.register();
        var last = new DecisionId(register.all().size());
        var refusals = new RefusalView("/readiness", "");
        var lead = Actor.member(LEAD, ZoneId.of("Europe/London"));
        var all = new LinkedHashMap<String, Object>();
        all.put("card-decisions", CardView.draw(review, TODAY, people));
        all.put("decision", DecisionView.draw(new Standing(review, TODAY), D1, people));
        all.put("decision-decided", DecisionView.draw(new Standing(review, TODAY), D2, people));
        all.put("decision-dropped", DecisionView.draw(new Standing(review, TODAY), last, people));
        all.put("decisions", RegisterView.draw(new Standing(review, TODAY), "/readiness"));
        all.put("decisions-none", RegisterView.draw(new Standing(before, TODAY), "/readiness"));
        all.put("decisions-modal", RegisterModal.draw(new Standing(review, TODAY), 1, CHANNEL));
        all.put("decisions-modal-last", RegisterModal.draw(new Standing(review, TODAY), 99, CHANNEL));
        all.put("decide-modal", DecisionModals.decide(review, register.get(D1), CHANNEL));
        all.put("decide-modal-again", DecisionModals.decide(review, register.get(D2), CHANNEL));
        all.put("decide-modal-overtaken", DecisionModals.overtaken(review, register.get(D2), CHANNEL, "mine", "so"));
        all.put("decision-assign-modal", DecisionModals.assign(review, register.get(D1), CHANNEL));
        all.put("decision-block-modal", DecisionModals.block(review, register.get(D1), CHANNEL));
        all.put("decision-snooze-modal", DecisionModals.snooze(review, register.get(D1), CHANNEL));
        all.put(
                "log-decision-modal",
                LogModal.draw(review, CHANNEL, text(before).text()));
        var reopened = made(Revising.set(
                review, D2, new Revision(DecisionStatus.DRAFTED, OWNER, TODAY, null, text(before)), by(LEAD)));
        all.put("decision-replied", DecisionReplyView.ruled(new Ruled(review, reopened, D2), lead));
        all.put("decision-added", DecisionReplyView.added(new Ruled(before, review, last), lead));
        walked(all, review, people);
        refused(all, review, refusals);
        return all;
    }

    private static void walked(Map<String, Object> all, Review review, People people) {
        var on = Meeting.start(review, by(LEAD)).review();
        all.put("meeting", MeetingView.draw(new Standing(on, TODAY), 1, people));
        all.put("meeting-before", MeetingView.draw(new Standing(on, TODAY), 0, people));
        for (var floor = on.register().onTheFloor();
                floor.isPresent();
                floor = on.register().onTheFloor()) {
            on = Meeting.next(on, 1, floor.get().id(), by(LEAD)).review();
        }
        all.put("meeting-over", MeetingView.draw(new Standing(on, TODAY), 1, people));
        all.put("minutes", MinutesView.draw(new Standing(on, TODAY), 1, people));
        var open = on.register().open().stream().map(Decision::id).toList();
        all.put(
                "named-decider",
                NamedView.draw(
                        on, new Notice.Named(3, Notice.Role.ASSIGNEE, List.of(DEV), LEAD, List.of(), open), people));
        all.put(
                "named-heir",
                NamedView.draw(on, new Notice.Named(3, Notice.Role.HEIR, List.of(LEAD), DEV, List.of(), open), people));
    }

    private static void refused(Map<String, Object> all, Review review, RefusalView refusals) {
        all.put("no-such-decision", new Refusal.NoSuchDecision(review, new DecisionId(77777)).match(refusals));
        all.put("decided-meanwhile", new Refusal.DecidedMeanwhile(review, D2).match(refusals));
        all.put("decision-ended", new Refusal.DecisionEnded(review, D2).match(refusals));
        all.put("decisions-circular", new Refusal.CircularDecisions(review, List.of(D1, D2, D1)).match(refusals));
        all.put("no-such-area", new Refusal.NoSuchArea(review, "x`*<!channel>".repeat(50)).match(refusals));
        all.put("nothing-to-decide", new Refusal.NothingToDecide(review).match(refusals));
        all.put("may-not-decide", new Refusal.MayNot(review, Deed.DECIDE).match(refusals));
    }
}
