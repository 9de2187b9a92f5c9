package dev.readiness.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.PackageId;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Change;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Redacting;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.DutyBook;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.PostedPrompt;
import dev.readiness.usecase.Reviews;
import dev.readiness.usecase.RiskWatch;
import dev.readiness.usecase.Whereabouts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reviews in the database. */
public final class StoredReviews implements Reviews {
    private static final int MOST_IN_MEMORY = 1000;

    private final Database database;
    private final PackageTable packages;
    private final Cache<String, Review> read =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();
    private final RiskWatch watch;

    /** Reviews whose risks {@code watch} looks for, by the rules of their packages. */
    public StoredReviews(Database database, PackageCodec codec, RiskWatch watch) {
        this.watch = watch;
        this.database = database;
        this.packages = new PackageTable(codec);
    }

    @Override
    public <T> T inTransaction(Function<Desk, T> work) {
        return database.inTransaction(handle -> work.apply(new OpenDesk(handle)));
    }

    private final class OpenDesk implements Desk {
        private final Handle handle;
        private final ReviewTable reviews;
        private final ReviewSearch search;
        private final OutboxTable outbox;

        OpenDesk(Handle handle) {
            this.handle = handle;
            this.reviews = new ReviewTable(handle);
            this.search = new ReviewSearch(handle);
            this.outbox = new OutboxTable(handle);
        }

        @Override
        public ReviewId nextId() {
            return reviews.nextId();
        }

        @Override
        public Optional<Review> read(ReviewId id) {
            return reviews.find(id, "").map(row -> review(id, row));
        }

        @Override
        public Optional<Review> find(ReviewId id) {
            return reviews.find(id, database.locking()).map(row -> review(id, row));
        }

        /** A journal's hash stands for all that came before it, so what was read once under it is never outdated. */
        private Review review(ReviewId id, ReviewTable.Row row) {
            var known = read.getIfPresent(row.journalHead());
            if (known != null) {
                return known.in(row.channel());
            }
            var review = Review.rebuild(id, packages.find(handle, row.packageDigest()), journal(id));
            read.put(row.journalHead(), review);
            return review.in(row.channel());
        }

        @Override
        public Optional<ReviewId> openFor(WorkloadName workload, PackageId pack) {
            return search.openFor(workload, pack);
        }

        @Override
        public List<ReviewId> of(WorkloadName workload) {
            return search.of(workload);
        }

        @Override
        public List<ReviewId> named(String start) {
            return search.named(start);
        }

        @Override
        public List<ReviewId> in(ChannelId channel) {
            return search.in(channel);
        }

        @Override
        public Optional<ReviewId> under(MessageRef root) {
            return search.under(root);
        }

        @Override
        public boolean isPerhapsCard(MessageRef message) {
            return search.isPerhapsCard(message);
        }

        @Override
        public List<ReviewId> concerning(PersonId person) {
            return search.concerning(person);
        }

        @Override
        public Optional<ReviewId> lastChangedBy(PersonId person, Instant since) {
            return search.lastChangedBy(person, since);
        }

        @Override
        public Optional<ReviewId> lastClosed(WorkloadName workload, PackageId pack) {
            return search.lastClosed(workload, pack);
        }

        @Override
        public List<ReviewId> notLookedAtOn(LocalDate day, long after, int most) {
            return search.notLookedAtOn(day, after, most);
        }

        @Override
        public Optional<LocalDate> lastLook(ReviewId review) {
            return search.lastLook(review);
        }

        @Override
        public void lookedAt(Review review, LocalDate day) {
            search.lookedAt(review, day);
        }

        @Override
        public RiskWatch watch() {
            return watch;
        }

        @Override
        public DutyBook duties() {
            return new StoredDuties(handle, database.locking(), database.skipping());
        }

        @Override
        public Whereabouts whereabouts() {
            return new WhereaboutsTable(handle);
        }

        @Override
        public Page list(Filter filter, Actor actor, ChannelId here, int offset, int limit) {
            return search.list(filter, actor, here, offset, limit);
        }

        @Override
        public List<JournalEntry> journal(ReviewId id) {
            return new JournalTable(handle).all(id, new ProseTable(handle, id).texts());
        }

        @Override
        public int save(Change change) {
            var next = change.review();
            var journal = new JournalTable(handle);
            var participants = new ParticipantTable(handle);
            if (change.versionBefore() == 0) {
                reviews.insert(next, packages.keep(handle, next.pack()));
                participants.insert(next);
            } else {
                participants.update(read(next.id()).orElseThrow(), next);
            }
            var end = journal.append(change, journal.head(next.id()), new ProseTable(handle, next.id()));
            reviews.update(next, change.versionBefore(), change.by().at(), end.hash());
            new GlanceTable(handle)
                    .update(
                            next,
                            watch.today(next, change.by().at()),
                            change.by().at());
            read.put(end.hash(), next);
            return (int) change.versionBefore() + 1;
        }

        @Override
        public void redact(Change change, Redacting redacting) {
            var id = change.review().id();
            var texts = new ProseTable(handle, id);
            var digests = new RedactedTexts(handle, id, redacting).digests(texts.texts());
            var erased = digests.stream()
                    .map(texts.texts())
                    .filter(text -> !text.isEmpty() && !text.isRedacted())
                    .collect(Collectors.toSet());
            texts.erase(digests);
            save(change);
            read.invalidateAll();
            var left = read(id).orElseThrow();
            new ParticipantTable(handle).update(change.review(), left);
            var at = change.by().at();
            new GlanceTable(handle).update(left, watch.today(left, at), at);
            new IssueTable(handle).redact(id, erased).forEach(sent -> outbox.redraw(sent.letter()));
            new InboxTable(handle).erase(erased);
            handle.truncateLogAfterCommit();
        }

        @Override
        public void tell(ReviewId review, Notice notice, PersonAt by) {
            outbox.tell(review, notice, by);
        }

        @Override
        public void tellOnce(ReviewId review, Notice notice, PersonAt by) {
            outbox.tellOnce(review, notice, by);
        }

        @Override
        public Optional<MessageRef> where(ReviewId review, Notice notice) {
            return outbox.where(review, notice);
        }

        @Override
        public void turn(ReviewId review, Notice.Prompt prompt) {
            outbox.turn(review, prompt);
        }

        @Override
        public boolean isPromptUnderWay(ReviewId review, Instant at) {
            return outbox.isPromptUnderWay(review, at);
        }

        @Override
        public Map<ItemId, PostedPrompt> prompts(ReviewId review) {
            return outbox.prompts(review);
        }

        @Override
        public void refresh(ReviewId review, Notice notice, PersonAt by) {
            outbox.refresh(review, notice, by);
        }
    }
}
