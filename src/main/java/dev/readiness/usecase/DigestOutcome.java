package dev.readiness.usecase;

import dev.readiness.digest.DigestSchedule;
import dev.readiness.digest.Issue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for something about digests. */
public sealed interface DigestOutcome {
    /**
     * A digest was scheduled.
     *
     * @param coverage what it would show now
     * @param before how it was scheduled before; null where it is new
     * @param next when it is sent next
     * @param zoneKnown false where the zone is only the default, since the person's own could not be looked up
     */
    record Scheduled(
            Subscription subscription,
            Coverage coverage,
            @Nullable DigestSchedule before,
            Instant next,
            boolean zoneKnown)
            implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.scheduled(this);
        }
    }

    /** What would be sent there now. */
    record Previewed(Issue issue, Address to, Coverage coverage) implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.previewed(this);
        }
    }

    /** A digest is on its way there. */
    record OnItsWay(Address to, Coverage coverage) implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.onItsWay(this);
        }
    }

    /** The digests that the person may know of. */
    record Listed(List<Line> lines) implements DigestOutcome {
        public Listed {
            lines = List.copyOf(lines);
        }

        /**
         * One of them.
         *
         * @param next null where it is paused
         * @param waiting whether its last sending has not arrived yet
         * @param error what keeps it from being sent; null where nothing does
         */
        public record Line(
                Subscription subscription,
                @Nullable Instant next,
                boolean waiting,
                @Nullable String error) {}

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.listed(this);
        }
    }

    /** A digest was paused, resumed or deleted, or was so already. */
    record Changed(
            Subscription subscription,
            Deed deed,
            boolean already,
            @Nullable Instant next) implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.changed(this);
        }
    }

    /** There is no such digest, or none that the person may know of. */
    record NoSuchDigest(String asked) implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noSuchDigest(this);
        }
    }

    /** Only some may have digests sent there. */
    record MayNot(Address to) implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.mayNot(this);
        }
    }

    /** The person is not in that channel; where that is not {@code known}, the workspace did not say. */
    record NotThere(Address to, boolean known) implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notThere(this);
        }
    }

    /** The bot cannot post there, or does not know whether it can. */
    record CannotPost(Address to) implements DigestOutcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cannotPost(this);
        }
    }

    /** What can be done to a scheduled digest. */
    enum Deed {
        PAUSE,
        RESUME,
        DELETE
    }

    <T> T match(Cases<T> cases);

    /** One answer for each outcome. */
    interface Cases<T> {
        T scheduled(Scheduled outcome);

        T previewed(Previewed outcome);

        T onItsWay(OnItsWay outcome);

        T listed(Listed outcome);

        T changed(Changed outcome);

        T noSuchDigest(NoSuchDigest outcome);

        T mayNot(MayNot outcome);

        T notThere(NotThere outcome);

        T cannotPost(CannotPost outcome);
    }
}
