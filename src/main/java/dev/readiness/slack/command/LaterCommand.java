package dev.readiness.slack.command;

import dev.readiness.people.ChannelId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands that later versions carry out; the grammar reads them whole already. */
sealed interface LaterCommand extends Command.Later {
    /** {@code what} is preview, now or list. */
    record DigestShow(String what) implements LaterCommand {
        @Override
        public String verb() {
            return "digest";
        }
    }

    /** {@code channel} is null for a direct message, where {@code direct}, else for where it was asked for. */
    record DigestSchedule(
            List<DayOfWeek> days,
            LocalTime time,
            @Nullable ZoneId zone,
            @Nullable ChannelId channel,
            boolean direct) implements LaterCommand {
        @Override
        public String verb() {
            return "digest";
        }
    }

    /** {@code what} is pause, resume or delete. */
    record DigestChange(String what, String id) implements LaterCommand {
        @Override
        public String verb() {
            return "digest";
        }
    }

    record Settings() implements LaterCommand {}

    @Override
    default String verb() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
