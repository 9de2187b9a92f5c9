package dev.readiness.app.doctor;

import java.util.Arrays;
import java.util.List;

/** What the bot asks of a workspace, and what does not work without. */
enum Scope {
    COMMANDS("commands", "there is no command and nothing in Slack's menus"),
    CHAT_WRITE("chat:write", "nothing is posted"),
    USERS_READ("users:read", "nobody's zone is known, and guests pass for members"),
    CHANNELS_READ("channels:read", "what happens to channels goes unnoticed"),
    GROUPS_READ("groups:read", "private channels are taken for public ones"),
    CHANNELS_HISTORY("channels:history", "a message whose receipt got lost cannot be looked for"),
    GROUPS_HISTORY("groups:history", "the same in private channels"),
    IM_HISTORY("im:history", "the same in direct messages"),
    IM_WRITE("im:write", "nobody is reminded"),
    FILES_READ("files:read", "files beside a reply are no evidence, and digests have no picture"),
    FILES_WRITE("files:write", "there are no exports, and no pictures"),
    USERGROUPS_READ("usergroups:read", "user groups in the settings count for nobody"),
    APP_MENTIONS_READ("app_mentions:read", "it hears its name only where it reads messages"),
    REACTIONS_WRITE("reactions:write", "recorded replies are not ticked off");

    private final String scope;
    private final String without;

    Scope(String scope, String without) {
        this.scope = scope;
        this.without = without;
    }

    /** Its name at Slack. */
    String scope() {
        return scope;
    }

    String without() {
        return without;
    }

    /** Whether it can be left out on purpose, as the app with buttons only does. */
    boolean isLeftToChoice() {
        return this == APP_MENTIONS_READ || this == REACTIONS_WRITE;
    }

    static List<Scope> missing(List<String> granted) {
        return Arrays.stream(values())
                .filter(scope -> !granted.contains(scope.scope))
                .toList();
    }
}
