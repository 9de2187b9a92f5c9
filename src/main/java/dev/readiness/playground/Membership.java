package dev.readiness.playground;

/** The bot comes into channels and leaves them. */
final class Membership {
    private final World world;
    private final Events events;

    Membership(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    void invite(Deed deed, Channel place) {
        if (!place.botIsMember()) {
            world.channels().change(place.id(), known -> known.withBot(true));
            events.botJoined(place, deed.person());
        }
    }
}
