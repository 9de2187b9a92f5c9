package dev.readiness.telemetry;

import java.util.Set;

/** The values that labels may have, so that there are only so many series whatever Slack answers. */
final class Labels {
    static final String OTHER = "other";

    private static final Set<String> METHODS = Set.of(
            "auth.test",
            "chat.delete",
            "chat.getPermalink",
            "chat.postEphemeral",
            "chat.postMessage",
            "chat.update",
            "conversations.history",
            "conversations.info",
            "conversations.members",
            "conversations.open",
            "conversations.replies",
            "files.completeUploadExternal",
            "files.getUploadURLExternal",
            "files.info",
            "reactions.add",
            "reactions.remove",
            "team.info",
            "apps.connections.open",
            "usergroups.list",
            "usergroups.users.list",
            "users.info",
            "users.list",
            "views.open",
            "views.publish",
            "views.push",
            "views.update");

    private static final Set<String> ERRORS = Set.of(
            "none",
            "account_inactive",
            "already_reacted",
            "cannot_dm_bot",
            "cant_update_message",
            "channel_not_found",
            "edit_window_closed",
            "expired_trigger_id",
            "fatal_error",
            "internal_error",
            "invalid_auth",
            "invalid_blocks",
            "is_archived",
            "message_not_found",
            "missing_scope",
            "msg_too_long",
            "no_permission",
            "not_authed",
            "not_in_channel",
            "ratelimited",
            "request_timeout",
            "service_unavailable",
            "thread_not_found",
            "token_expired",
            "token_revoked",
            "user_not_found");

    private Labels() {}

    static String method(String name) {
        return METHODS.contains(name) ? name : OTHER;
    }

    static String error(String name) {
        return ERRORS.contains(name) ? name : OTHER;
    }
}
