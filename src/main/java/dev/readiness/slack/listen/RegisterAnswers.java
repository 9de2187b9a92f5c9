package dev.readiness.slack.listen;

import dev.readiness.slack.command.RegisterCommand;
import dev.readiness.slack.view.DecisionReplyView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.RegisterView;
import dev.readiness.usecase.AddDecision;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Result;
import dev.readiness.usecase.Ruled;
import dev.readiness.usecase.SetDecision;
import java.util.function.Function;

/** Hands each command by which the register is kept to its use case, and shows what came of it. */
record RegisterAnswers(CommandCall call, Asking asking, UseCases use, String name)
        implements RegisterCommand.RegisterCases<Reply> {
    @Override
    public Reply decisions(RegisterCommand.Decisions command) {
        return show(use.decisions().register(asking, command.review()), standing -> RegisterView.draw(standing, name));
    }

    @Override
    public Reply walk(RegisterCommand.Walk command) {
        return show(use.walk().start(asking, command.review()), DecisionReplyView::walking);
    }

    @Override
    public Reply add(RegisterCommand.Add command) {
        var wanted = new AddDecision.Wanted(command.title(), command.area(), command.owner(), command.due());
        return show(
                use.addDecision().handle(asking, command.review(), wanted),
                added -> DecisionReplyView.added(added, asking.actor()));
    }

    @Override
    public Reply amend(RegisterCommand.Amend command) {
        var wanted = new SetDecision.Wanted(
                command.status(), command.owner(), command.due(), command.depends(), command.next());
        return ruled(use.setDecision().set(asking, command.review(), command.decision(), wanted));
    }

    @Override
    public Reply decide(RegisterCommand.Decide command) {
        return ruled(use.decide()
                .typed(asking, command.review(), command.decision(), command.outcome(), command.rationale()));
    }

    @Override
    public Reply drop(RegisterCommand.Drop command) {
        return ruled(use.drop().handle(asking, command.review(), command.decision(), command.reason()));
    }

    private Reply ruled(Result<Ruled> result) {
        return show(result, ruled -> DecisionReplyView.ruled(ruled, asking.actor()));
    }

    private <T> Reply show(Result<T> result, Function<T, Drawn> view) {
        return result.match(
                done -> Reply.to(view.apply(done)),
                refusal -> Reply.to(refusal.match(new RefusalView(name, call.text()))));
    }
}
