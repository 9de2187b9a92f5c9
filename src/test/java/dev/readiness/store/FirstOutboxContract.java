package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Content.OfReview;
import dev.readiness.usecase.Parcel.Try;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The outbox of the first schema, which migrations carry over. */
abstract class FirstOutboxContract extends OutboxContract {
    /** A database that was filled at the first schema, opened with this program. */
    abstract Database open(List<String> statements);

    @Override
    Database open() {
        return open(List.of(
                "insert into package (digest, id, version, body) values ('d', 'some', 1, '{}')",
                "insert into review (id, version, workload, package_id, package_digest, channel, confidential, opener,"
                        + " opened_at, lead, due, last_event_at, journal_head) values (7, 1, 'payments-api', 'some', 'd',"
                        + " 'C0PAYMENTS', false, 'U0LEAD', 5, 'U0LEAD', null, 5, 'h')",
                "insert into journal (review_id, number, at, person, kind, body, hash)"
                        + " values (7, 1, 5, 'U0LEAD', 'opened', '{}', 'h')",
                row("card", "", 1, 3, 2, "'1.0'", 9, "null"),
                row("prompt", "item-1", 2, 1, 0, "null", 4, "4"),
                row("prompt", "item-2", 3, 1, 0, "null", 0, "null")));
    }

    @Test
    void theRowsOfTheFirstSchemaAreCarriedOver() {
        var claimed = claim(NOON);
        assertThat(claimed).extracting(Parcel::key).containsExactlyInAnyOrder("RR-7/card/", "RR-7/prompt/item-1");
        var card = claimed.stream().filter(Parcel::isCard).findFirst().orElseThrow();
        assertThat(card.ts()).isEqualTo("1.0");
        assertThat(card.target().channel()).isEqualTo(CHANNEL);
        assertThat(card.revision()).isEqualTo(new Parcel.Revision(3, false, null));
        assertThat(card.fence()).isEqualTo(10);
        var prompt =
                claimed.stream().filter(parcel -> !parcel.isCard()).findFirst().orElseThrow();
        assertThat(prompt.content())
                .isEqualTo(new OfReview(new ReviewId(7), new Notice.Prompt(item(1)), new PersonId("U0APPDEV")));
        assertThat(prompt.lastTry()).isEqualTo(new Try(Instant.ofEpochMilli(4), "1.0"));
        assertThat(prompt.target().threadTs()).isEqualTo("1.0");
        outbox.found(prompt, "2.0");
        assertThat(claim(NOON)).extracting(Parcel::key).contains("RR-7/prompt/item-1", "RR-7/prompt/item-2");
    }

    private static String row(
            String kind, String subject, int place, int wanted, int shown, String ts, int fence, String triedAt) {
        return "insert into outbox (review_id, kind, subject, place, channel, detail, caused_by, wanted, shown, ts,"
                + " due_at, attempts, tried_at, claimed_until, fence, error) values (7, '" + kind + "', '" + subject
                + "', " + place + ", 'C0PAYMENTS', '', 'U0APPDEV', " + wanted + ", " + shown + ", " + ts + ", 3, 0, "
                + triedAt + ", 0, " + fence + ", null)";
    }
}
