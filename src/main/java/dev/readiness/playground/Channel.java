package dev.readiness.playground;

import java.util.List;
import java.util.stream.Stream;

/**
 * A channel of the workspace, or the conversation between the bot and one person.
 *
 * @param members the people in it
 * @param direct whether it is such a conversation
 */
record Channel(
        String id,
        String name,
        String topic,
        List<String> members,
        boolean confidential,
        boolean botIsMember,
        boolean archived,
        boolean direct) {
    Channel {
        members = List.copyOf(members);
    }

    private static final List<String> MEMBERS =
            Role.ALL.stream().filter(role -> !role.guest()).map(Role::id).toList();
    private static final List<String> LEADS = List.of("U0PLATFORM", "U0LEAD");
    private static final List<String> WITH_GUEST =
            Role.ALL.stream().map(Role::id).toList();

    /** Channels with the bot in them, one of them private, and one without; and a conversation for each. */
    static final List<Channel> ALL = Stream.concat(
                    Stream.of(
                            open("C0PAYMENTS", "team-payments", "The team of payments-api", WITH_GUEST),
                            open("C0PLATFORM", "platform-readiness", "Where platform and app teams meet", MEMBERS),
                            open("C0SECRET", "secret-project", "A private channel", MEMBERS)
                                    .kept(),
                            open("C0LOBBY", "lobby", "The bot is not in here: see what it says", MEMBERS)
                                    .withBot(false),
                            open("C0LEADS", "leads", "Where leads read digests", LEADS)),
                    Role.ALL.stream().map(Channel::direct))
            .toList();

    private static Channel open(String id, String name, String topic, List<String> members) {
        return new Channel(id, name, topic, members, false, true, false, false);
    }

    private static Channel direct(Role role) {
        var people = List.of(role.id());
        return new Channel(role.direct(), Role.BOT_HANDLE, "You and the bot", people, false, true, false, true);
    }

    private Channel kept() {
        return new Channel(id, name, topic, members, true, botIsMember, archived, direct);
    }

    Channel withBot(boolean isMember) {
        return new Channel(id, name, topic, members, confidential, isMember, archived, direct);
    }

    /** Archiving ends the bot's membership. */
    Channel archive() {
        return new Channel(id, name, topic, members, confidential, false, true, direct);
    }

    Channel unarchive() {
        return new Channel(id, name, topic, members, confidential, false, false, direct);
    }

    Channel named(String newName) {
        return new Channel(id, newName, topic, members, confidential, botIsMember, archived, direct);
    }

    /** Slack's word for its kind, in message events. */
    String kind() {
        return direct ? "im" : confidential ? "group" : "channel";
    }
}
