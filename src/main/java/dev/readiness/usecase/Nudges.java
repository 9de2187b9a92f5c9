package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.reminder.Told;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the messages say in which people are reminded, and what becomes of those that do not reach them. */
public final class Nudges {
    private final Reviews reviews;
    private final Letters letters;
    private final Clock clock;

    public Nudges(Reviews reviews, Letters letters, Clock clock) {
        this.reviews = reviews;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Something that somebody was told, and how it stands now.
     *
     * @param duty empty where it is done, or somebody else's
     */
    public record Line(Review review, Told told, Optional<Duty> duty, Optional<PersonId> passedOn) {
        /** Whether the person has to see to it still, and did not put it off. */
        public boolean isDue(Instant now) {
            return duty.filter(open -> !snoozed(open, now)).isPresent();
        }

        /** Until when it is put off. */
        public Optional<Instant> snoozedUntil(Instant now) {
            return duty.filter(open -> snoozed(open, now)).map(Duty::snoozedUntil);
        }

        private static boolean snoozed(Duty duty, Instant now) {
            var until = duty.snoozedUntil();
            return until != null && until.isAfter(now);
        }
    }

    /** All that was told in a message, as it stands now. */
    public record Content(Spent slot, List<Line> lines, Instant now) {
        public Content {
            lines = List.copyOf(lines);
        }

        /** The same with no more than what has to be seen to still. */
        public Content onlyDue() {
            return new Content(
                    slot, lines.stream().filter(line -> line.isDue(now)).toList(), now);
        }

        /** The same with no more than what is about that review. */
        public Content of(ReviewId review) {
            return new Content(
                    slot,
                    lines.stream()
                            .filter(line -> line.review().id().equals(review))
                            .toList(),
                    now);
        }

        /** The same without what is about private reviews that do not concern whoever reads it. */
        public Content discreet() {
            return new Content(
                    slot,
                    lines.stream()
                            .filter(line -> !line.review().confidential()
                                    || line.review().concerns(slot.person()))
                            .toList(),
                    now);
        }

        /** How many things have to be seen to still. */
        public long due() {
            return lines.stream().filter(line -> line.isDue(now)).count();
        }
    }

    static void send(Letters letters, Spent slot, boolean outdated, Instant now) {
        letters.send(key(slot), new Letter.Nudge(slot, outdated), new Address.Direct(slot.person()), now);
    }

    private static String key(Spent slot) {
        return "nudge/" + slot.person() + "/" + slot.date() + "/" + slot.slot();
    }

    public Content content(Spent slot) {
        return reviews.inTransaction(desk -> content(desk, slot));
    }

    private Content content(Desk desk, Spent slot) {
        return new Content(
                slot,
                desk.duties().toldIn(slot).stream()
                        .flatMap(told -> line(desk, told).stream())
                        .toList(),
                clock.instant());
    }

    /** The same with no more than what no later message tells that person again. */
    public Content toldHereLast(Spent slot) {
        return reviews.inTransaction(desk -> {
            var content = content(desk, slot);
            var duties =
                    content.lines().stream().map(line -> line.told().duty()).toList();
            var all = desk.duties().told(duties);
            return new Content(
                    slot,
                    content.lines().stream()
                            .filter(line -> all.stream().noneMatch(other -> other.repeats(line.told())))
                            .toList(),
                    content.now());
        });
    }

    private static Optional<Line> line(Desk desk, Told told) {
        var id = new ReviewId(told.duty().review());
        return desk.read(id).map(review -> {
            var open = desk.duties().of(id).stream()
                    .filter(duty -> duty.id().equals(told.duty()))
                    .toList();
            var theirs = open.stream()
                    .filter(duty -> duty.responsible().equals(told.owner()))
                    .findFirst();
            var others = theirs.isPresent() ? Optional.<PersonId>empty() : other(open);
            return new Line(review, told, theirs, others);
        });
    }

    private static Optional<PersonId> other(List<Duty> open) {
        return open.stream().map(Duty::responsible).findFirst();
    }

    /** The person cannot be written to: nothing of it counts as done, and the threads say it, once for each review. */
    boolean unreached(Spent slot) {
        return reviews.inTransaction(desk -> {
            var told = desk.duties().toldIn(slot);
            desk.duties().fail(slot);
            told.stream().map(Told::duty).map(DutyId::review).distinct().forEach(number -> {
                var review = new ReviewId(number);
                letters.send(
                        "nudge-in-thread/" + review + "/" + slot.person(),
                        new Letter.NudgeInThread(slot, review),
                        new Address.InThread(review),
                        clock.instant());
            });
            return true;
        });
    }
}
