package dev.readiness.playground;

import java.util.Map;
import java.util.function.Consumer;

/** People's accounts, deactivated and brought back as an admin of the workspace does. */
final class Accounts {
    private final World world;
    private final Events events;

    Accounts(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    Map<String, Consumer<Deed>> doings() {
        return Map.of("deactivate", this::deactivate, "reactivate", this::reactivate);
    }

    private void deactivate(Deed deed) {
        var person = person(deed);
        boolean others = Role.ALL.stream()
                .anyMatch(role -> !role.id().equals(person) && world.people().isActive(role.id()));
        Deed.unless(others, "Somebody must stay to bring the others back");
        Deed.unless(world.people().isActive(person), "That account is deactivated already");
        world.people().deactivate(person);
        events.userChanged(person);
    }

    private void reactivate(Deed deed) {
        var person = person(deed);
        Deed.unless(!world.people().isActive(person), "That account is active");
        world.people().reactivate(person);
        events.userChanged(person);
    }

    private static String person(Deed deed) {
        return Role.of(deed.needed("person"))
                .map(Role::id)
                .orElseThrow(() -> Deed.nonsense("There is nobody called " + deed.text("person")));
    }
}
