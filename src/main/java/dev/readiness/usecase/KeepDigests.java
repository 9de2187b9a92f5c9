package dev.readiness.usecase;

import dev.readiness.digest.DigestId;
import dev.readiness.usecase.DigestOutcome.Changed;
import dev.readiness.usecase.DigestOutcome.Deed;
import dev.readiness.usecase.DigestOutcome.Listed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the scheduled digests, and pauses, resumes and deletes them. */
public final class KeepDigests {
    private final Reviews reviews;
    private final Digests digests;
    private final DigestDesk desk;
    private final DigestPlace places;
    private final Clock clock;

    public KeepDigests(Reviews reviews, Digests digests, Sights sights, Directory directory, Alarm alarm, Clock clock) {
        this.reviews = reviews;
        this.digests = digests;
        this.desk = new DigestDesk(digests, alarm);
        this.places = new DigestPlace(directory, sights);
        this.clock = clock;
    }

    /** Those that go to here, and all others that the person may change. */
    public DigestOutcome list(Asking asking) {
        var here = places.of(asking, null, false);
        return new Listed(digests.all().stream()
                .filter(one -> one.to().equals(here) || places.mayChange(asking, one))
                .map(this::line)
                .toList());
    }

    private Listed.Line line(Subscription one) {
        var now = clock.instant();
        var letter = one.last().letter();
        var delivery = letter == null ? null : digests.delivery(letter).orElse(null);
        var next = one.paused() ? null : one.schedule().next(now).at();
        return delivery == null || delivery.posted()
                ? new Listed.Line(one, next, false, error(one, now))
                : new Listed.Line(one, next, true, delivery.error());
    }

    /** What was wrong when it was looked at last; where nothing is due, all has arrived since. */
    private static @Nullable String error(Subscription one, Instant now) {
        boolean due = one.schedule().due(now, one.since(), one.last().day()).isPresent();
        return due ? one.trouble().error() : null;
    }

    public DigestOutcome change(Asking asking, String typed, Deed deed) {
        return reviews.inTransaction(ignored -> find(asking, typed)
                .map(found ->
                        places.mayChange(asking, found) ? change(found, deed) : new DigestOutcome.MayNot(found.to()))
                .orElseGet(() -> new DigestOutcome.NoSuchDigest(typed)));
    }

    /** One that the person could not list is not told apart from none. */
    private Optional<Subscription> find(Asking asking, String typed) {
        var here = places.of(asking, null, false);
        return DigestId.parse(typed)
                .flatMap(digests::find)
                .filter(one -> one.to().equals(here) || places.mayChange(asking, one));
    }

    private DigestOutcome change(Subscription found, Deed deed) {
        if (deed == Deed.DELETE) {
            desk.delete(found);
            return new Changed(found, deed, false, null);
        }
        boolean pause = deed == Deed.PAUSE;
        boolean already = found.paused() == pause;
        var now = clock.instant();
        var after = already ? found : found.paused(pause, now);
        var next = desk.save(after, now);
        return new Changed(after, deed, already, next.orElse(null));
    }
}
