package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import dev.readiness.review.Answer;
import dev.readiness.review.Answering;
import dev.readiness.review.Answers;
import dev.readiness.review.Candidate;
import dev.readiness.review.Candidates;
import dev.readiness.review.Change;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Permission;
import dev.readiness.review.Redaction;
import dev.readiness.review.ReplyNotes;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Walk;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Instant;
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
     * @param asked the item that a reply without a number is about; null where there is none
     * @param inFocus whether that item waits for the writer's answer, and its prompt was on screen as it was written
     */
    public record Setting(
            Review review, boolean mayAnswer, @Nullable Item asked, boolean inFocus) {
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
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(review -> {
                    var focus = Walk.focus(review, asking.actor().person(), clock.instant());
                    return new Result.Done<>(setting(asking, review, focus.map(item -> new Prompts.Asked(item, true))));
                }));
    }

    /**
     * The review whose thread hangs under that message, seen by whoever wrote there; empty where there is none.
     *
     * @param written when the reply was written, by Slack's clock
     * @throws TooSoon where that cannot be told yet
     */
    public Optional<Setting> setting(Asking asking, MessageRef root, Instant written) {
        return reviews.inTransaction(desk -> {
            var review = desk.under(root);
            boolean unknown =
                    review.map(id -> desk.isPromptUnderWay(id, written)).orElseGet(() -> desk.isPerhapsCard(root));
            if (unknown) {
                throw new TooSoon(root);
            }
            return review.flatMap(desk::read)
                    .map(found -> setting(
                            asking,
                            found,
                            new Prompts(found, desk.prompts(found.id()), written, clock.instant())
                                    .of(asking.actor().person())));
        });
    }

    private static Setting setting(Asking asking, Review review, Optional<Prompts.Asked> asked) {
        boolean may = Permission.toWork(review, asking.actor(), asking.here())
                || (!asking.actor().readOnly()
                        && review.assignees().anyMatch(asking.actor().person()::equals));
        var item = asked.map(Prompts.Asked::item)
                .filter(one -> Permission.toAnswer(review, one, asking.actor(), asking.here()))
                .flatMap(review.pack()::item);
        boolean inFocus = asked.filter(Prompts.Asked::inFocus).isPresent();
        return new Setting(review, may, item.orElse(null), inFocus);
    }

    /**
     * Records the lines of a reply, each by itself; a reply that was edited says the same lines anew.
     *
     * @param written when it was written or edited, by Slack's clock
     */
    public Taken take(Asking asking, ReviewId id, MessageRef reply, Instant written, List<Line> lines) {
        return reviews.inTransaction(desk -> take(desk, asking, id, reply, written, lines));
    }

    private Taken take(Desk desk, Asking asking, ReviewId id, MessageRef reply, Instant written, List<Line> lines) {
        var recorded = new ArrayList<Item>();
        var asked = new ArrayList<Item>();
        var refused = new ArrayList<Item>();
        var review = desk.find(id).orElseThrow();
        if (written.isAfter(reply.sentAt()) && Redaction.isErased(desk.journal(id), reply)) {
            return new Taken(review, recorded, asked, refused);
        }
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var outdated = outdated(review, reply, lines);
        for (var line : lines) {
            var item = line.item();
            if (!mayAnswer(review, item.id(), asking)) {
                refused.add(item);
                continue;
            }
            boolean noted = outdated.remove(item.id());
            boolean sure = line.sure()
                    && !contradicts(review, reply, line, noted)
                    && !isOvertaken(review.answer(item.id()), reply, written, line.given());
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

    /** Whoever answered otherwise since it was written was not known to its writer. */
    private static boolean isOvertaken(Answer answer, MessageRef reply, Instant written, @Nullable Given given) {
        return given != null
                && !answer.isOpen()
                && !answer.isFrom(reply)
                && answer.choice() != given.choice()
                && answer.saidAt().filter(written::isBefore).isPresent();
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
                        Answering.Answered::change,
                        unchanged -> Change.none(review, by),
                        overtaken -> Change.none(review, by),
                        again -> ask(review, reply, line, by));
    }

    private static Change ask(Review review, MessageRef reply, Line line, PersonAt by) {
        var suggested = line.given() == null ? null : line.given().choice();
        var item = line.item().id();
        int version = review.answer(item).version();
        return Candidates.note(
                review, item, new Candidate(reply, suggested, line.text(), line.links(), by, version), by);
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
