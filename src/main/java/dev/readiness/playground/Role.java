package dev.readiness.playground;

import java.util.List;

/** Somebody whom the visitor can act as. */
record Role(String id, String handle, String name, String title, String zone, int offsetSeconds) {
    static final String BOT = "U0READINESS";
    static final String TEAM = "T0PLAYGROUND";

    /** The four roles, each in a zone of its own. */
    static final List<Role> ALL = List.of(
            new Role("U0APPDEV", "app-dev", "Ada", "App developer", "Europe/Berlin", 3600),
            new Role("U0APPOWNER", "app-owner", "Owen", "App owner", "America/New_York", -18000),
            new Role("U0PLATFORM", "platform-eng", "Petra", "Platform engineer", "Asia/Tokyo", 32400),
            new Role("U0LEAD", "lead", "Lee", "Lead", "Europe/London", 0));
}
