package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who belongs to the workspace, and whose account is deactivated. */
final class People {
    private final Clock clock;
    private final Changes changes;
    private final Set<String> deactivated = new TreeSet<>();

    People(Clock clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    synchronized boolean isActive(String id) {
        return !deactivated.contains(id);
    }

    synchronized Set<String> deactivated() {
        return Set.copyOf(deactivated);
    }

    synchronized void deactivate(String id) {
        deactivated.add(id);
        changes.tell();
    }

    synchronized void reactivate(String id) {
        deactivated.remove(id);
        changes.tell();
    }

    synchronized void load(Collection<String> ids) {
        deactivated.addAll(ids);
    }

    /** A user as Slack's Web API and events show one; the bot and Slackbot are users too. */
    Optional<ObjectNode> user(String id) {
        if (id.equals(Role.BOT)) {
            return Optional.of(user(id, Role.BOT_HANDLE, "Readiness").put("is_bot", true));
        }
        if (id.equals(Role.SLACKBOT)) {
            return Optional.of(user(id, "slackbot", "Slackbot").put("is_bot", false));
        }
        return Role.of(id).map(this::user);
    }

    private ObjectNode user(Role role) {
        var user = user(role.id(), role.handle(), role.name())
                .put("is_bot", false)
                .put("is_restricted", role.guest())
                .put("is_ultra_restricted", false);
        if (!isActive(role.id())) {
            return user.put("deleted", true);
        }
        var zone = ZoneId.of(role.zone());
        return user.put("tz", role.zone())
                .put("tz_label", role.zone())
                .put("tz_offset", zone.getRules().getOffset(clock.instant()).getTotalSeconds());
    }

    private static ObjectNode user(String id, String handle, String name) {
        var user = Json.object()
                .put("id", id)
                .put("team_id", Role.TEAM)
                .put("name", handle)
                .put("real_name", name)
                .put("deleted", false)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_app_user", false);
        user.putObject("profile")
                .put("display_name", handle)
                .put("display_name_normalized", handle)
                .put("real_name", name)
                .put("real_name_normalized", name)
                .put("team", Role.TEAM);
        return user;
    }
}
