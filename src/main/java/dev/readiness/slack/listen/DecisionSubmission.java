package dev.readiness.slack.listen;

import dev.readiness.calendar.When;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Review;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.DecisionModals;
import dev.readiness.slack.view.DecisionReplyView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.FormOrigin;
import dev.readiness.slack.view.LogModal;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.RegisterModal;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.WorkReplyView;
import dev.readiness.usecase.AddDecision;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Result;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Ruled;
import dev.readiness.usecase.SetDecision;
import dev.readiness.usecase.SnoozeItems.Snoozed;
import dev.readiness.usecase.Target;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The submitted forms of decisions: made, arranged, blocked, put off, or logged from a message. */
final class DecisionSubmission {
    private final UseCases use;
    private final Screen screen;
    private final Homes homes;
    private final String name;

    DecisionSubmission(UseCases use, Screen screen, Homes homes, String name) {
        this.use = use;
        this.screen = screen;
        this.homes = homes;
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        if (form.callbackId().equals(ActionIds.LOG_DECISION_MODAL)) {
            return FormOrigin.parse(form.metadata())
                    .map(origin -> log(form, origin))
                    .orElseGet(this::outdated);
        }
        return DecisionModals.Origin.parse(form.metadata())
                .map(origin -> switch (form.callbackId()) {
                    case ActionIds.DECIDE_MODAL -> decide(form, origin);
                    case ActionIds.DECISION_ASSIGN_MODAL -> assign(form, origin);
                    case ActionIds.DECISION_BLOCK_MODAL -> block(form, origin);
                    default -> snooze(form, origin);
                })
                .orElseGet(this::outdated);
    }

    private String outdated() {
        return Json.update(NoticeModal.outdated(name));
    }

    private String decide(Submission form, DecisionModals.Origin origin) {
        var outcome = form.text(DecisionModals.OUTCOME);
        var rationale = form.text(DecisionModals.RATIONALE);
        if (outcome.isEmpty() || rationale.isEmpty()) {
            return Json.errors(
                    outcome.isEmpty()
                            ? Map.of(DecisionModals.OUTCOME, "Say what is decided.")
                            : Map.of(DecisionModals.RATIONALE, "Say why it is decided so."));
        }
        var pointer = origin.pointer();
        var asking = asking(form, origin.here());
        return ruled(
                form,
                asking,
                () -> use.decide()
                        .drawn(
                                asking,
                                pointer.review(),
                                pointer.decision(),
                                new Prose(outcome),
                                new Prose(rationale),
                                pointer.seen()),
                refusal -> refusal instanceof Refusal.DecidedMeanwhile late
                        ? overtaken(late, origin, outcome, rationale)
                        : refused(refusal));
    }

    private String overtaken(
            Refusal.DecidedMeanwhile late, DecisionModals.Origin origin, String outcome, String rationale) {
        var decision = late.review().register().get(late.decision());
        return Json.update(DecisionModals.overtaken(late.review(), decision, origin.here(), outcome, rationale));
    }

    private String assign(Submission form, DecisionModals.Origin origin) {
        var owner = form.user(DecisionModals.OWNER);
        if (owner.isEmpty()) {
            return Json.errors(Map.of(DecisionModals.OWNER, "Pick somebody."));
        }
        var pointer = origin.pointer();
        var asking = asking(form, origin.here());
        var wanted = new SetDecision.Wanted(
                null,
                new PersonId(owner.get()),
                day(form, DecisionModals.DUE),
                null,
                new Prose(form.text(DecisionModals.NEXT)));
        return ruled(
                form,
                asking,
                () -> use.setDecision().set(asking, pointer.review(), pointer.decision(), wanted),
                this::refused);
    }

    private String block(Submission form, DecisionModals.Origin origin) {
        var pointer = origin.pointer();
        var asking = asking(form, origin.here());
        var on = form.options(DecisionModals.ON).stream()
                .flatMap(id -> DecisionId.parse(id).stream())
                .toList();
        var dependence = new Dependence(on, new Prose(form.text(DecisionModals.TEXT)));
        return ruled(
                form,
                asking,
                () -> use.setDecision().block(asking, pointer.review(), pointer.decision(), dependence),
                refusal -> refusal instanceof Refusal.CircularDecisions
                        ? Json.errors(Map.of(
                                form.fields().containsKey(DecisionModals.ON) ? DecisionModals.ON : DecisionModals.TEXT,
                                drawn(refusal).text()))
                        : refused(refusal));
    }

