package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The reactions on a message: each name once, with those who gave it. */
final class Reactions {
    private Reactions() {}

    static boolean has(ObjectNode message, String name, String person) {
        return message.path("reactions")
                .valueStream()
                .filter(reaction -> reaction.path("name").asText().equals(name))
                .anyMatch(reaction -> Json.texts(reaction.path("users")).contains(person));
    }

    /** Adds or takes away one person's reaction; false where it was so already. */
    static boolean change(ObjectNode message, String name, String person, boolean adds) {
        if (has(message, name, person) == adds) {
            return false;
        }
        var all = Json.object().putArray("reactions");
        boolean known = false;
        for (var reaction : message.path("reactions")) {
            var users = new LinkedHashSet<>(Json.texts(reaction.path("users")));
            if (reaction.path("name").asText().equals(name)) {
                known = adds ? users.add(person) : users.remove(person);
            }
            if (!users.isEmpty()) {
                all.add(reaction(reaction.path("name").asText(), users));
            }
        }
        if (adds && !known) {
            all.add(reaction(name, Set.of(person)));
        }
        message.set("reactions", all);
        if (all.isEmpty()) {
            message.remove("reactions");
        }
        return true;
    }

    private static ObjectNode reaction(String name, Set<String> users) {
        var reaction = Json.object().put("name", name).put("count", users.size());
        reaction.set("users", Json.tree(users));
        return reaction;
    }
}
