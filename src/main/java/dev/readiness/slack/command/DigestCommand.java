package dev.readiness.slack.command;

import dev.readiness.people.ChannelId;
import dev.readiness.usecase.DigestOutcome.Deed;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands about digests. */
public sealed interface DigestCommand extends Command.OfDigests {
    record Preview() implements DigestCommand {
        @Override
        public Optional<ChannelId> readIn(ChannelId here) {
            return Optional.of(here);
        }

        @Override
        public <T> T match(DigestCases<T> cases) {
            return cases.preview(this);
        }
    }

    record Now() implements DigestCommand {
        @Override
        public Optional<ChannelId> readIn(ChannelId here) {
            return Optional.of(here);
        }

        @Override
        public boolean changesSomething() {
            return true;
        }

        @Override
        public <T> T match(DigestCases<T> cases) {
            return cases.now(this);
        }
    }

    record Listing() implements DigestCommand {
        @Override
        public <T> T match(DigestCases<T> cases) {
            return cases.listing(this);
        }
    }

    /**
     * {@code channel} is null for a direct message, where {@code direct}, else for where it was asked for; {@code wide}
     * asks for every review that its readers may see.
     */
    record Schedule(
            java.util.Set<DayOfWeek> days,
            LocalTime time,
            @Nullable ZoneId zone,
            @Nullable ChannelId channel,
            boolean direct,
            boolean wide)
            implements DigestCommand {
        public Schedule {
            days = java.util.Set.copyOf(days);
        }

        @Override
        public boolean changesSomething() {
            return true;
        }

        @Override
        public <T> T match(DigestCases<T> cases) {
            return cases.schedule(this);
        }

        @Override
        public Optional<ChannelId> readIn(ChannelId here) {
            return direct ? Optional.empty() : Optional.of(channel == null ? here : channel);
        }
    }

    record Keep(Deed deed, String id) implements DigestCommand {
        @Override
        public boolean changesSomething() {
            return true;
        }

        @Override
        public <T> T match(DigestCases<T> cases) {
            return cases.keep(this);
        }
    }

    /** The channel in which reviews are shown by it: who reads there is looked up before it is carried out. */
    default Optional<ChannelId> readIn(ChannelId here) {
        return Optional.empty();
    }

    @Override
    default <T> T match(Command.Cases<T> cases) {
        return cases.digest(this);
    }

    <T> T match(DigestCases<T> cases);

    /** One answer for each of these commands. */
    interface DigestCases<T> {
        T preview(Preview command);

        T now(Now command);

        T listing(Listing command);

        T schedule(Schedule command);

        T keep(Keep command);
    }
}
