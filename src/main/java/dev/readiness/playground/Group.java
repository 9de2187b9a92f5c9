package dev.readiness.playground;

import java.util.List;
import java.util.Optional;

/** A user group of the workspace. */
record Group(String id, String handle, String name, List<String> people) {
    static final List<Group> ALL =
            List.of(new Group("S0PLATFORM", "platform-team", "Platform team", List.of("U0PLATFORM", "U0LEAD")));

    static Optional<Group> of(String id) {
        return ALL.stream().filter(group -> group.id().equals(id)).findFirst();
    }
}
