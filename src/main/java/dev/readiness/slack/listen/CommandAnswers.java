package dev.readiness.slack.listen;

import dev.readiness.people.Place;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.slack.command.Command;
import dev.readiness.slack.command.DigestCommand;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.command.RegisterCommand;
import dev.readiness.slack.command.VerdictCommand;
import dev.readiness.slack.command.WorkCommand;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.HelpView;
import dev.readiness.slack.view.HistoryView;
import dev.readiness.slack.view.ListView;
import dev.readiness.slack.view.OpenModal;
import dev.readiness.slack.view.People;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.StatusView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Readership;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Result;
import dev.readiness.usecase.SetReview;
import java.time.LocalDate;
import java.util.function.Function;

/** Hands each command to its use case and shows what came of it. */
record CommandAnswers(
        CommandCall call,
        Asking asking,
        Place place,
        Readership readers,
        UseCases use,
        Grammar grammar,
        Screen screen,
        String name)
        implements Command.Cases<Reply> {
    @Override
    public Reply home(Command.Home command) {
        return Reply.to(ListView.home(use.list().overview(asking), name));
    }

    @Override
    public Reply help(Command.Help command) {
        var topic = command.topic();
        return Reply.to(
                topic == null
                        ? HelpView.all(grammar, name)
                        : HelpView.of(grammar, grammar.verb(topic).orElseThrow(), name));
    }

    @Override
    public Reply open(Command.Open command) {
        var workload = command.workload();
        if (workload == null) {
            return form();
        }
        var request = new OpenReview.Request(
                asking.actor(), place, workload, command.pack(), command.lead(), command.owners(), command.due());
        return show(use.open().handle(request), opened -> ReplyView.opened(opened, asking.actor()));
    }

    private Reply form() {
        if (place.kind() == Place.Kind.DIRECT) {
            return refused(new Refusal.NeedsChannel());
        }
        var trigger = call.triggerId();
        var view = OpenModal.draw(
                asking.here(), asking.actor().person(), use.packages().inOrder());
        boolean opened = trigger != null && screen.open(trigger, view);
        return opened ? Reply.NOTHING : Reply.to(ReplyView.noModal(name + " open <workload> owners:@… due:+10wd"));
    }

    @Override
    public Reply status(Command.Status command) {
        return use.close()
                .look(asking, command.review())
                .match(
                        judged -> command.shared()
                                ? shared(judged.review(), judged.today())
                                : Reply.to(StatusView.draw(judged.review(), judged.today())),
                        this::refused);
    }

    /** For the channel to see: without notifying anybody, and never a private review outside its own channel. */
    private Reply shared(Review review, LocalDate today) {
        if (review.confidential() && !review.channel().equals(asking.here())) {
            return Reply.to(ReplyView.notShared(review));
        }
        return new Reply(StatusView.draw(review, today, People.named(use.directory()::name)), true);
    }

    @Override
    public Reply listing(Command.Listing command) {
        return Reply.to(ListView.list(use.list().list(asking, command.which(), command.page()), name));
    }

    @Override
    public Reply answer(Command.Answer command) {
        var given = Given.typed(command.choice(), command.note(), command.links());
        return show(use.answer().typed(asking, command.review(), command.item(), given), ReplyView::answered);
    }

    @Override
    public Reply clear(Command.Clear command) {
        return show(use.answer().clear(asking, command.review(), command.item()), ReplyView::answered);
    }

    @Override
    public Reply note(Command.Note command) {
        return show(
                use.note().handle(asking, command.review(), command.item(), command.text(), command.links()),
                ReplyView::noted);
    }

    @Override
    public Reply set(Command.Set command) {
        var wanted = new SetReview.Wanted(command.lead(), command.owners(), command.due());
        return show(
                use.set().handle(asking, command.review(), wanted),
                amended -> ReplyView.amended(amended, asking.actor()));
    }

    @Override
    public Reply history(Command.History command) {
        var target = command.target();
        var history = target == null
                ? use.show().history(asking, command.review())
                : use.show().history(asking, command.review(), target);
        return show(history, HistoryView::draw);
    }

    @Override
    public Reply work(WorkCommand command) {
        return command.match(new WorkAnswers(call, asking, use, screen, name));
    }

    @Override
    public Reply verdict(VerdictCommand command) {
        return command.match(new VerdictAnswers(call, asking, use, name));
    }

    @Override
    public Reply register(RegisterCommand command) {
        return command.match(new RegisterAnswers(call, asking, use, name));
    }

    @Override
    public Reply digest(DigestCommand command) {
        return command.match(new DigestAnswers(asking, readers, use.digests(), name));
    }

    private <T> Reply show(Result<T> result, Function<T, Drawn> view) {
        return result.match(done -> Reply.to(view.apply(done)), this::refused);
    }

    Reply refused(Refusal refusal) {
        return Reply.to(refusal.match(new RefusalView(name, call.text())));
    }
}
