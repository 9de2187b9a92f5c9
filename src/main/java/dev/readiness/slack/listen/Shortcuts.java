package dev.readiness.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.slack.command.SlackText;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.LogModal;
import dev.readiness.slack.view.MessageModal;
import dev.readiness.slack.view.OpenModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Result;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.TakeReply.Setting;
import java.util.Optional;
import java.util.stream.Collectors;

/** Entries of ours in Slack's own menus: on a message, and anywhere. */
final class Shortcuts {
    private final UseCases use;
    private final Screen screen;
    private final String name;

    Shortcuts(UseCases use, Screen screen, String name) {
        this.use = use;
        this.screen = screen;
        this.name = name;
    }

    /** “Start a readiness review”, from wherever somebody is. */
    void anywhere(GlobalShortcutPayload payload) {
        var person = new PersonId(payload.getUser().getId());
        screen.open(
                payload.getTriggerId(),
                OpenModal.anywhere(person, use.packages().inOrder()));
    }

    /** A message is picked as an answer or as evidence. */
    void onMessage(MessageShortcutPayload payload) {
        var channel = new ChannelId(payload.getChannel().getId());
        var person = new PersonId(payload.getUser().getId());
        var message = payload.getMessage();
        var root = Optional.ofNullable(message.getThreadTs())
                .map(ts -> new MessageRef(channel, ts))
                .orElse(null);
        var asking = use.asking(person, channel, root);
        var ear = new Screen.Ear(channel, person, message.getThreadTs(), payload.getResponseUrl());
        var said = payload.getCallbackId().equals(ActionIds.LOG_DECISION_SHORTCUT)
                ? log(payload, asking)
                : use.replies()
                        .setting(asking, new ReviewRef.Here())
                        .then(setting -> asking.actor().readOnly()
                                ? new Result.Refused<>(new Refusal.ReadOnly())
                                : new Result.Done<>(setting))
                        .<Optional<Drawn>>match(
                                setting -> opened(payload, setting, channel),
                                refusal -> Optional.of(refusal.match(new RefusalView(name, ""))));
        said.ifPresent(drawn -> screen.whisper(ear, drawn));
    }

    /** Empty where the form opened by which the message becomes a decision. */
    private Optional<Drawn> log(MessageShortcutPayload payload, Asking asking) {
        var text = SlackText.asTyped(text(payload));
        return use.decisions()
                .toAdd(asking, new ReviewRef.Here())
                .match(
                        review -> screen.open(payload.getTriggerId(), LogModal.draw(review, asking.here(), text))
                                ? Optional.empty()
                                : Optional.of(ReplyView.noModal(name + " decision add " + review.id() + " …")),
                        refusal -> Optional.of(refusal.match(new RefusalView(name, ""))));
    }

    private String text(MessageShortcutPayload payload) {
        return use.named(Optional.ofNullable(payload.getMessage().getText()).orElse(""));
    }

    /** Empty where the form opened. */
    private Optional<Drawn> opened(MessageShortcutPayload payload, Setting setting, ChannelId here) {
        var text = text(payload);
        var links =
                SlackText.links(text).stream().map(link -> link.link().text()).collect(Collectors.joining("\n"));
        var content = new MessageModal.Content(SlackText.asTyped(text), links);
        var view = payload.getCallbackId().equals(ActionIds.ATTACH_SHORTCUT)
                ? MessageModal.attach(setting.review(), setting.asked(), here, content)
                : MessageModal.answer(setting.review(), setting.asked(), here, content);
        return screen.open(payload.getTriggerId(), view)
                ? Optional.empty()
                : Optional.of(
                        ReplyView.noModal(name + " answer " + setting.review().id() + " 1 yes …"));
    }
}
