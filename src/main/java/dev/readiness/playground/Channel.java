package dev.readiness.playground;

import java.util.List;

/** A channel of the workspace. */
record Channel(String id, String name, String topic, boolean botIsMember) {
    /** Two channels with the bot in them and one without. */
    static final List<Channel> ALL = List.of(
            new Channel("C0PAYMENTS", "team-payments", "The team of payments-api", true),
            new Channel("C0PLATFORM", "platform-readiness", "Where platform and app teams meet", true),
            new Channel("C0LOBBY", "lobby", "The bot is not in here: see what it says", false));

    Channel withBot() {
        return new Channel(id, name, topic, true);
    }
}
