package dev.readiness.playground;

import java.util.List;

/** A channel of the workspace. */
record Channel(String id, String name, String topic, boolean confidential, boolean botIsMember) {
    /** Three channels with the bot in them, one of them private, and one without. */
    static final List<Channel> ALL = List.of(
            new Channel("C0PAYMENTS", "team-payments", "The team of payments-api", false, true),
            new Channel("C0PLATFORM", "platform-readiness", "Where platform and app teams meet", false, true),
            new Channel("C0SECRET", "secret-project", "A private channel", true, true),
            new Channel("C0LOBBY", "lobby", "The bot is not in here: see what it says", false, false));

    Channel withBot() {
        return new Channel(id, name, topic, confidential, true);
    }
}
