package dev.readiness.app;

import dev.readiness.playground.Shortcut;
import dev.readiness.slack.view.ActionIds;
import java.util.List;

/** What the bot offers in the playground's menus, as the manifest of the app offers it in Slack's. */
public final class Shortcuts {
    public static final List<Shortcut> ALL = List.of(
            new Shortcut(Shortcut.Kind.MESSAGE, ActionIds.ANSWER_SHORTCUT, "Answer prompt"),
            new Shortcut(Shortcut.Kind.MESSAGE, ActionIds.ATTACH_SHORTCUT, "Attach as evidence"),
            new Shortcut(Shortcut.Kind.GLOBAL, ActionIds.START_SHORTCUT, "Start a readiness review"),
            new Shortcut(Shortcut.Kind.MESSAGE, ActionIds.LOG_DECISION_SHORTCUT, "Log as decision"));

    private Shortcuts() {}
}
