package dev.readiness.playground;

import java.util.Arrays;
import java.util.Optional;

/** Something that can be wrong with Slack or the way to it, and can be switched on here. */
enum Condition {
    RATE_LIMITED("rate-limited", "Rate limited", "Posts and edits are answered 429, with this Retry-After", 5, "s"),
    BROKEN("broken", "Broken", "This share of all calls is answered with status 500", 100, "%"),
    HTML("html", "HTML for JSON", "This share of all calls is answered with a page in HTML", 100, "%"),
    HANG("hang", "Hangs", "This share of all calls is carried out and never answered", 100, "%"),
    ANSWERS_LOST("answers-lost", "Answers get lost", "This share of all calls is carried out, then cut off", 100, "%"),
    CUT("cut", "Half an answer", "This share of all calls is carried out and answered by half", 100, "%"),
    HISTORY_LAG("history-lag", "History lags", "History and replies are this far behind", 5, "s"),
    EVENTS_REPEATED("events-repeated", "Events come twice", "Each event is sent again as a retry", 0, ""),
    LATE_ACKS("late-acks", "No patience", "An acknowledgement counts only within this time", 2, "ms"),
    TRIGGERS_EXPIRE("triggers-expire", "Triggers expire", "Trigger ids have expired when they arrive", 0, ""),
    BLOCKS_REFUSED("blocks-refused", "Blocks refused", "This share of messages with blocks is refused", 100, "%"),
    MESSAGES_GONE("messages-gone", "Messages are gone", "This share of edits finds no message", 100, "%"),
    EDITS_CLOSED("edits-closed", "Edits are closed", "This share of edits comes too late to be allowed", 100, "%"),
    TOKEN_REVOKED("token-revoked", "Token revoked", "The bot's token is refused", 0, "");

    private final String id;
    private final String title;
    private final String about;
    private final int usual;
    private final String unit;

    /** @param unit what the number counts; empty where there is none to adjust */
    Condition(String id, String title, String about, int usual, String unit) {
        this.id = id;
        this.title = title;
        this.about = about;
        this.usual = usual;
        this.unit = unit;
    }

    static Optional<Condition> of(String id) {
        return Arrays.stream(values())
                .filter(condition -> condition.id.equals(id))
                .findFirst();
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    int usual() {
        return usual;
    }

    String unit() {
        return unit;
    }

    boolean isAdjustable() {
        return !unit.isEmpty();
    }

    /** Whether the number makes sense for it. */
    boolean takes(double value) {
        return value >= 0 && value <= (unit.equals("%") ? 100 : 86_400);
    }
}
