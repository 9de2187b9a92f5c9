package dev.readiness.slack.listen;

import dev.readiness.slack.command.WorkCommand;
import dev.readiness.slack.view.AwayView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.SettingsView;
import dev.readiness.slack.view.TodoView;
import dev.readiness.slack.view.WhyView;
import dev.readiness.slack.view.WorkReplyView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Dossier;
import dev.readiness.usecase.Result;
import java.util.Objects;
import java.util.function.Function;

/** Hands each command by which work is shared to its use case, and shows what came of it. */
record WorkAnswers(CommandCall call, Asking asking, UseCases use, Screen screen, String name)
        implements WorkCommand.WorkCases<Reply> {
    @Override
    public Reply todo(WorkCommand.Todo command) {
        return command.why()
                ? Reply.to(WhyView.draw(use.explain().of(asking.actor().person()), name))
                : Reply.to(TodoView.draw(use.todo().of(asking), name));
    }

    @Override
    public Reply assign(WorkCommand.Assign command) {
        return show(
                use.hand().assign(asking, command.review(), command.target(), command.person()), WorkReplyView::handed);
    }

    @Override
    public Reply notMine(WorkCommand.NotMine command) {
        return show(use.hand().giveBack(asking, command.review(), command.target()), WorkReplyView::handed);
    }

    @Override
    public Reply snooze(WorkCommand.Snooze command) {
        return show(
                use.snooze().handle(asking, command.review(), command.target(), command.until(), command.because()),
                snoozed -> WorkReplyView.snoozed(snoozed, asking.actor()));
    }

    @Override
    public Reply seen(WorkCommand.Seen command) {
        return show(use.see().handle(asking, command.review(), command.target()), WorkReplyView::seen);
    }

    @Override
    public Reply away(WorkCommand.Away command) {
        return Reply.to(AwayView.draw(
                use.away().plan(asking, command.from(), command.until(), command.delegate()), asking.actor()));
    }

    @Override
    public Reply back(WorkCommand.Back command) {
        return Reply.to(AwayView.back(use.away().back(asking)));
    }

    @Override
    public Reply settings(WorkCommand.Settings command) {
        return Reply.to(SettingsView.draw(use.settings().of(asking.actor().person())));
    }

    @Override
    public Reply undo(WorkCommand.Undo command) {
        return show(use.takeBack().handle(asking), WorkReplyView::takenBack);
    }

    @Override
    public Reply export(WorkCommand.Export command) {
        return show(use.export().handle(asking, command.review(), use.directory()::known), dossier -> {
            send(dossier, command.format());
            return WorkReplyView.exporting(dossier.review());
        });
    }

    private void send(Dossier dossier, String format) {
        var writer = Objects.requireNonNull(use.writers().get(format));
        var file = dossier.review().id() + "-" + dossier.review().workload() + "." + format;
        screen.send(ear(), file, () -> writer.write(dossier), WorkReplyView.notExported(dossier.review()));
    }

    private Screen.Ear ear() {
        var thread = call.thread();
        return new Screen.Ear(call.channel(), call.person(), thread == null ? null : thread.ts(), null);
    }

    @Override
    public Reply redact(WorkCommand.Redact command) {
        return show(use.redact().handle(asking, command.review(), command.target()), WorkReplyView::redacted);
    }

    private <T> Reply show(Result<T> result, Function<T, Drawn> view) {
        return result.match(
                done -> Reply.to(view.apply(done)),
                refusal -> Reply.to(refusal.match(new RefusalView(name, call.text()))));
    }
}
