package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands that later versions carry out; the grammar reads them whole already. */
sealed interface LaterCommand extends Command.Later {
    record BlockedList(int page) implements LaterCommand {
        @Override
        public String verb() {
            return "list blocked";
        }
    }

    record Away(When from, When until, @Nullable PersonId delegate) implements LaterCommand {}

    record Settings() implements LaterCommand {}

    @Override
    default String verb() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
