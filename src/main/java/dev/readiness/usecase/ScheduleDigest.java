package dev.readiness.usecase;

import dev.readiness.digest.DigestSchedule;
import dev.readiness.people.ChannelId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a digest sent on a schedule; one of the same days to the same place is moved to the new time. */
public final class ScheduleDigest {
    private final Reviews reviews;
    private final Digests digests;
    private final DigestDesk desk;
    private final DigestPlace places;
    private final Clock clock;

    public ScheduleDigest(
            Reviews reviews, Digests digests, Sights sights, Directory directory, Alarm alarm, Clock clock) {
        this.reviews = reviews;
        this.digests = digests;
        this.desk = new DigestDesk(digests, alarm);
        this.places = new DigestPlace(directory, sights);
        this.clock = clock;
    }

    /**
     * When and where.
     *
     * @param zone null for the person's own
     * @param channel null for where it is asked for, and for a direct message, where {@code direct}
     * @param wide whether it is to cover every review that its readers may see
     */
    public record Wanted(
            Set<DayOfWeek> days,
            LocalTime time,
            @Nullable ZoneId zone,
            @Nullable ChannelId channel,
            boolean direct,
            boolean wide) {
        public Wanted {
            days = Set.copyOf(days);
        }
    }

    public DigestOutcome handle(Asking asking, Wanted wanted, Readership readers) {
        var to = places.of(asking, wanted.channel(), wanted.direct());
        if (!places.maySend(asking.actor())) {
            return new DigestOutcome.MayNot(to);
        }
        if (!places.isOpen(to)) {
            return new DigestOutcome.CannotPost(to);
        }
        if (to instanceof Address.InChannel && !readers.member().orElse(false)) {
            return new DigestOutcome.NotThere(to, readers.member().isPresent());
        }
        var zone = wanted.zone() == null ? asking.actor().zone() : wanted.zone();
        var schedule = new DigestSchedule(wanted.days(), wanted.time(), zone);
        boolean known = wanted.zone() != null || asking.actor().zoneKnown();
        return reviews.inTransaction(ignored -> {
            boolean wide = wanted.wide() || places.isWide(to);
            var coverage = DigestPlace.coverage(to, wide, readers.shared());
            return schedule(asking, to, schedule, wide, coverage, known);
        });
    }

    private DigestOutcome schedule(
            Asking asking, Address to, DigestSchedule schedule, boolean wide, Coverage coverage, boolean zoneKnown) {
        var now = clock.instant();
        var before = desk.like(to, schedule.days());
        var after = before.map(known -> known.scheduled(schedule, wide, now))
                .orElseGet(() -> new Subscription(
                        digests.nextId(),
                        to,
                        asking.actor().person(),
                        schedule,
                        wide,
                        now,
                        false,
                        Subscription.Last.NONE,
                        Subscription.Trouble.NONE));
        var next = desk.save(after, now).orElseThrow();
        return new DigestOutcome.Scheduled(
                after, coverage, before.map(Subscription::schedule).orElse(null), next, zoneKnown);
    }
}
