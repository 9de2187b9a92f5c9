package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import dev.readiness.review.Answers;
import dev.readiness.review.Candidate;
import dev.readiness.review.Candidates;
import dev.readiness.review.Change;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Permission;
import dev.readiness.review.ReplyNotes;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Walk;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes what somebody replied in a review's thread for what it is. */
public final class TakeReply {
    private final Reviews reviews;
    private final Clock clock;

    public TakeReply(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Where a reply belongs, seen from its writer.
     *
     * @param mayAnswer whether the writer may answer anything in the review
     * @param focus the item that a reply without a number is about; null where there is none
     */
    public record Setting(
            Review review, boolean mayAnswer, @Nullable Item focus) {
        /** The item that the reply was about when it was read before. */
        public Optional<Item> about(MessageRef reply) {
            return first(item -> review.answer(item).isFrom(reply)
                            || review.item(item).candidate(reply).isPresent())
                    .or(() -> first(item -> !review.item(item).notedIn(reply).isEmpty()));
        }

        private Optional<Item> first(Predicate<ItemId> which) {
            return review.pack().items().stream()
                    .filter(item -> which.test(item.id()))
                    .findFirst();
        }
    }

    /**
     * What a reply says to one item.
     *
     * @param given the answer; null for a note alone
     * @param sure whether it is clearly meant so; else its writer is asked
     */
    public record Line(Item item, @Nullable Given given, Prose text, List<Evidence> links, boolean sure) {
        public Line {
            links = List.copyOf(links);
        }

        private boolean isNoteOn(ItemId one) {
            return sure && given == null && !text.isEmpty() && item.id().equals(one);
        }

        /** The same line, to be asked about first. */
        public Line unsure() {
            return new Line(item, given, text, links, false);
        }
    }

    /** What was recorded of a reply, and what its writer is asked. */
    public record Taken(Review review, List<Item> recorded, List<Item> asked, List<Item> refused) {
        public Taken {
            recorded = List.copyOf(recorded);
            asked = List.copyOf(asked);
            refused = List.copyOf(refused);
        }
    }

    /** The review that somebody means, as it is to them. */
    public Result<Setting> setting(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk ->
                new FindReview(desk, asking).review(ref).then(review -> new Result.Done<>(setting(asking, review))));
    }

    /**
     * The review whose thread hangs under that message, seen by whoever wrote there; empty where there is none.
     *
     * @throws TooSoon where that cannot be told yet
     */
    public Optional<Setting> setting(Asking asking, MessageRef root) {
        return reviews.inTransaction(desk -> {
            var review = desk.under(root);
            if (review.isEmpty() && desk.isPerhapsCard(root)) {
                throw new TooSoon(root);
            }
            return review.flatMap(desk::read).map(found -> setting(asking, found));
        });
    }

    private Setting setting(Asking asking, Review review) {
        var person = asking.actor().person();
        boolean may = Permission.toWork(review, asking.actor(), asking.here())
                || (!asking.actor().readOnly() && review.assignees().anyMatch(person::equals));
        var focus = Walk.focus(review, person, clock.instant())
                .filter(item -> Permission.toAnswer(review, item, asking.actor(), asking.here()))
                .flatMap(review.pack()::item);
        return new Setting(review, may, focus.orElse(null));
    }

    /** Records the lines of a reply, each by itself; a reply that was edited says the same lines anew. */
    public Taken take(Asking asking, ReviewId id, MessageRef reply, List<Line> lines) {
        return reviews.inTransaction(desk -> take(desk, asking, id, reply, lines));
    }

    private Taken take(Desk desk, Asking asking, ReviewId id, MessageRef reply, List<Line> lines) {
        var recorded = new ArrayList<Item>();
        var asked = new ArrayList<Item>();
        var refused = new ArrayList<Item>();
        var review = desk.find(id).orElseThrow();
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var outdated = outdated(review, reply, lines);
        for (var line : lines) {
            var item = line.item();
            if (!mayAnswer(review, item.id(), asking)) {
                refused.add(item);
                continue;
            }
            boolean noted = outdated.remove(item.id());
            boolean sure = line.sure() && !contradicts(review, reply, line, noted);
            var gone = noted ? ReplyNotes.takeBack(review, item.id(), reply, by) : Change.none(review, by);
            var change = sure ? record(gone.review(), reply, line, by) : ask(gone.review(), reply, line, by);
            review = Telling.saveAndTell(desk, gone.then(change));
            boolean waits = review.item(item.id()).candidate(reply).isPresent();
            (waits ? asked : recorded).add(item);
        }
        for (var item : outdated) {
            review = mayAnswer(review, item, asking)
                    ? Telling.saveAndTell(desk, ReplyNotes.takeBack(review, item, reply, by))
                    : review;
        }
        return new Taken(review, recorded, asked, refused);
    }

    private static boolean mayAnswer(Review review, ItemId item, Asking asking) {
        return review.isOpen() && Permission.toAnswer(review, item, asking.actor(), asking.here());
    }

    /** The items on which the reply left other notes, before it was edited, than it does now. */
    private static Set<ItemId> outdated(Review review, MessageRef reply, List<Line> lines) {
        return review.pack().items().stream()
                .map(Item::id)
                .filter(item -> ReplyNotes.areOutdated(review, item, reply, notes(lines, item)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Prose> notes(List<Line> lines, ItemId item) {
        return lines.stream()
                .filter(line -> line.isNoteOn(item))
                .map(Line::text)
                .distinct()
                .toList();
    }

    /** A reply that said something else before it was edited is not taken at its word against what is answered. */
    private static boolean contradicts(Review review, MessageRef reply, Line line, boolean noted) {
        var answer = review.answer(line.item().id());
        boolean edited = answer.isFrom(reply) || (noted && !answer.isOpen());
        return edited && line.given() != null && line.given().choice() != answer.choice();
    }

    private static Change record(Review review, MessageRef reply, Line line, PersonAt by) {
        var item = line.item().id();
        var settled = Candidates.drop(review, item, reply, by);
        return settled.then(said(settled.review(), item, reply, line, by));
    }

    private static Change said(Review review, ItemId item, MessageRef reply, Line line, PersonAt by) {
        var given = line.given();
        if (given == null) {
            return line.text().isEmpty()
                    ? Answers.evidence(Change.none(review, by), item, line.links())
                    : Answers.note(review, item, line.text(), line.links(), reply, by);
        }
        return Answers.replied(review, item, given, reply, by)
                .match(
                        answered -> Candidates.answered(answered.change(), item),
                        unchanged -> Change.none(review, by),
                        overtaken -> Change.none(review, by),
                        again -> ask(review, reply, line, by));
    }

    private static Change ask(Review review, MessageRef reply, Line line, PersonAt by) {
        var suggested = line.given() == null ? null : line.given().choice();
        return Candidates.note(
                review, line.item().id(), new Candidate(reply, suggested, line.text(), line.links(), by), by);
    }

    /** The reply is gone: what it answered stays, marked. */
    public void deleted(Asking asking, MessageRef root, MessageRef reply) {
        reviews.inTransaction(desk -> {
            desk.under(root).flatMap(desk::find).filter(Review::isOpen).ifPresent(review -> {
                var by = new PersonAt(asking.actor().person(), clock.instant());
                Telling.saveAndTell(desk, Candidates.deleted(review, reply, by));
            });
            return true;
        });
    }
}
