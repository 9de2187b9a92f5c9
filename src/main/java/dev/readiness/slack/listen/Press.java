package dev.readiness.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.slack.view.Screen.Ear;
import dev.readiness.usecase.Inbox.RequestKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pressed button or a picked menu entry, in our words. */
record Press(
        String actionId,
        String value,
        PersonId person,
        ChannelId channel,
        @Nullable String triggerId,
        RequestKey key,
        Ear ear,
        @Nullable Modal modal) {
    /** The modal that was pressed in, and what it carries. */
    record Modal(String id, String metadata) {}

    static Press of(BlockActionPayload payload) {
        var action = payload.getActions().get(0);
        var picked = action.getSelectedOption();
        var value = Optional.ofNullable(picked == null ? action.getValue() : picked.getValue());
        var person = new PersonId(payload.getUser().getId());
        var container = Optional.ofNullable(payload.getContainer());
        var channel = new ChannelId(Optional.ofNullable(payload.getChannel())
                .map(BlockActionPayload.Channel::getId)
                .filter(id -> !id.isBlank())
                .orElse("none"));
        var message = container.map(BlockActionPayload.Container::getMessageTs).orElse("");
        return new Press(
                action.getActionId(),
                value.orElse(""),
                person,
                channel,
                payload.getTriggerId(),
                Keys.press(message, action.getActionId(), String.valueOf(action.getActionTs()), person.id()),
                new Ear(channel, person, thread(payload), payload.getResponseUrl()),
                modal(payload));
    }

    private static @Nullable Modal modal(BlockActionPayload payload) {
        var view = payload.getView();
        return view == null || !"modal".equals(view.getType())
                ? null
                : new Modal(
                        view.getId(),
                        Optional.ofNullable(view.getPrivateMetadata()).orElse(""));
    }

    /** The thread that was pressed in; a message that has a thread carries its own ts there, and is not in it. */
    private static @Nullable String thread(BlockActionPayload payload) {
        var message = payload.getMessage();
        if (message != null) {
            return Objects.equals(message.getThreadTs(), message.getTs()) ? null : message.getThreadTs();
        }
        return payload.getContainer() == null ? null : payload.getContainer().getThreadTs();
    }
}
