package dev.readiness.slack.listen;

import com.slack.api.model.view.View;
import dev.readiness.decision.Decision;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.DecisionModals;
import dev.readiness.slack.view.DecisionPointer;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.FormOrigin;
import dev.readiness.slack.view.HistoryView;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.RegisterModal;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.WorkReplyView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Result;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.ShowDecisions.Found;
import dev.readiness.usecase.Target;
import java.util.Optional;
import java.util.function.Supplier;

/** The buttons of decisions: on the card, in the thread, in the register. */
final class DecisionPresses {
    private final UseCases use;
    private final Screen screen;
    private final String name;

    DecisionPresses(UseCases use, Screen screen, String name) {
        this.use = use;
        this.screen = screen;
        this.name = name;
    }

    static boolean isDecision(String actionId) {
        return actionId.startsWith(ActionIds.DECISION)
                || actionId.equals(ActionIds.DECISIONS)
                || actionId.startsWith(ActionIds.DECISIONS + ".");
    }

    void handle(Press press) {
        if (press.actionId().startsWith(ActionIds.DECISION)) {
            decision(press);
        } else {
            ReviewId.parse("RR-" + press.value()).ifPresentOrElse(id -> register(press, id), () -> unknown(press));
        }
    }

    private void register(Press press, ReviewId id) {
        var page = press.actionId().replaceFirst("^" + ActionIds.DECISIONS + "\\.?", "");
        int wanted = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        var here = here(press);
        var modal = press.modal();
        use.decisions()
                .register(asking(press, here), new ReviewRef.Numbered(id))
                .match(
                        standing -> {
                            var view = RegisterModal.draw(standing, wanted, here);
                            if (modal == null) {
                                open(press, () -> view, "decisions " + id);
                            } else {
                                screen.update(modal.id(), view);
                            }
                            return true;
                        },
                        refusal -> whisper(press, refused(refusal)));
    }

    private void decision(Press press) {
        var picked = press.actionId().equals(ActionIds.DECISION_MENU)
                ? press.value().split(" ", 2)
                : new String[] {press.actionId(), press.value()};
        DecisionPointer.parse(picked[picked.length - 1])
                .ifPresentOrElse(pointer -> act(press, picked[0], pointer), () -> unknown(press));
    }

    private void act(Press press, String action, DecisionPointer pointer) {
        var asking = asking(press, here(press));
        switch (action) {
            case ActionIds.DECIDE ->
                form(press, decide(asking, pointer), DecisionModals::decide, "decide", " … because …");
            case ActionIds.DECISION_ASSIGN ->
                form(press, revise(asking, pointer), DecisionModals::assign, "decision set", " owner:@…");
            case ActionIds.DECISION_BLOCK ->
                form(
                        press,
                        revise(asking, pointer),
                        DecisionModals::block,
                        "decision set",
                        " status:blocked depends:…");
            case ActionIds.DECISION_SNOOZE ->
                form(press, revise(asking, pointer), DecisionModals::snooze, "snooze", " until:+2d");
            case ActionIds.DECISION_HISTORY -> history(press, asking, pointer);
            case ActionIds.DECISION_NEXT -> next(press, asking, pointer);
            case ActionIds.DECISION_SEEN -> once(press, () -> see(asking, pointer));
            case ActionIds.DECISION_NOT_MINE -> once(press, () -> giveBack(asking, pointer));
            default -> unknown(press);
        }
    }

    private Result<Found> decide(Asking asking, DecisionPointer pointer) {
        return use.decisions().toDecide(asking, pointer.review(), pointer.decision());
    }

    private Result<Found> revise(Asking asking, DecisionPointer pointer) {
        return use.decisions().toRevise(asking, pointer.review(), pointer.decision());
    }

    /** Draws a form about one decision. */
    private interface Form {
        View draw(Review review, Decision decision, ChannelId here);
    }

    private void form(Press press, Result<Found> found, Form form, String verb, String rest) {
        found.match(
                it -> open(
                        press,
                        () -> form.draw(it.review(), it.decision(), here(press)),
                        verb + " " + it.review().id() + " " + it.decision().id() + rest),
                refusal -> whisper(press, refused(refusal)));
    }

    private void history(Press press, Asking asking, DecisionPointer pointer) {
        use.show()
                .history(
                        asking,
                        pointer.review(),
                        new Target.OfDecision(pointer.decision().number()))
                .match(
                        history -> open(
                                press,
                                () -> HistoryView.modal(history),
                                "history " + pointer.id() + " " + pointer.decision()),
                        refusal -> whisper(press, refused(refusal)));
    }

    private void next(Press press, Asking asking, DecisionPointer pointer) {
        once(
                press,
                () -> use.walk()
                        .next(asking, pointer.review(), pointer.seen(), pointer.decision())
                        .match(review -> Reply.NOTHING, refusal -> Reply.to(refused(refusal))));
    }

    private Reply see(Asking asking, DecisionPointer pointer) {
        return use.see()
                .handle(asking, pointer.review(), target(pointer))
                .match(noted -> Reply.to(WorkReplyView.seen(noted)), refusal -> Reply.to(refused(refusal)));
    }

    private Reply giveBack(Asking asking, DecisionPointer pointer) {
        return use.hand()
                .giveBack(asking, pointer.review(), target(pointer))
                .match(handed -> Reply.to(WorkReplyView.handed(handed)), refusal -> Reply.to(refused(refusal)));
    }

    private static Target target(DecisionPointer pointer) {
        return new Target.OfDecision(pointer.decision().number());
    }

    private void once(Press press, Supplier<Reply> work) {
        var said = new Reply[] {Reply.NOTHING};
        use.inbox().once(press.key(), () -> {
            said[0] = work.get();
            return "";
        });
        said[0].message().ifPresent(message -> whisper(press, message));
    }

    /** A form pressed for in a modal goes on top of it. */
    private boolean open(Press press, Supplier<View> view, String typedForm) {
        var trigger = press.triggerId();
        boolean open = trigger != null
                && (press.modal() == null ? screen.open(trigger, view.get()) : screen.push(trigger, view.get()));
        return open || whisper(press, ReplyView.noModal(name + " " + typedForm));
    }

    private void unknown(Press press) {
        whisper(press, ReplyView.unknownAction(name));
    }

    private boolean whisper(Press press, Drawn message) {
        var here = here(press);
        var ear = press.ear();
        screen.whisper(new Screen.Ear(here, ear.person(), ear.threadTs(), ear.responseUrl()), message);
        return true;
    }

    private Drawn refused(Refusal refusal) {
        return refusal.match(new RefusalView(name, ""));
    }

    private Asking asking(Press press, ChannelId here) {
        return use.asking(press.person(), here);
    }

    /** The channel that the press comes from; a modal remembers where it was opened. */
    private static ChannelId here(Press press) {
        return Optional.ofNullable(press.modal())
                .flatMap(modal -> FormOrigin.parse(modal.metadata()))
                .map(FormOrigin::here)
                .orElseGet(press::channel);
    }
}
