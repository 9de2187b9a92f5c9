package dev.readiness.usecase;

import dev.readiness.digest.Issue;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Shows what would be sent here now, and has it sent. */
public final class PreviewDigest {
    /** Until what is asked for is in the database for others to see. */
    private static final Duration UNTIL_KEPT = Duration.ofMillis(500);

    private final Digests digests;
    private final DigestPlace places;
    private final ComposeDigest compose;
    private final Alarm alarm;
    private final Clock clock;

    public PreviewDigest(Digests digests, Sights sights, Directory directory, Alarm alarm, Clock clock) {
        this.digests = digests;
        this.places = new DigestPlace(directory, sights);
        this.compose = new ComposeDigest(sights, places);
        this.alarm = alarm;
        this.clock = clock;
    }

    public DigestOutcome preview(Asking asking) {
        var to = places.of(asking, null, false);
        var frame = ComposeDigest.frame(
                clock.instant(),
                digests.lastSent(SendDigest.origin(to)),
                asking.actor().zone());
        return new DigestOutcome.Previewed(new Issue(compose.compose(to, frame), null, null), to);
    }

    /** Asked for again within the same minute, it is brought up to date where it stands. */
    public DigestOutcome now(Asking asking) {
        var to = places.of(asking, null, false);
        if (!places.maySend(asking.actor(), to)) {
            return new DigestOutcome.MayNot(to);
        }
        if (!places.isOpen(to)) {
            return new DigestOutcome.CannotPost(to);
        }
        var now = clock.instant();
        var zone = asking.actor().zone();
        var local = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        digests.ask(new Slot(SendDigest.origin(to), local.toLocalDate(), local.toLocalTime()), to, zone, now);
        alarm.at(SendDigest.ASKED, now.plus(UNTIL_KEPT));
        return new DigestOutcome.OnItsWay(to);
    }
}
