package dev.readiness.slack.listen;

import com.slack.api.model.view.View;
import dev.readiness.checklist.Choice;
import dev.readiness.people.Place;
import dev.readiness.review.Answering;
import dev.readiness.review.Given;
import dev.readiness.review.Lack;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Seen;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.AnswerModal;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.HelpView;
import dev.readiness.slack.view.HistoryView;
import dev.readiness.slack.view.OpenModal;
import dev.readiness.slack.view.Pointer;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.StaffModal;
import dev.readiness.usecase.AskNext;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Result;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every button and menu: what was pressed goes to its use case; what changes on the screen is the courier's. */
final class Presses {
    private static final List<String> ENTRIES =
            List.of(ActionIds.STATUS, ActionIds.STAFF, ActionIds.RISKS, ActionIds.OWN, ActionIds.CLOSE);

    private final UseCases use;
    private final Grammar grammar;
    private final Screen screen;
    private final ReadinessCommand commands;
    private final TaskPresses tasks;
    private final DecisionPresses decisions;
    private final Homes homes;
    private final EndPresses ends;
    private final String name;
    private final Map<String, Consumer<Press>> handlers;

    Presses(UseCases use, Grammar grammar, Screen screen, ReadinessCommand commands, Homes homes, String name) {
        this.use = use;
        this.grammar = grammar;
        this.screen = screen;
        this.commands = commands;
        this.homes = homes;
        this.ends = new EndPresses(use, screen, name);
        this.tasks = new TaskPresses(use, screen, ends, name);
        this.decisions = new DecisionPresses(use, screen, name);
        this.name = name;
        this.handlers = Map.ofEntries(
                Map.entry(ActionIds.DETAILS, this::details),
                Map.entry(ActionIds.HISTORY, this::history),
                Map.entry(ActionIds.ANSWER_NEXT, this::answerNext),
                Map.entry(ActionIds.MENU, this::menu),
                Map.entry(ActionIds.START, this::start),
                Map.entry(ActionIds.HOME_PAGE, this::page),
                Map.entry(ActionIds.WAIVE, ends::onRisk),
                Map.entry(ActionIds.APPROVE, ends::onRisk),
                Map.entry(ActionIds.CONFIRM, this::confirm),
                Map.entry(ActionIds.RISKS, press -> ofReview(press, ends::risks)),
                Map.entry(ActionIds.REOPEN, press -> ofReview(press, ends::reopen)),
                Map.entry(ActionIds.CLOSE, press -> ofReview(press, ends::close)),
                Map.entry(ActionIds.OWN, press -> ofReview(press, ends::own)));
    }

    void handle(Press press) {
        try {
            handler(press).accept(press);
        } catch (RuntimeException failure) {
            failed(press, Incident.of("The button " + press.actionId(), failure));
        }
    }

    private void failed(Press press, Drawn said) {
        if (Homes.isHome(press.channel())) {
            homes.tellAlone(press.person(), said);
        } else {
            screen.whisper(press.ear(), said);
        }
    }

    private Consumer<Press> handler(Press press) {
        if (choice(press).isPresent()) {
            return this::answer;
        }
        if (DecisionPresses.isDecision(press.actionId())) {
            return decisions::handle;
        }
        if (TaskPresses.isTask(press.actionId())) {
            return tasks::handle;
        }
        return picked(press).isPresent()
                ? this::pick
                : handlers.getOrDefault(press.actionId().replaceFirst("\\.\\d+$", ""), this::unknown);
    }

    private static Optional<Choice> choice(Press press) {
        return press.actionId().startsWith(ActionIds.ANSWER)
                ? Choice.named(press.actionId().substring(ActionIds.ANSWER.length()))
                : Optional.empty();
    }

    private static Optional<ReviewId> picked(Press press) {
        return press.actionId().startsWith(ActionIds.PICK)
                ? ReviewId.parse(press.actionId().substring(ActionIds.PICK.length()))
                : Optional.empty();
    }

    private void unknown(Press press) {
        screen.whisper(press.ear(), ReplyView.unknownAction(name));
    }

    private void answer(Press press) {
        var given = Given.press(choice(press).orElseThrow());
        Pointer.parse(press.value())
                .ifPresentOrElse(pointer -> answer(press, asking(press), pointer, given), () -> unknown(press));
    }

    private void answer(Press press, Asking asking, Pointer pointer, Given given) {
        once(press, asking, pointer, (who, review, item, seen) -> use.answer().drawn(who, review, item, given, seen));
    }

    /** Says something to an item, as it was when the button was drawn. */
    private interface Saying {
        Result<Answering> say(Asking asking, ReviewRef review, ItemRef item, Seen seen);
    }

    private void once(Press press, Asking asking, Pointer pointer, Saying saying) {
        var afterwards = new Runnable[] {() -> {}};
        use.inbox().once(press.key(), () -> {
            afterwards[0] = saying.say(asking, review(pointer), item(pointer), Seen.byButton(pointer.version()))
                    .<Runnable>match(
                            answering -> after(press, answering),
                            refusal -> () -> screen.whisper(press.ear(), refused(refusal)));
            return "";
        });
        afterwards[0].run();
    }

    private Runnable after(Press press, Answering answering) {
        return answering.match(
                answered -> () -> {},
                unchanged -> () -> screen.whisper(press.ear(), ReplyView.answered(unchanged)),
                overtaken ->
                        () -> screen.whisper(press.ear(), ReplyView.overtaken(overtaken.review(), overtaken.item())),
                again -> () -> askAgain(press, again));
    }

