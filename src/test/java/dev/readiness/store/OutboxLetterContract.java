package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Parcel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters, which are about no single review: where they are sent, how often, and when they are given up. */
abstract class OutboxLetterContract extends OutboxContract {
    @Test
    void lettersToAPersonArriveInOrderInTheChannelThatWasOpenedForThem() {
        send("one", new Address.Direct(LEAD));
        send("two", new Address.Direct(LEAD));
        send("three", new Address.Direct(OWNER));

        var claimed = claim(NOON);
        assertThat(claimed).extracting(Parcel::key).containsExactlyInAnyOrder("one", "three");
        assertThat(claimed)
                .allSatisfy(parcel -> assertThat(parcel.target().channel()).isNull());
        var one = claimed.stream()
                .filter(parcel -> parcel.key().equals("one"))
                .findFirst()
                .orElseThrow();
        assertThat(one.person()).contains(LEAD);
        outbox.direct(LEAD, DIRECT);
        outbox.shown(one.in(DIRECT), "1.0", NOON, Duration.ZERO);

        var two = only(NOON);
        assertThat(two.key()).isEqualTo("two");
        assertThat(two.target().channel()).isEqualTo(DIRECT);
        outbox.direct(LEAD, null);
        outbox.wait(two, NOON, null);
        assertThat(only(NOON).target().channel()).as("forgotten").isNull();
        outbox.redraw(DIRECT, "1.0");
        assertThat(only(NOON).target().channel())
                .as("an edit goes where the message stands")
                .isEqualTo(DIRECT);
    }

    @Test
    void aLetterIsSentOnceAndDrawnAgainWhereItIsAboutSomethingElse() {
        send("one", new Address.InChannel(CHANNEL), new ReviewId(1));
        shown(NOON, "1.0");
        send("one", new Address.InChannel(CHANNEL), new ReviewId(1));
        assertThat(claim(NOON)).isEmpty();

        send("one", new Address.InChannel(CHANNEL), new ReviewId(1), new ReviewId(2));
        var edit = only(NOON);
        assertThat(edit.ts()).isEqualTo("1.0");
        assertThat(edit.content())
                .isEqualTo(new Parcel.Content.Written(new Letter.ChannelPaused(
                        CHANNEL, NOON, List.of(new ReviewId(1), new ReviewId(2)), "is_archived")));
    }

    @Test
    void aLetterInAThreadKeepsItsPlaceAmongTheReviewsMessages() {
        var review = review("payments-api", ELSEWHERE);
        send("aside", new Address.InThread(review));
        tell(review, new Notice.Summary());
        shown(NOON, "1.0");
        shown(NOON, "2.0");

        var aside = only(NOON);
        assertThat(aside.key()).isEqualTo("aside");
        assertThat(aside.target().channel()).isEqualTo(ELSEWHERE);
        assertThat(aside.target().threadTs()).isEqualTo("1.0");
        outbox.shown(aside, "3.0", NOON, Duration.ZERO);
        assertThat(notice(only(NOON))).isEqualTo(new Notice.Summary());
    }

    @Test
    void aLetterThatWasGivenUpStaysSoAndHoldsUpNothing() {
        send("one", new Address.Direct(LEAD));
        send("two", new Address.Direct(LEAD));
        outbox.orphan(only(NOON), "user_not_found");

        assertThat(only(NOON).key()).isEqualTo("two");
        send("one", new Address.Direct(LEAD), new ReviewId(1));
        assertThat(claim(NOON.plus(LEASE))).extracting(Parcel::key).containsExactly("two");
    }

    @Test
    void aLetterThatHadNothingLeftToSayIsSentWhenItHasSomethingToSayAgain() {
        send("one", new Address.Direct(LEAD));
        assertThat(outbox.pointless(only(NOON))).isTrue();
        send("two", new Address.Direct(LEAD));
        assertThat(only(NOON).key()).isEqualTo("two");

        send("one", new Address.Direct(LEAD));
        var later = NOON.plus(LEASE);
        assertThat(claim(later))
                .extracting(Parcel::key)
                .as("it waits for its turn")
                .containsExactly("two");
        shown(later.plus(LEASE), "1.0");
        var again = only(later.plus(LEASE));
        assertThat(again.key()).isEqualTo("one");
        assertThat(again.attempts()).isZero();
        assertThat(outbox.pointless(again)).isTrue();
        assertThat(claim(later.plus(LEASE).plus(LEASE))).isEmpty();
    }

    @Test
    void aLetterThatHasSomethingElseToSayByNowIsNotPointless() {
        send("one", new Address.Direct(LEAD));
        var drawn = only(NOON);
        send("one", new Address.Direct(LEAD), new ReviewId(1));

        assertThat(outbox.pointless(drawn)).isFalse();

        assertThat(only(NOON).key()).as("it is drawn again, at once").isEqualTo("one");
    }
}
