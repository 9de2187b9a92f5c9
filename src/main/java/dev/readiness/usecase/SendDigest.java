package dev.readiness.usecase;

import dev.readiness.digest.Digest;
import dev.readiness.digest.DigestId;
import dev.readiness.digest.DigestSchedule;
import dev.readiness.digest.Issue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends the digests that are due, each slot once: whoever composes one holds a claim, and what comes of a claim that
 * somebody else took over is thrown away.
 */
public final class SendDigest {
    /** The key by which we are woken up for digests that somebody wants now. */
    static final String ASKED = "digest/asked";

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration ASKED_FOR = Duration.ofHours(1);

    private static final String UNCHECKED =
            "Slack did not say whether guests or other workspaces read the channel, so I can't show other reviews there";

    private final Reviews reviews;
    private final Digests digests;
    private final DigestPlace places;
    private final ComposeDigest compose;
    private final Pictures pictures;
    private final DigestPost post;
    private final DigestTrouble trouble;
    private final Alarm alarm;
    private final Runnable quiet;
    private final Clock clock;

    /** @param quiet is run whenever there is nothing to say in a digest that is due */
    public SendDigest(
            Reviews reviews,
            Digests digests,
            Sights sights,
            Directory directory,
            Letters letters,
            Pictures pictures,
            Alarm alarm,
            Runnable quiet,
            Clock clock) {
        this.reviews = reviews;
        this.digests = digests;
        this.places = new DigestPlace(directory, sights);
        this.compose = new ComposeDigest(sights);
        this.pictures = pictures;
        this.post = new DigestPost(digests, letters);
        this.trouble = new DigestTrouble(digests, letters, new DigestDesk(digests, alarm));
        this.alarm = alarm;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** The origin of what is sent to a place on demand. */
    static String origin(Address to) {
        return to.match(
                thread -> thread.review().toString(),
                direct -> direct.person().id(),
                there -> there.channel().id(),
                beneath -> beneath.letter());
    }

    /** Has us woken up for all scheduled digests; at the start, when whoever wakes us knows of none. */
    public void arm() {
        digests.wakes((id, at) -> alarm.at("digest/" + id, at));
    }

    /** When the first of those that are not due by {@code after} is looked at. */
    public Optional<Instant> nextAfter(Instant after) {
        var times = new TreeSet<Instant>();
        digests.wakes((id, at) -> times.add(at));
        return Optional.ofNullable(times.higher(after));
    }

    /** Sends what is due or was asked for, and looks at what became of the last ones. */
    public void run() {
        var now = clock.instant();
        for (var asked : digests.asked(now.minus(ASKED_FOR), now)) {
            sendAsked(asked);
        }
        look(digests.due(now));
    }

    /** While nobody knows who would read it, it waits. */
    private void sendAsked(Digests.Asked asked) {
        var to = asked.to();
        var sendings = new Sendings(digests, to);
        var next = sendings.next(clock.instant());
        var coverage = places.coverage(to, next.map(Subscription::wide).orElseGet(() -> places.isWide(to)));
        if (coverage == Coverage.UNCHECKED) {
            return;
        }
        claim(asked.slot(), asked.zone()).ifPresent(claim -> {
            var frame = ComposeDigest.frame(clock.instant(), sendings.last(), asked.zone());
            var reader = places.reader(to, coverage);
            var issue = issue(reader, compose.compose(reader, frame), null);
            reviews.inTransaction(desk -> post.send(asked.slot(), claim, issue, to, clock.instant()));
        });
    }

    private Optional<Long> claim(Slot slot, ZoneId zone) {
        var now = clock.instant();
        return digests.claim(slot, zone, now, now.plus(LEASE));
    }

    private Issue issue(Reader reader, Digest digest, Issue.@Nullable First first) {
        return new Issue(
                digest, first, pictures.of(compose.trend(reader, digest)).orElse(null));
    }

    /** One that fails keeps no other from its turn, and is tried again. */
    private void look(List<DigestId> due) {
        @Nullable RuntimeException first = null;
        for (var id : due) {
            try {
                look(id);
            } catch (RuntimeException failed) {
                reviews.inTransaction(
                        desk -> trouble.failed(id, failed.getClass().getSimpleName(), clock.instant()));
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void look(DigestId id) {
        digests.find(id).ifPresent(found -> due(found).ifPresentOrElse(slot -> send(found, slot), () -> check(id)));
    }

    private boolean check(DigestId id) {
        return reviews.inTransaction(desk -> trouble.check(id, clock.instant()));
    }

    private Optional<DigestSchedule.Slot> due(Subscription found) {
        return found.paused()
                ? Optional.empty()
                : found.schedule()
                        .due(clock.instant(), found.since(), found.last().day());
    }

    private void send(Subscription found, DigestSchedule.Slot due) {
        var slot = new Slot(found.id().toString(), due.date(), found.schedule().time());
        var zone = found.schedule().zone();
        var coverage = places.coverage(found.to(), found.wide());
        if (coverage == Coverage.UNCHECKED) {
            reviews.inTransaction(desk -> trouble.failed(found.id(), UNCHECKED, clock.instant()));
            return;
        }
        var reader = places.reader(found.to(), coverage);
        claim(slot, zone).ifPresent(claim -> {
            var frame = ComposeDigest.frame(
                    clock.instant(), Optional.ofNullable(found.last().at()), zone);
            var digest = compose.compose(reader, frame);
            var issue = found.isWeekly() || !digest.isQuiet() ? issue(reader, digest, found.first()) : null;
            reviews.inTransaction(desk -> settle(found, slot, claim, issue));
        });
    }

    /** All is looked at again: it may have been moved, paused or deleted while it was composed. */
    private boolean settle(Subscription composed, Slot slot, long claim, @Nullable Issue issue) {
        var now = clock.instant();
        var found = digests.find(composed.id())
                .filter(one -> !one.paused() && one.schedule().equals(composed.schedule()));
        if (found.isEmpty()) {
            return false;
        }
        if (issue == null) {
            quiet.run();
            trouble.settled(found.get().done(slot.day()), now);
            return true;
        }
        return post.send(found.get(), slot, claim, issue, now)
                .map(sent -> trouble.settled(sent, now))
                .orElse(false);
    }
}
