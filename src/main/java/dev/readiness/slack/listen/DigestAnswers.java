package dev.readiness.slack.listen;

import dev.readiness.slack.command.DigestCommand;
import dev.readiness.slack.view.DigestReplyView;
import dev.readiness.slack.view.People;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.DigestOutcome;
import dev.readiness.usecase.Readership;
import dev.readiness.usecase.ScheduleDigest;

/** Hands each command about digests to its use case, and shows what came of it. */
record DigestAnswers(Asking asking, Readership readers, DigestUseCases use, String name)
        implements DigestCommand.DigestCases<Reply> {
    @Override
    public Reply preview(DigestCommand.Preview command) {
        return show(use.preview().preview(asking, readers));
    }

    @Override
    public Reply now(DigestCommand.Now command) {
        return show(use.preview().now(asking, readers));
    }

    @Override
    public Reply listing(DigestCommand.Listing command) {
        return show(use.keep().list(asking));
    }

    @Override
    public Reply schedule(DigestCommand.Schedule command) {
        return show(use.schedule()
                .handle(
                        asking,
                        new ScheduleDigest.Wanted(
                                command.days(),
                                command.time(),
                                command.zone(),
                                command.channel(),
                                command.direct(),
                                command.wide()),
                        readers));
    }

    @Override
    public Reply keep(DigestCommand.Keep command) {
        return show(use.keep().change(asking, command.id(), command.deed()));
    }

    private Reply show(DigestOutcome outcome) {
        return Reply.to(outcome.match(new DigestReplyView(People.mentioned(), name)));
    }
}
