package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox.Allowance;
import dev.readiness.usecase.Parcel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** In which order messages are sent, and which are edited, replaced or left alone. */
abstract class OutboxOrderContract extends OutboxContract {
    @Test
    void aThreadIsPostedInOrderAndEditsCoalesce() {
        var review = review("payments-api", CHANNEL);

        var card = only(NOON);
        assertThat(notice(card)).isEqualTo(new Notice.Card());
        assertThat(claim(NOON)).as("claimed already").isEmpty();
        tell(review, new Notice.Card());
        tell(review, new Notice.Card());
        outbox.shown(card, "1.0", NOON, Duration.ofSeconds(3));

        var prompt = only(NOON);
        assertThat(notice(prompt)).isEqualTo(new Notice.Prompt(item(1)));
        assertThat(prompt.target().threadTs()).isEqualTo("1.0");
        outbox.shown(prompt, "2.0", NOON, Duration.ZERO);

        assertThat(claim(NOON)).as("the card rests").isEmpty();
        assertThat(outbox.nextDue(NOON)).contains(NOON.plusSeconds(3));
        var edit = only(NOON.plusSeconds(3));
        assertThat(edit.ts()).isEqualTo("1.0");
        assertThat(edit.revision().number()).isEqualTo(3);
        outbox.shown(edit, "1.0", NOON, Duration.ZERO);
        assertThat(claim(NOON.plusSeconds(3))).isEmpty();
        assertThat(outbox.nextDue(NOON)).isEmpty();
    }

    @Test
    void recordsGoBeforeCardsAndCardsBeforeAllElse() {
        var review = review("payments-api", CHANNEL);
        tell(review, new Notice.Summary());
        for (int ts = 1; ts <= 3; ts++) {
            shown(NOON, ts + ".0");
        }
        tell(review, new Notice.Summary());
        tell(review, new Notice.Card());
        tell(review, new Notice.Prompt(item(1)));

        var order = new ArrayList<Notice>();
        for (int i = 0; i < 3; i++) {
            outbox.claim(NOON, LEASE, new Allowance(1, true, 1, Set.of())).forEach(parcel -> order.add(notice(parcel)));
        }
        assertThat(order).containsExactly(new Notice.Prompt(item(1)), new Notice.Card(), new Notice.Summary());
    }

    @Test
    void onlyWhatHasItsTurnIsClaimed() {
        review("payments-api", CHANNEL);
        var other = review("orders-api", ELSEWHERE);

        assertThat(outbox.claim(NOON, LEASE, new Allowance(10, false, 10, Set.of())))
                .isEmpty();
        var free = outbox.claim(NOON, LEASE, new Allowance(10, true, 10, Set.of(CHANNEL)));
        assertThat(free).extracting(Parcel::key).containsExactly(other + "/card/");
        outbox.shown(free.get(0), "1.0", NOON, Duration.ZERO);
        tell(other, new Notice.Card());
        assertThat(outbox.claim(NOON, LEASE, new Allowance(10, false, 0, Set.of())))
                .isEmpty();
    }

    @Test
    void aMessageThatIsNotShownYetIsNotRefreshed() {
        var review = review("payments-api", CHANNEL);
        reviews.inTransaction(desk -> {
            desk.refresh(review, new Notice.Summary(), by(DEV));
            return true;
        });
        shown(NOON, "1.0");
        shown(NOON, "2.0");

        assertThat(claim(NOON)).isEmpty();
        assertThat(outbox.nextDue(NOON)).isEmpty();
    }

    @Test
    void whatStandsInSlackIsDrawnAgainWhereSomebodyTouchedIt() {
        review("payments-api", CHANNEL);
        shown(NOON, "1.0");
        shown(NOON, "2.0");

        outbox.redraw(CHANNEL, "3.0");
        assertThat(claim(NOON)).as("none of ours").isEmpty();
        outbox.redraw(CHANNEL, "2.0");
        assertThat(only(NOON).ts()).isEqualTo("2.0");
    }

    @Test
    void aMessageInPlaceOfAnotherKeepsItsLink() {
        var review = review("payments-api", CHANNEL);
        shown(NOON, "1.0");
        tell(review, new Notice.Card());
        var card = claim(NOON).stream().filter(Parcel::isCard).findFirst().orElseThrow();
        outbox.replace(card, "https://slack.example/1", NOON);

        var again = claim(NOON).stream().filter(Parcel::isCard).findFirst().orElseThrow();
        assertThat(again.ts()).isNull();
        assertThat(again.revision().replaces()).isEqualTo("https://slack.example/1");
        outbox.shown(again, "5.0", NOON, Duration.ZERO);
        tell(review, new Notice.Card());
        assertThat(claim(NOON).stream().filter(Parcel::isCard))
                .singleElement()
                .satisfies(edit -> assertThat(edit.revision().replaces()).isEqualTo("https://slack.example/1"));
    }

    @Test
    void onlyTheStateWhoseBlocksWereRefusedIsSentAsText() {
        var review = review("payments-api", CHANNEL);
        outbox.asText(only(NOON), NOON, "invalid_blocks");
        var card = only(NOON);
        assertThat(card.revision().plain()).isTrue();
        outbox.shown(card, "1.0", NOON, Duration.ZERO);
        shown(NOON, "2.0");

        tell(review, new Notice.Card());
        assertThat(only(NOON).revision().plain()).isFalse();
    }

    @Test
    void severalWhoClaimAtOnceGetEachMessageOnce() throws Exception {
        for (int number = 1; number <= 20; number++) {
            review("load-" + number, CHANNEL);
        }
        var pool = Executors.newFixedThreadPool(4);
        var claimed = new ArrayList<String>();
        try {
            Callable<List<Parcel>> claim = () -> outbox.claim(NOON, LEASE, new Allowance(3, true, 3, Set.of()));
            for (var done : pool.invokeAll(Collections.nCopies(12, claim))) {
                done.get().forEach(parcel -> claimed.add(parcel.key()));
            }
        } finally {
            pool.shutdown();
        }

        assertThat(claimed).doesNotHaveDuplicates().allMatch(key -> key.endsWith("/card/"));
    }
}
