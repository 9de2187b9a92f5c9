package dev.readiness.usecase;

import dev.readiness.digest.Composer;
import dev.readiness.digest.Digest;
import dev.readiness.digest.Frame;
import dev.readiness.digest.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Composes what a digest says to those who read it. */
final class ComposeDigest {
    private static final int DAYS_IN_PICTURE = 30;
    private static final Duration NEWS_OF_THE_FIRST = Duration.ofDays(7);

    private final Sights sights;

    ComposeDigest(Sights sights) {
        this.sights = sights;
    }

    /** @param last when the last one was sent there */
    static Frame frame(Instant now, Optional<Instant> last, ZoneId zone) {
        return new Frame(now, last.orElse(now.minus(NEWS_OF_THE_FIRST)), zone);
    }

    Digest compose(Reader reader, Frame frame) {
        var composer = new Composer(frame);
        sights.each(reader, frame.since(), composer::add);
        return composer.digest();
    }

    Trend trend(Reader reader, Digest digest) {
        var from = digest.frame().today().minusDays(DAYS_IN_PICTURE);
        return Trend.back(digest, sights.changes(reader, from), DAYS_IN_PICTURE);
    }
}
