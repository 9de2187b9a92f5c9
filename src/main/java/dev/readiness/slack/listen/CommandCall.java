package dev.readiness.slack.listen;

import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.usecase.Inbox.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * A typed command: what, by whom, where.
 *
 * @param thread the message that it was typed under; null in the channel itself
 * @param triggerId opens a modal, once and within three seconds; null where the command did not come from Slack's own
 *     input
 */
record CommandCall(
        String text,
        PersonId person,
        ChannelId channel,
        @Nullable MessageRef thread,
        @Nullable String triggerId,
        RequestKey key) {}
