package dev.readiness.store;

import dev.readiness.checklist.PackageId;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Change;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.PersonAt;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The reviews in the database. */
public final class StoredReviews implements Reviews {
    private final Database database;
    private final PackageTable packages;
    private final Runnable afterwards;

    /** @param afterwards runs after each transaction, whatever it did; it must be quick */
    public StoredReviews(Database database, PackageCodec codec, Runnable afterwards) {
        this.database = database;
        this.packages = new PackageTable(codec);
        this.afterwards = afterwards;
    }

    @Override
    public <T> T inTransaction(Function<Desk, T> work) {
        try {
            return database.inTransaction(handle -> work.apply(new OpenDesk(handle)));
        } finally {
            afterwards.run();
        }
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
            return reviews.find(id, packages, "");
        }

        @Override
        public Optional<Review> find(ReviewId id) {
            return reviews.find(id, packages, database.locking());
        }

        @Override
        public Optional<ReviewId> openFor(WorkloadName workload, PackageId pack) {
            return search.openFor(workload, pack);
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
            var head = journal.head(next.id());
            var before = find(next.id()).orElseGet(() -> blank(next));
            var prose = new ProseTable(handle, next.id());
            if (next.version() == 0) {
                reviews.insert(next, packages.keep(handle, next.pack()));
            }
            var end = journal.append(change, head, prose);
            new AnswerTable(handle).append(before, next, prose);
            new RemarkTable(handle).append(before, next, prose);
            reviews.appendAsked(before, next);
            if (!before.owners().equals(next.owners())) {
                reviews.writeOwners(next);
            }
            reviews.update(next, change.by().at(), end.hash());
            return head.number() + 1;
        }

        @Override
        public void tell(ReviewId review, Notice notice, PersonAt by) {
            outbox.tell(review, notice, by);
        }

        @Override
        public void refresh(ReviewId review, Notice notice, PersonAt by) {
            outbox.refresh(review, notice, by);
        }
    }

    private static Review blank(Review next) {
        return new Review(
                next.id(),
                0,
                next.workload(),
                next.pack(),
                next.channel(),
                next.confidential(),
                next.opened(),
                next.lead(),
                List.of(),
                null,
                Map.of(),
                Map.of(),
                Set.of());
    }
}
