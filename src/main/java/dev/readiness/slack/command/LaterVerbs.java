package dev.readiness.slack.command;

import java.util.List;

/** The verbs that later versions carry out. */
final class LaterVerbs {
    List<Verb> all() {
        return List.of(new Verb(
                "settings",
                List.of("settings"),
                "See the bot's settings.",
                List.of("settings"),
                words -> Tails.alone(words, new LaterCommand.Settings())));
    }
}
