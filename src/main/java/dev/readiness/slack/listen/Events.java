package dev.readiness.slack.listen;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.usecase.Speechless;
import dev.readiness.usecase.StoreException;
import dev.readiness.usecase.TooSoon;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that we listen to: one line each. What cannot be stored or understood now is refused, and comes again. */
final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final String INSTALL = "what waits for Slack waits until it is installed again; nothing is lost";

    private final UseCases use;
    private final Messages messages;
    private final Homes homes;

    Events(UseCases use, Messages messages, Homes homes) {
        this.use = use;
        this.messages = messages;
        this.homes = homes;
    }

    void listen(App app) {
        on(app, MessageEvent.class, (event, bot) -> MessageEvents.of(event, bot).ifPresent(messages::written));
        on(
                app,
                MessageFileShareEvent.class,
                (event, bot) -> MessageEvents.of(event, bot).ifPresent(messages::written));
        on(
                app,
                MessageThreadBroadcastEvent.class,
                (event, bot) -> MessageEvents.of(event, bot).ifPresent(messages::written));
        on(
                app,
                AppMentionEvent.class,
                (event, bot) -> MessageEvents.of(event, bot).ifPresent(messages::written));
        on(app, MessageChangedEvent.class, this::rewritten);
        on(app, MessageDeletedEvent.class, this::deleted);
        on(app, AppHomeOpenedEvent.class, event -> homes.opened(new PersonId(event.getUser()), event.getTab()));
        on(app, UserChangeEvent.class, this::changed);
        on(app, ChannelArchiveEvent.class, event -> forget(event.getChannel()));
        on(app, ChannelUnarchiveEvent.class, event -> back(event.getChannel()));
        on(app, GroupArchiveEvent.class, event -> forget(event.getChannel()));
        on(app, GroupUnarchiveEvent.class, event -> back(event.getChannel()));
        on(app, ChannelRenameEvent.class, event -> forget(event.getChannel().getId()));
        on(app, GroupRenameEvent.class, event -> forget(event.getChannel().getId()));
        on(app, ChannelIdChangedEvent.class, event -> moved(event.getOldChannelId(), event.getNewChannelId()));
        on(app, MemberJoinedChannelEvent.class, event -> back(event.getChannel()));
        on(app, MemberLeftChannelEvent.class, event -> forget(event.getChannel()));
        on(app, TokensRevokedEvent.class, event -> LOG.error("Our token was revoked: {}", INSTALL));
        on(app, AppUninstalledEvent.class, event -> LOG.error("The app was uninstalled: {}", INSTALL));
    }

    /** One of ours is drawn anew; one of a person's leaves what it answered. */
    private void deleted(MessageDeletedEvent event, PersonId bot) {
        use.outbox().redraw(new ChannelId(event.getChannel()), event.getDeletedTs());
        MessageEvents.deleted(event, messages, bot);
    }

    /** Slack buries a message that had replies, and says that it changed: where it was ours, it is drawn anew. */
    private void rewritten(MessageChangedEvent event, PersonId bot) {
        MessageEvents.of(event, bot).ifPresent(edit -> messages.edited(edit.message(), edit.stamp()));
        MessageEvents.buried(event).ifPresent(message -> use.outbox().redraw(message.channel(), message.ts()));
    }

    private void changed(UserChangeEvent event) {
        var person = new PersonId(event.getUser().getId());
        use.directory().forget(person);
        use.away().changed(person);
        if (event.getUser().isDeleted()) {
            use.departure().handle(person);
        }
    }

    /** What waited for the channel is tried at once. */
    private void back(String channel) {
        forget(channel);
        use.outbox().resume(new ChannelId(channel));
    }

    private void moved(String from, String to) {
        use.outbox().moved(new ChannelId(from), new ChannelId(to));
        forget(from);
        back(to);
    }

    private void forget(String channel) {
        use.directory().forget(new ChannelId(channel));
    }

    private static <E extends Event> void on(App app, Class<E> type, Consumer<E> work) {
        on(app, type, (event, bot) -> work.accept(event));
    }

    private static <E extends Event> void on(App app, Class<E> type, BiConsumer<E, PersonId> work) {
        app.event(type, (payload, context) -> {
            try {
                work.accept(payload.getEvent(), bot(payload));
                return Response.ok();
            } catch (StoreException away) {
                LOG.error("The event {} was not saved: {}", payload.getEventId(), away.getMessage());
                throw away;
            } catch (TooSoon comesAgain) {
                LOG.info("The event {} is to come again: {}", payload.getEventId(), comesAgain.getMessage());
                throw comesAgain;
            } catch (RuntimeException unforeseen) {
                Incident.note();
                LOG.error(
                        "The event {} failed, and nothing was changed",
                        payload.getEventId(),
                        Speechless.of(unforeseen));
                return Response.ok();
            }
        });
    }

    /** Who we are in the workspace that the event comes from. */
    private static PersonId bot(EventsApiPayload<?> payload) {
        var authorizations = payload.getAuthorizations();
        return authorizations == null
                        || authorizations.isEmpty()
                        || authorizations.get(0).getUserId() == null
                ? new PersonId("unknown")
                : new PersonId(authorizations.get(0).getUserId());
    }
}
