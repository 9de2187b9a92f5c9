package dev.readiness.slack.listen;

import com.slack.api.model.view.View;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Review;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.Task;
import dev.readiness.slack.view.TaskModals;
import dev.readiness.slack.view.WorkReplyView;
import dev.readiness.usecase.AskNext.Next;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Target;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A prompt's menu, and the buttons of the question whether a reply is an answer. */
final class TaskPresses {
    private final UseCases use;
    private final Screen screen;
    private final EndPresses ends;
    private final String name;

    TaskPresses(UseCases use, Screen screen, EndPresses ends, String name) {
        this.use = use;
        this.screen = screen;
        this.ends = ends;
        this.name = name;
    }

    static boolean isTask(String actionId) {
        return actionId.equals(ActionIds.TASK)
                || actionId.startsWith(ActionIds.TASK + ".")
                || actionId.startsWith(ActionIds.CANDIDATE);
    }

    void handle(Press press) {
        Task.parse(press.value())
                .ifPresentOrElse(
                        task -> handle(press, task, asking(press)),
                        () -> screen.whisper(press.ear(), ReplyView.unknownAction(name)));
    }

    private void handle(Press press, Task task, Asking asking) {
        if (press.actionId().startsWith(ActionIds.CANDIDATE)) {
            settle(press, task, asking);
            return;
        }
        switch (task.rest()) {
            case ActionIds.REASSIGN -> form(press, task, asking, TaskModals::reassign, "assign");
            case ActionIds.SNOOZE -> form(press, task, asking, TaskModals::snooze, "snooze");
            case ActionIds.NOT_MINE -> giveBack(press, task, asking);
            case ActionIds.WAIVE -> ends.waive(press, task);
            case ActionIds.SEEN -> see(press, task, asking);
            default -> screen.whisper(press.ear(), ReplyView.unknownAction(name));
        }
    }

    /** Draws a form about one item. */
    private interface Form {
        View draw(Review review, Item item, ChannelId here);
    }

    private void form(Press press, Task task, Asking asking, Form form, String verb) {
        var drawn = use.show()
                .toHand(asking, task.review(), task.item())
                .<Optional<Drawn>>match(
                        next -> opened(press, next, form, verb), refusal -> Optional.of(refused(refusal)));
        drawn.ifPresent(message -> screen.whisper(press.ear(), message));
    }

    /** Empty where the form opened. */
    private Optional<Drawn> opened(Press press, Next next, Form form, String verb) {
        var trigger = press.triggerId();
        var item = next.open().orElseThrow();
        boolean open = trigger != null && screen.open(trigger, form.draw(next.review(), item, press.channel()));
        return open
                ? Optional.empty()
                : Optional.of(ReplyView.noModal(name + " " + verb + " "
                        + next.review().id() + " " + next.review().pack().number(item.id()) + " …"));
    }

    private void giveBack(Press press, Task task, Asking asking) {
        once(
                press,
                () -> use.hand()
                        .giveBack(asking, task.review(), new Target.OfItem(task.item()))
                        .match(WorkReplyView::handed, this::refused));
    }

    private void see(Press press, Task task, Asking asking) {
        once(
                press,
                () -> use.see()
                        .handle(asking, task.review(), new Target.OfItem(task.item()))
                        .match(WorkReplyView::seen, this::refused));
    }

    private void settle(Press press, Task task, Asking asking) {
        var choice = Choice.named(press.actionId().substring(ActionIds.CANDIDATE.length()));
        once(
                press,
                () -> choice.isPresent()
                        ? use.candidates()
                                .use(asking, task.review(), task.item(), task.rest(), choice.get())
                                .match(answering -> ReplyView.settled(answering, choice.get()), this::refused)
                        : use.candidates()
                                .drop(asking, task.review(), task.item(), task.rest())
                                .match(ReplyView::settled, this::refused));
    }

    private void once(Press press, Supplier<Drawn> work) {
        @Nullable Drawn[] said = new Drawn[1];
        use.inbox().once(press.key(), () -> {
            said[0] = work.get();
            return "";
        });
        var message = said[0];
        if (message != null) {
            screen.whisper(press.ear(), message);
        }
    }

    private Drawn refused(Refusal refusal) {
        return refusal.match(new RefusalView(name, ""));
    }

    private Asking asking(Press press) {
        return use.asking(press.person(), press.channel());
    }
}
