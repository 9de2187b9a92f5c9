package dev.readiness.slack.listen;

import com.slack.api.model.File;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From Slack's many events about messages to the few things that they say; what bots write says nothing. */
final class MessageEvents {
    private static final String TOMBSTONE = "tombstone";

    private MessageEvents() {}

    /** A message as it stands after an edit, and when that was. */
    record Edit(ThreadMessage message, String stamp) {}

    static Optional<ThreadMessage> of(MessageEvent event, PersonId bot) {
        return message(
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getBotId() == null ? event.getUser() : null,
                event.getText(),
                event.getFiles(),
                bot);
    }

    static Optional<ThreadMessage> of(MessageFileShareEvent event, PersonId bot) {
        return message(
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                event.getText(),
                event.getFiles(),
                bot);
    }

    static Optional<ThreadMessage> of(MessageThreadBroadcastEvent event, PersonId bot) {
        return message(
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                event.getText(),
                List.of(),
                bot);
    }

    static Optional<ThreadMessage> of(AppMentionEvent event, PersonId bot) {
        return message(
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getBotId() == null ? event.getUser() : null,
                event.getText(),
                event.getFiles(),
                bot);
    }

    /** Slack tells of a change for previews and replies too; only what a person edited carries a time of its own. */
    static Optional<Edit> of(MessageChangedEvent event, PersonId bot) {
        var changed = event.getMessage();
        if (changed == null || changed.getEdited() == null || changed.getBotId() != null) {
            return Optional.empty();
        }
        return message(
                        event.getChannel(),
                        changed.getTs(),
                        changed.getThreadTs(),
                        changed.getUser(),
                        changed.getText(),
                        changed.getFiles(),
                        bot)
                .map(message -> new Edit(message, changed.getEdited().getTs()));
    }

    /** The message that was deleted while replies hang under it. */
    static Optional<MessageRef> buried(MessageChangedEvent event) {
        var now = event.getMessage();
        return now != null && TOMBSTONE.equals(now.getSubtype())
                ? Optional.of(new MessageRef(new ChannelId(event.getChannel()), now.getTs()))
                : Optional.empty();
    }

    static void deleted(MessageDeletedEvent event, Messages messages, PersonId bot) {
        var before = event.getPreviousMessage();
        var person = before == null || before.getUser() == null ? bot : new PersonId(before.getUser());
        if (before == null || before.getThreadTs() == null) {
            return;
        }
        var channel = new ChannelId(event.getChannel());
        messages.deleted(
                new MessageRef(channel, event.getDeletedTs()), new MessageRef(channel, before.getThreadTs()), person);
    }

    private static Optional<ThreadMessage> message(
            @Nullable String channel,
            @Nullable String ts,
            @Nullable String thread,
            @Nullable String user,
            @Nullable String text,
            @Nullable List<File> files,
            PersonId bot) {
        if (channel == null || ts == null || user == null || user.equals(bot.id())) {
            return Optional.empty();
        }
        return !channel.isBlank() && !ts.isBlank() && !user.isBlank()
                ? Optional.of(new ThreadMessage(
                        new MessageRef(new ChannelId(channel), ts),
                        thread,
                        new PersonId(user),
                        text == null ? "" : text,
                        ThreadMessage.evidence(files),
                        bot))
                : Optional.empty();
    }
}
