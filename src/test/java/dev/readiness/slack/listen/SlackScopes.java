package dev.readiness.slack.listen;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Slack's pages say that a bot may ask for, and which of it each event and method needs. */
final class SlackScopes {
    /** The scopes of bot tokens. */
    static final Set<String> ALL = Set.of(
            "app_mentions:read",
            "assistant:write",
            "bookmarks:read",
            "bookmarks:write",
            "calls:read",
            "calls:write",
            "canvases:read",
            "canvases:write",
            "channels:history",
            "channels:join",
            "channels:manage",
            "channels:read",
            "channels:write.invites",
            "channels:write.topic",
            "chat:write",
            "chat:write.customize",
            "chat:write.public",
            "commands",
            "conversations.connect:manage",
            "conversations.connect:read",
            "conversations.connect:write",
            "dnd:read",
            "emoji:read",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "groups:write",
            "groups:write.invites",
            "groups:write.topic",
            "im:history",
            "im:read",
            "im:write",
            "im:write.topic",
            "incoming-webhook",
            "links.embed:write",
            "links:read",
            "links:write",
            "lists:read",
            "lists:write",
            "metadata.message:read",
            "mpim:history",
            "mpim:read",
            "mpim:write",
            "mpim:write.topic",
            "pins:read",
            "pins:write",
            "reactions:read",
            "reactions:write",
            "reminders:read",
            "reminders:write",
            "remote_files:read",
            "remote_files:share",
            "remote_files:write",
            "search:read.public",
            "team.billing:read",
            "team.preferences:read",
            "team:read",
            "tokens.basic",
            "usergroups:read",
            "usergroups:write",
            "users.profile:read",
            "users:read",
            "users:read.email",
            "users:write",
            "workflow.steps:execute");

    /** The scopes that each event of ours needs, to come from public and private channels alike. */
    static final Map<String, Set<String>> OF_EVENTS = Map.ofEntries(
            entry("app_home_opened", Set.of()),
            entry("app_mention", Set.of("app_mentions:read")),
            entry("app_uninstalled", Set.of()),
            entry("channel_archive", Set.of("channels:read")),
            entry("channel_id_changed", Set.of("channels:history", "groups:history")),
            entry("channel_rename", Set.of("channels:read")),
            entry("channel_unarchive", Set.of("channels:read")),
            entry("group_archive", Set.of("groups:read")),
            entry("group_rename", Set.of("groups:read")),
            entry("group_unarchive", Set.of("groups:read")),
            entry("member_left_channel", Set.of("channels:read", "groups:read")),
            entry("message.channels", Set.of("channels:history", "files:read")),
            entry("message.groups", Set.of("groups:history", "files:read")),
            entry("message.im", Set.of("im:history", "files:read")),
            entry("tokens_revoked", Set.of()),
            entry("user_change", Set.of("users:read")));

    /** Events that Slack has and we do not want. */
    static final Set<String> OTHER_EVENTS = Set.of(
            "channel_created",
            "channel_deleted",
            "channel_left",
            "channel_shared",
            "channel_unshared",
            "emoji_changed",
            "file_created",
            "file_deleted",
            "file_shared",
            "function_executed",
            "group_deleted",
            "group_left",
            "link_shared",
            "member_joined_channel",
            "message.app_home",
            "message.mpim",
            "pin_added",
            "pin_removed",
            "reaction_added",
            "reaction_removed",
            "shared_channel_invite_accepted",
            "subteam_created",
            "subteam_members_changed",
            "subteam_updated",
            "team_join",
            "user_huddle_changed",
            "user_profile_changed",
            "user_status_changed");

    /** The scopes that each method of ours needs in channels, private channels and direct messages. */
    static final Map<String, Set<String>> OF_METHODS = Map.ofEntries(
            entry("apps.connections.open", Set.of()), // called with the app-level token, which has a scope of its own
            entry("auth.test", Set.of()),
            entry("chat.getPermalink", Set.of()),
            entry("chat.postEphemeral", Set.of("chat:write")),
            entry("chat.postMessage", Set.of("chat:write")),
            entry("chat.update", Set.of("chat:write")),
            entry("conversations.history", Set.of("channels:history", "groups:history", "im:history")),
            entry("conversations.info", Set.of("channels:read", "groups:read")),
            entry("conversations.members", Set.of("channels:read", "groups:read")),
            entry("conversations.open", Set.of("im:write")),
            entry("conversations.replies", Set.of("channels:history", "groups:history", "im:history")),
            entry("files.completeUploadExternal", Set.of("files:write")),
            entry("files.getUploadURLExternal", Set.of("files:write")),
            entry("files.info", Set.of("files:read")),
            entry("reactions.add", Set.of("reactions:write")),
            entry("usergroups.users.list", Set.of("usergroups:read")),
            entry("users.info", Set.of("users:read")),
            entry("users.list", Set.of("users:read")),
            entry("views.open", Set.of()),
            entry("views.publish", Set.of()),
            entry("views.push", Set.of()),
            entry("views.update", Set.of()));

    /** Calls of the client library that stand for several methods. */
    static final Map<String, List<String>> COMPOSED = Map.of(
            "filesUploadV2", List.of("files.getUploadURLExternal", "files.completeUploadExternal", "files.info"));

    private SlackScopes() {}
}
