package dev.readiness.playground;

import org.jspecify.annotations.Nullable;

/** Which conversations the bot sees, writes in and edits, with Slack's names for the errors. */
final class ChannelAccess {
    private static final String UNKNOWN = "channel_not_found";

    private final Channels channels;

    ChannelAccess(Channels channels) {
        this.channels = channels;
    }

    /** What keeps the bot from knowing the channel: private ones exist only for their members. */
    @Nullable
    String toSee(String id) {
        var channel = channels.channel(id);
        return channel.isEmpty() || isHidden(channel.get()) ? UNKNOWN : null;
    }

    private static boolean isHidden(Channel channel) {
        return channel.confidential() && !channel.botIsMember();
    }

    @Nullable
    String toRead(String id) {
        return fault(id, "");
    }

    @Nullable
    String toPost(String id) {
        return fault(id, "is_archived");
    }

    @Nullable
    String toEdit(String id) {
        return fault(id, "is_inactive");
    }

    /** @param archived what the method answers for an archived channel; empty where that is no matter */
    private @Nullable String fault(String id, String archived) {
        var channel = channels.channel(id).orElse(null);
        if (channel == null || isHidden(channel)) {
            return UNKNOWN;
        }
        if (channel.archived() && !archived.isEmpty()) {
            return archived;
        }
        return channel.botIsMember() ? null : "not_in_channel";
    }
}