    private String snooze(Submission form, DecisionModals.Origin origin) {
        When until = day(form, DecisionModals.UNTIL);
        if (until == null) {
            return Json.errors(Map.of(DecisionModals.UNTIL, "Pick a day."));
        }
        var pointer = origin.pointer();
        var asking = asking(form, origin.here());
        var because = new Prose(form.text(DecisionModals.BECAUSE));
        return once(
                form,
                asking,
                () -> use.snooze()
                        .handle(
                                asking,
                                pointer.review(),
                                new Target.OfDecision(pointer.decision().number()),
                                until,
                                because),
                snoozed -> WorkReplyView.snoozed(snoozed, asking.actor()),
                Snoozed::review,
                this::refused);
    }

    private String log(Submission form, FormOrigin origin) {
        var title = form.text(LogModal.TITLE);
        if (title.isEmpty()) {
            return Json.errors(Map.of(LogModal.TITLE, "Say what is to be decided."));
        }
        var asking = asking(form, origin.here());
        var wanted = new AddDecision.Wanted(
                new Prose(title),
                form.option(LogModal.AREA).orElse(null),
                form.user(LogModal.OWNER).map(PersonId::new).orElse(null),
                day(form, LogModal.DUE));
        return once(
                form,
                asking,
                () -> use.addDecision().handle(asking, new ReviewRef.Numbered(origin.review()), wanted),
                added -> DecisionReplyView.added(added, asking.actor()),
                Ruled::review,
                this::refused);
    }

    private String ruled(
            Submission form, Asking asking, Supplier<Result<Ruled>> work, Function<Refusal, String> refused) {
        return once(
                form, asking, work, ruled -> DecisionReplyView.ruled(ruled, asking.actor()), Ruled::review, refused);
    }

    private <T> String once(
            Submission form,
            Asking asking,
            Supplier<Result<T>> work,
            Function<T, Drawn> view,
            Function<T, Review> review,
            Function<Refusal, String> refused) {
        @Nullable Object[] said = new Object[2];
        var kept = use.inbox()
                .once(
                        form.key(),
                        () -> work.get()
                                .match(
                                        done -> {
                                            said[0] = view.apply(done);
                                            said[1] = review.apply(done);
                                            return "";
                                        },
                                        refused));
        if (said[0] instanceof Drawn drawn && said[1] instanceof Review after) {
            screen.whisper(new Screen.Ear(asking.here(), form.person(), null, null), drawn);
            redraw(form, asking, after);
        } else {
            homes.refresh(form.person(), asking.here());
        }
        return kept.answer();
    }

    /** The register that the form was opened on top of shows the decision as it is now. */
    private void redraw(Submission form, Asking asking, Review review) {
        var below = form.below();
        if (below != null) {
            use.decisions()
                    .register(asking, new ReviewRef.Numbered(review.id()))
                    .match(
                            standing -> {
                                screen.update(below, RegisterModal.draw(standing, 1, asking.here()));
                                return true;
                            },
                            refusal -> false);
        }
    }

    private static @Nullable When day(Submission form, String field) {
        return form.date(field).flatMap(When::parse).orElse(null);
    }

    private String refused(Refusal refusal) {
        if (refusal instanceof Refusal.DuePast) {
            return Json.errors(Map.of(DecisionModals.DUE, drawn(refusal).text()));
        }
        return refusal instanceof Refusal.UntilPast
                ? Json.errors(Map.of(DecisionModals.UNTIL, drawn(refusal).text()))
                : Json.update(NoticeModal.draw(drawn(refusal)));
    }

    private Drawn drawn(Refusal refusal) {
        return refusal.match(new RefusalView(name, ""));
    }

    private Asking asking(Submission form, ChannelId here) {
        return use.asking(form.person(), here);
    }
}
