package dev.readiness.slack.listen;

import dev.readiness.slack.command.VerdictCommand;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.People;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.RisksView;
import dev.readiness.slack.view.VerdictReplyView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Result;
import java.util.function.Function;

/** Hands each command about risks and the verdict to its use case, and shows what came of it. */
record VerdictAnswers(CommandCall call, Asking asking, UseCases use, String name)
        implements VerdictCommand.VerdictCases<Reply> {
    @Override
    public Reply risks(VerdictCommand.Risks command) {
        return show(
                use.close().look(asking, command.review()),
                judged -> RisksView.draw(judged.review(), judged.today(), People.mentioned(), name));
    }

    @Override
    public Reply waive(VerdictCommand.Waive command) {
        return show(
                use.waive().handle(asking, command.review(), command.target(), command.terms()),
                VerdictReplyView::waived);
    }

    @Override
    public Reply own(VerdictCommand.Own command) {
        return show(use.close().own(asking, command.review()), VerdictReplyView::owned);
    }

    @Override
    public Reply close(VerdictCommand.Close command) {
        return show(
                use.close().close(asking, command.review(), command.ending(), command.note()),
                judged -> VerdictReplyView.closed(judged.review()));
    }

    @Override
    public Reply reopen(VerdictCommand.Reopen command) {
        return show(use.close().reopen(asking, command.review()), VerdictReplyView::reopened);
    }

    private <T> Reply show(Result<T> result, Function<T, Drawn> view) {
        return result.match(
                done -> Reply.to(view.apply(done)),
                refusal -> Reply.to(refusal.match(new RefusalView(name, call.text()))));
    }
}