    /** What the pressed answer lacks is asked for in its form. */
    private void askAgain(Press press, Answering.AskedAgain again) {
        var review = again.change().review();
        openOr(
                press,
                () -> AnswerModal.askedAgain(again, press.channel()),
                name + " answer " + review.id() + " " + review.pack().number(again.item())
                        + (again.lack() == Lack.REASON ? " na because …" : " yes …"));
    }

    private void details(Press press) {
        Pointer.parse(press.value())
                .ifPresentOrElse(
                        pointer -> form(press, use.show().toAnswer(asking(press), review(pointer), item(pointer))),
                        () -> unknown(press));
    }

    private void answerNext(Press press) {
        reviewOf(press.value())
                .ifPresentOrElse(review -> form(press, use.next().handle(asking(press), review)), () -> unknown(press));
    }

    private void form(Press press, Result<AskNext.Next> found) {
        found.match(
                next -> {
                    next.open()
                            .ifPresentOrElse(
                                    item -> openOr(
                                            press,
                                            () -> AnswerModal.draw(next.review(), item, press.channel()),
                                            name + " answer " + next.review().id() + " "
                                                    + next.review().pack().number(item.id()) + " yes …"),
                                    () -> ends.status(
                                            press,
                                            new ReviewRef.Numbered(next.review().id())));
                    return true;
                },
                refusal -> whisperRefusal(press, refusal));
    }

    private void history(Press press) {
        Pointer.parse(press.value())
                .ifPresentOrElse(
                        pointer -> use.show()
                                .history(asking(press), review(pointer), new Target.OfItem(item(pointer)))
                                .match(
                                        history -> openOr(
                                                press,
                                                () -> HistoryView.modal(history),
                                                name + " history " + pointer.review() + " " + pointer.item()),
                                        refusal -> whisperRefusal(press, refusal)),
                        () -> unknown(press));
    }

    private void start(Press press) {
        var asking = asking(press);
        if (use.directory().place(press.channel()).kind() == Place.Kind.DIRECT) {
            whisperRefusal(press, new Refusal.NeedsChannel());
            return;
        }
        openOr(
                press,
                () -> OpenModal.draw(
                        press.channel(), asking.actor().person(), use.packages().inOrder()),
                name + " open <workload> owners:@… due:+10wd");
    }

    private boolean openOr(Press press, Supplier<View> view, String typedForm) {
        var trigger = press.triggerId();
        if (trigger == null || !screen.open(trigger, view.get())) {
            screen.whisper(press.ear(), ReplyView.noModal(typedForm));
        }
        return true;
    }

    private void ofReview(Press press, BiConsumer<Press, ReviewRef> work) {
        reviewOf(press.value()).ifPresentOrElse(review -> work.accept(press, review), () -> unknown(press));
    }

    /** What was answered in an earlier review is taken over. */
    private void confirm(Press press) {
        Pointer.parse(press.value())
                .ifPresentOrElse(
                        pointer -> once(press, asking(press), pointer, use.answer()::confirm), () -> unknown(press));
    }

    private void page(Press press) {
        if (press.value().matches("[1-9]\\d{0,3}")) {
            homes.show(press.person(), Integer.parseInt(press.value()));
        }
    }

    private void menu(Press press) {
        int colon = press.value().indexOf(':');
        var entry = press.value().substring(0, Math.max(0, colon));
        var review = reviewOf(press.value().substring(colon + 1));
        if (entry.equals(ActionIds.HELP)) {
            screen.whisper(press.ear(), HelpView.all(grammar, name));
        } else if (ENTRIES.contains(entry) && review.isPresent()) {
            entry(press, entry, review.get());
        } else {
            unknown(press);
        }
    }

    private void entry(Press press, String entry, ReviewRef review) {
        switch (entry) {
            case ActionIds.STATUS -> ends.status(press, review);
            case ActionIds.STAFF -> staff(press, review);
            case ActionIds.RISKS -> ends.risks(press, review);
            case ActionIds.OWN -> ends.own(press, review);
            default -> ends.close(press, review);
        }
    }

    private void staff(Press press, ReviewRef review) {
        use.set()
                .look(asking(press), review)
                .match(
                        found -> openOr(
                                press,
                                () -> StaffModal.draw(found, press.channel()),
                                name + " set " + found.id() + " lead:@… owners:@…,@… due:…"),
                        refusal -> whisperRefusal(press, refusal));
    }

    private void pick(Press press) {
        var call =
                new CommandCall(press.value(), press.person(), press.channel(), null, press.triggerId(), press.key());
        commands.picked(call, picked(press).orElseThrow())
                .ifPresentOrElse(reply -> reply.show(screen, press.ear()), () -> unknown(press));
    }

    private boolean whisperRefusal(Press press, Refusal refusal) {
        screen.whisper(press.ear(), refused(refusal));
        return true;
    }

    private Drawn refused(Refusal refusal) {
        return refusal.match(new RefusalView(name, ""));
    }

    private Asking asking(Press press) {
        return use.asking(press.person(), press.channel());
    }

    private static Optional<ReviewRef> reviewOf(String number) {
        return ReviewId.parse("RR-" + number).map(ReviewRef.Numbered::new);
    }

    private static ReviewRef review(Pointer pointer) {
        return new ReviewRef.Numbered(pointer.review());
    }

    private static ItemRef item(Pointer pointer) {
        return new ItemRef(pointer.item().text());
    }
}
