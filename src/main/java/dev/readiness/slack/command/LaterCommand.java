package dev.readiness.slack.command;

import java.util.Locale;

/** The commands that later versions carry out; the grammar reads them whole already. */
sealed interface LaterCommand extends Command.Later {
    record Settings() implements LaterCommand {}

    @Override
    default String verb() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
