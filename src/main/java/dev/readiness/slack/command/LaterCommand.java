package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.usecase.ReviewRef;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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

    record Decisions(ReviewRef review, boolean walk) implements LaterCommand {}

    record DecisionAdd(
            ReviewRef review,
            String title,
            @Nullable PersonId owner,
            @Nullable When due,
            @Nullable String area) implements LaterCommand {
        @Override
        public String verb() {
            return "decision";
        }
    }

    record DecisionSet(
            ReviewRef review,
            int decision,
            @Nullable String status,
            @Nullable PersonId owner,
            @Nullable When due,
            @Nullable String depends,
            @Nullable String next)
            implements LaterCommand {
        @Override
        public String verb() {
            return "decision";
        }
    }

    record Decide(ReviewRef review, int decision, Prose outcome, Prose rationale) implements LaterCommand {}

    record Drop(ReviewRef review, int decision, Prose reason) implements LaterCommand {}

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

    record Away(When from, When until, @Nullable PersonId delegate) implements LaterCommand {}

    record Settings() implements LaterCommand {}

    @Override
    default String verb() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
