package dev.readiness.playground;

import java.util.List;
import java.util.Optional;

/** Somebody whom the visitor can act as. */
record Role(String id, String handle, String name, String title, String zone, boolean guest) {
    static final String BOT = "U0READINESS";
    static final String BOT_HANDLE = "readiness";
    static final String SLACKBOT = "USLACKBOT";
    static final String TEAM = "T0PLAYGROUND";

    /** Four members, each in a zone of its own, and a guest. */
    static final List<Role> ALL = List.of(
            new Role("U0APPDEV", "app-dev", "Ada", "App developer", "Europe/Berlin", false),
            new Role("U0APPOWNER", "app-owner", "Owen", "App owner", "America/New_York", false),
            new Role("U0PLATFORM", "platform-eng", "Petra", "Platform engineer", "Asia/Tokyo", false),
            new Role("U0LEAD", "lead", "Lee", "Lead", "Europe/London", false),
            new Role("U0GUEST", "guest", "Gus", "Guest", "Europe/Paris", true));

    static Optional<Role> of(String id) {
        return ALL.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    static String handle(String id) {
        return of(id).map(Role::handle).orElse(id);
    }

    /** The conversation between this person and the bot. */
    String direct() {
        return "D" + id.substring(1);
    }
}
