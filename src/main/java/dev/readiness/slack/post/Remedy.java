package dev.readiness.slack.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is done about each error that Slack's method pages name for posting, editing and opening. */
enum Remedy {
    /** The message is gone: it is posted anew, and its new place remembered. */
    POST_ANEW,

    /** The message stays as it is for good: a new one is posted in its place, with a link to it. */
    POST_IN_ITS_PLACE,

    /** The card that it should stand under is gone: that is drawn first. */
    DRAW_CARD,

    /** The channel cannot be posted to for now: everything for it waits, everything else goes on, its leads are told. */
    PAUSE_CHANNEL,

    /** The person cannot be written to: the message is given up. */
    GIVE_UP,

    /** Slack does not take these blocks: the sentence alone is sent in their place. */
    PLAIN_TEXT,

    /** Slack does not take our token: an operator must act, and nothing is dropped until then. */
    CALL_OPERATOR,

    /** Anything else: tried again after a while. */
    TRY_LATER;

    private static final Map<Remedy, List<String>> ERRORS = Map.of(
            POST_ANEW, List.of("message_not_found"),
            POST_IN_ITS_PLACE, List.of("cant_update_message", "edit_window_closed"),
            DRAW_CARD, List.of("thread_not_found"),
            PAUSE_CHANNEL,
                    List.of("is_archived", "is_inactive", "not_in_channel", "channel_not_found", "restricted_action"),
            GIVE_UP, List.of("user_not_found", "users_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot"),
            PLAIN_TEXT, List.of("invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"),
            CALL_OPERATOR,
                    List.of(
                            "invalid_auth",
                            "not_authed",
                            "token_revoked",
                            "token_expired",
                            "account_inactive",
                            "missing_scope"));
    private static final Map<String, Remedy> BY_ERROR = byError();

    private static Map<String, Remedy> byError() {
        var remedies = new HashMap<String, Remedy>();
        ERRORS.forEach((remedy, errors) -> errors.forEach(error -> remedies.put(error, remedy)));
        return Map.copyOf(remedies);
    }

    static Remedy of(String error) {
        return BY_ERROR.getOrDefault(error, TRY_LATER);
    }
}
