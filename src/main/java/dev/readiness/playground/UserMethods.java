package dev.readiness.playground;

import static dev.readiness.playground.Answers.error;
import static dev.readiness.playground.Answers.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Slack's methods that tell who is who. */
final class UserMethods {
    private static final int PAGE = 1000;

    private final World world;
    private final Address address;

    UserMethods(World world, Address address) {
        this.world = world;
        this.address = address;
    }

    Map<String, Function<Arguments, ObjectNode>> methods() {
        return Map.of(
                "auth.test", arguments -> self(),
                "users.info", this::info,
                "users.list", this::list,
                "usergroups.list", arguments -> groups(),
                "usergroups.users.list", this::groupMembers);
    }

    private ObjectNode self() {
        return ok().put("url", address.url() + "/")
                .put("team", "Playground")
                .put("team_id", Role.TEAM)
                .put("user", Role.BOT_HANDLE)
                .put("user_id", Role.BOT)
                .put("bot_id", World.BOT_ID)
                .put("is_enterprise_install", false);
    }

    private ObjectNode info(Arguments arguments) {
        return world.people()
                .user(arguments.text("user"))
                .map(user -> {
                    var answer = ok();
                    answer.set("user", user);
                    return answer;
                })
                .orElseGet(() -> error("user_not_found"));
    }

    private ObjectNode list(Arguments arguments) {
        var all = Stream.concat(Role.ALL.stream().map(Role::id), Stream.of(Role.BOT, Role.SLACKBOT))
                .map(world.people()::user)
                .flatMap(Optional::stream)
                .toList();
        return Answers.page(all, "members", arguments, PAGE);
    }

    private static ObjectNode groups() {
        var answer = ok();
        var list = answer.putArray("usergroups");
        Group.ALL.forEach(group -> list.addObject()
                .put("id", group.id())
                .put("team_id", Role.TEAM)
                .put("is_usergroup", true)
                .put("name", group.name())
                .put("handle", group.handle())
                .put("user_count", group.people().size()));
        return answer;
    }

    private ObjectNode groupMembers(Arguments arguments) {
        return Group.of(arguments.text("usergroup"))
                .map(group -> {
                    var answer = ok();
                    answer.set(
                            "users",
                            Json.tree(group.people().stream()
                                    .filter(world.people()::isActive)
                                    .toList()));
                    return answer;
                })
                .orElseGet(() -> error("no_such_subteam"));
    }
}
