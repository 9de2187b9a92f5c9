package dev.readiness.playground;

import java.util.Map;
import java.util.function.Consumer;

/** What people do with channels: bring the bot in and send it away, archive, unarchive, rename. */
final class Membership {
    private final World world;
    private final Events events;

    Membership(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    Map<String, Consumer<Deed>> doings() {
        return Map.of(
                "invite", deed -> invite(deed, deed.openPlace(world)),
                "leave", this::leave,
                "archive", this::archive,
                "unarchive", this::unarchive,
                "rename", this::rename);
    }

    void invite(Deed deed, Channel place) {
        if (!place.botIsMember()) {
            world.channels().change(place.id(), known -> known.withBot(true));
            events.botJoined(place, deed.person());
        }
    }

    private void leave(Deed deed) {
        var place = deed.managedPlace(world);
        Deed.unless(place.botIsMember(), "The bot is not in #" + place.name());
        world.channels().change(place.id(), known -> known.withBot(false));
        events.botLeft(place);
    }

    private void archive(Deed deed) {
        var place = deed.managedPlace(world);
        Deed.unless(!place.archived(), "#" + place.name() + " is archived already");
        world.channels().change(place.id(), Channel::archive);
        if (place.botIsMember()) {
            events.channel(place, "archive", deed.person());
        }
    }

    /** The bot stays outside until it is invited; of private channels it hears nothing meanwhile. */
    private void unarchive(Deed deed) {
        var place = deed.managedPlace(world);
        Deed.unless(place.archived(), "#" + place.name() + " is not archived");
        world.channels().change(place.id(), Channel::unarchive);
        if (!place.confidential()) {
            events.channel(place, "unarchive", deed.person());
        }
    }

    private void rename(Deed deed) {
        var place = deed.managedPlace(world);
        var name = deed.needed("name");
        Deed.unless(
                name.matches("[a-z0-9_-]{1,80}"),
                "A channel's name is 1 to 80 of a-z, 0-9, - and _, not “" + name + "”");
        Deed.unless(world.channels().byName(name).isEmpty(), "There is a channel #" + name + " already");
        world.channels().change(place.id(), known -> known.named(name));
        if (place.botIsMember()) {
            events.renamed(place.named(name));
        }
    }
}
