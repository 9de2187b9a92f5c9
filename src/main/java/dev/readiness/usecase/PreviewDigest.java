package dev.readiness.usecase;

import dev.readiness.digest.Issue;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
        this.compose = new ComposeDigest(sights);
        this.alarm = alarm;
        this.clock = clock;
    }

    public DigestOutcome preview(Asking asking, Readership readers) {
        var to = places.of(asking, null, false);
        if (asking.actor().readOnly()) {
            return new DigestOutcome.MayNot(to);
        }
        var now = clock.instant();
        var sendings = new Sendings(digests, to);
        var next = sendings.next(now);
        var coverage = coverage(to, next, readers);
        var digest = compose.compose(
                places.reader(to, coverage), ComposeDigest.frame(now, sendings.last(), zone(next, asking)));
        var first = next.filter(one -> !one.paused())
                .flatMap(one -> Optional.ofNullable(one.first()))
                .orElse(null);
        return new DigestOutcome.Previewed(new Issue(digest, first, null), to, coverage);
    }

    private Coverage coverage(Address to, Optional<Subscription> next, Readership readers) {
        boolean wide = next.map(Subscription::wide).orElseGet(() -> places.isWide(to));
        return DigestPlace.coverage(to, wide, readers.shared());
    }

    /** A place has the calendar of what is scheduled there, whoever asks. */
    private static ZoneId zone(Optional<Subscription> next, Asking asking) {
        return next.map(one -> one.schedule().zone()).orElse(asking.actor().zone());
    }

    /** Asked for again within the same minute, it is brought up to date where it stands. */
    public DigestOutcome now(Asking asking, Readership readers) {
        var to = places.of(asking, null, false);
        if (!places.maySend(asking.actor())) {
            return new DigestOutcome.MayNot(to);
        }
        if (!places.isOpen(to)) {
            return new DigestOutcome.CannotPost(to);
        }
        var now = clock.instant();
        var next = new Sendings(digests, to).next(now);
        var zone = zone(next, asking);
        var local = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        digests.ask(new Slot(SendDigest.origin(to), local.toLocalDate(), local.toLocalTime()), to, zone, now);
        alarm.at(SendDigest.ASKED, now.plus(UNTIL_KEPT));
        return new DigestOutcome.OnItsWay(to, coverage(to, next, readers));
    }
}
