package dev.readiness.slack.listen;

import com.slack.api.model.view.View;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Waivable;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.EndModals;
import dev.readiness.slack.view.People;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.RisksView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.StatusView;
import dev.readiness.slack.view.Task;
import dev.readiness.slack.view.VerdictReplyView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.CloseReview;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.ReviewRef;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Buttons and menu entries about risks and the verdict. */
final class EndPresses {
    private final UseCases use;
    private final Screen screen;
    private final String name;

    EndPresses(UseCases use, Screen screen, String name) {
        this.use = use;
        this.screen = screen;
        this.name = name;
    }

    /** “Waive…” and “Agree to waiver”: the value names the review and the risk. */
    void onRisk(Press press) {
        int colon = press.value().indexOf(':');
        var review = ReviewId.parse("RR-" + press.value().substring(0, Math.max(0, colon)));
        var what = press.value().substring(colon + 1);
        if (review.isEmpty() || !what.matches("(risk|item):[a-z][a-z0-9-]{0,62}")) {
            screen.whisper(press.ear(), ReplyView.unknownAction(name));
        } else if (press.actionId().equals(ActionIds.WAIVE)) {
            waive(press, new ReviewRef.Numbered(review.get()), judged -> new Waivable(what));
        } else {
            once(
                    press,
                    () -> use.waive()
                            .approve(asking(press), new ReviewRef.Numbered(review.get()), new Waivable(what))
                            .match(VerdictReplyView::waived, this::refused));
        }
    }

    /** “Waive” in the menu of an item. */
    void waive(Press press, Task task) {
        waive(
                press,
                task.review(),
                review -> Waivable.item(
                        review.pack().items().get(task.number() - 1).id()));
    }

    private void waive(Press press, ReviewRef review, Function<Review, Waivable> what) {
        var said = use.close()
                .judge(asking(press), review)
                .<Optional<Drawn>>match(
                        judged -> waive(press, judged.review(), what.apply(judged.review())),
                        refusal -> Optional.of(refused(refusal)));
        said.ifPresent(message -> screen.whisper(press.ear(), message));
    }

    private Optional<Drawn> waive(Press press, Review review, Waivable what) {
        return form(
                press,
                EndModals.waive(review, what, RisksView.name(review, what), press.channel()),
                name + " waive " + review.id() + " R-1 until:+2w because …");
    }

    void close(Press press, ReviewRef review) {
        var said = use.close()
                .judge(asking(press), review)
                .<Optional<Drawn>>match(
                        judged -> form(
                                press,
                                EndModals.close(judged.review(), judged.verdict(), press.channel()),
                                name + " close " + judged.review().id() + " not-ready"),
                        refusal -> Optional.of(refused(refusal)));
        said.ifPresent(message -> screen.whisper(press.ear(), message));
    }

    void own(Press press, ReviewRef review) {
        once(press, () -> use.close().own(asking(press), review).match(VerdictReplyView::owned, this::refused));
    }

    void reopen(Press press, ReviewRef review) {
        once(press, () -> use.close().reopen(asking(press), review).match(VerdictReplyView::reopened, this::refused));
    }

    void status(Press press, ReviewRef review) {
        look(press, review, judged -> StatusView.draw(judged.review(), judged.today()));
    }

    void risks(Press press, ReviewRef review) {
        look(press, review, judged -> RisksView.draw(judged.review(), judged.today(), People.mentioned(), name));
    }

    private void look(Press press, ReviewRef review, Function<CloseReview.Judged, Drawn> view) {
        screen.whisper(press.ear(), use.close().look(asking(press), review).match(view, this::refused));
    }

    /** Empty where the form opened. */
    private Optional<Drawn> form(Press press, View view, String typed) {
        var trigger = press.triggerId();
        boolean open = trigger != null && screen.open(trigger, view);
        return open ? Optional.empty() : Optional.of(ReplyView.noModal(typed));
    }

    private void once(Press press, Supplier<Drawn> work) {
        var said = new Reply[] {Reply.NOTHING};
        use.inbox().once(press.key(), () -> {
            said[0] = Reply.to(work.get());
            return "";
        });
        said[0].message().ifPresent(message -> screen.whisper(press.ear(), message));
    }

    private Drawn refused(Refusal refusal) {
        return refusal.match(new RefusalView(name, ""));
    }

    private Asking asking(Press press) {
        return use.asking(press.person(), press.channel());
    }
}
