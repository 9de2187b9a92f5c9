package dev.readiness.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Rows;
import dev.readiness.fixtures.Some;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.people.PersonId;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.WorkloadName;
import dev.readiness.risk.RiskRules;
import dev.readiness.stage.Kept;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each review is looked at when its own lead's day has begun, however many others wait for theirs. */
class DailyLookTest {
    private static final int WEST = 250;
    private static final PersonId IN_TOKYO = new PersonId("U0TOKYO");

    @TempDir
    Path folder;

    private final PlaygroundClock clock =
            new PlaygroundClock(Clock.fixed(Instant.parse("2026-11-24T14:00:00Z"), ZoneOffset.UTC));

    private static ZoneId zone(PersonId person) {
        return ZoneId.of(person.equals(IN_TOKYO) ? "Asia/Tokyo" : "America/New_York");
    }

    private void open(Reviews reviews, String workload, PersonId lead) {
        reviews.inTransaction(desk -> {
            var opening = new Opening(
                    new WorkloadName(workload), Some.packOf("some", 1), Some.CHANNEL, false, lead, List.of(), null);
            return desk.save(Review.open(desk.nextId(), opening, Some.by(lead)));
        });
    }

    private List<String> lookedOn(String url, String workload) {
        return Rows.of(url, "select distinct looked_on from review where workload like '" + workload + "%'");
    }

    @Test
    void whereADayHasBegunNobodyWaitsBehindThoseWhereItHasNot() {
        var url = Sqlite.at(folder.resolve("looks.db"));
        try (var database = Database.open(url)) {
            var watch = new RiskWatch(review -> new RiskRules(List.of()), DailyLookTest::zone);
            var reviews = new StoredReviews(database, Some.CODEC, watch);
            for (int west = 1; west <= WEST; west++) {
                open(reviews, "west-" + west, Some.LEAD);
            }
            open(reviews, "tokyo", IN_TOKYO);
            var look = new DailyLook(reviews, Kept.directory(DailyLookTest::zone), clock);
            runs(look);
            assertThat(lookedOn(url, "")).containsExactly("2026-11-24");

            clock.advance(Duration.ofHours(2));
            runs(look);
            assertThat(lookedOn(url, "tokyo")).containsExactly("2026-11-25");
            assertThat(lookedOn(url, "west")).containsExactly("2026-11-24");

            clock.advance(Duration.ofHours(14));
            runs(look);
            assertThat(lookedOn(url, "")).containsExactly("2026-11-25");
        }
    }

    /** As often as it takes to come to each review. */
    private static void runs(DailyLook look) {
        for (int run = 0; run < 3; run++) {
            look.run();
        }
    }
}
