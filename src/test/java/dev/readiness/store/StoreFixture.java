package dev.readiness.store;

import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;

import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Change;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A new database for each test, with the reviews and the outbox in it. */
abstract class StoreFixture {
    Database database;
    StoredReviews reviews;
    StoredOutbox outbox;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        use(open());
    }

    /** From now on, the test is about that database. */
    void use(Database opened) {
        database = opened;
        reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
        outbox = new StoredOutbox(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** Saves a new review, opened by its lead. */
    Review saveNew(Opening opening) {
        return reviews.inTransaction(desk -> save(Review.open(desk.nextId(), opening, by(opening.lead()))));
    }

    Review save(Change change) {
        return reviews.inTransaction(desk -> {
            desk.save(change);
            return desk.find(change.review().id()).orElseThrow();
        });
    }

    /** The same, with a card and one prompt to be posted. */
    Review saveNewWithMessages(Opening opening) {
        return reviews.inTransaction(desk -> {
            var review = saveNew(opening);
            tell(review.id(), new Notice.Card(), by(opening.lead()));
            tell(review.id(), new Notice.Prompt(item(1)), by(opening.lead()));
            return review;
        });
    }

    void tell(ReviewId review, Notice notice, PersonAt cause) {
        reviews.inTransaction(desk -> {
            desk.tell(review, notice, cause);
            return true;
        });
    }
}
