package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.people.MessageRef;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Try;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of messages whose sending failed, is in doubt, or took too long. */
abstract class OutboxRetryContract extends OutboxContract {
    @Test
    void aPostInDoubtIsRememberedWithItsThreadAndAPostThatNeverWentIsNot() {
        var review = review("payments-api", CHANNEL);
        shown(NOON, "1.0");

        outbox.later(only(NOON), NOON, "timeout", new Try(NOON.plusMillis(5), "1.0"));
        tell(review, new Notice.Card());
        var later = NOON.plusSeconds(5);
        var claimed = claim(later);
        assertThat(claimed).hasSize(2);
        var card = claimed.get(0).ts() == null ? claimed.get(1) : claimed.get(0);
        var inDoubt = claimed.get(0).ts() == null ? claimed.get(0) : claimed.get(1);
        assertThat(inDoubt.lastTry()).isEqualTo(new Try(NOON.plusMillis(5), "1.0"));
        assertThat(inDoubt.attempts()).isEqualTo(1);
        outbox.wait(inDoubt, later, inDoubt.lastTry());

        outbox.replace(card, null, later);
        shown(later, "9.0");
        var again = only(later);
        assertThat(again.lastTry()).as("it is looked for where it went").isEqualTo(new Try(NOON.plusMillis(5), "1.0"));
        assertThat(again.target().threadTs())
                .as("it is posted where the card is")
                .isEqualTo("9.0");
        outbox.later(again, later, "refused", null);
        assertThat(only(later.plusSeconds(1)).lastTry()).isNull();
    }

    @Test
    void whoeverClaimedBeforeTheLeaseEndedIsIgnoredAfterwards() {
        review("payments-api", CHANNEL);

        var frozen = only(NOON);
        assertThat(outbox.posting(frozen, new Try(NOON, null))).isTrue();
        var next = only(NOON.plus(LEASE));
        assertThat(next.lastTry()).as("the first may have posted").isEqualTo(new Try(NOON, null));
        assertThat(outbox.posting(frozen, new Try(NOON, null))).isFalse();
        assertThat(outbox.shown(next, "1.0", NOON, Duration.ZERO)).isTrue();
        assertThat(outbox.shown(frozen, "9.9", NOON, Duration.ZERO)).isFalse();
        outbox.replace(frozen, null, NOON);

        assertThat(only(NOON.plus(LEASE)).target().threadTs()).isEqualTo("1.0");
    }

    @Test
    void aMessageThatIsFoundIsEditedOnlyWhereItHasChangedSinceItWasSent() {
        var review = review("payments-api", CHANNEL);
        later(only(NOON), new Try(NOON, null));
        outbox.found(only(NOON.plusSeconds(1)), "1.0");
        var prompt = only(NOON.plusSeconds(1));
        assertThat(notice(prompt)).isEqualTo(new Notice.Prompt(item(1)));

        later(prompt, new Try(NOON.plusSeconds(1), "1.0"));
        tell(review, new Notice.Prompt(item(1)));
        outbox.found(only(NOON.plusSeconds(2)), "2.0");
        var edit = only(NOON.plusSeconds(2));
        assertThat(edit.ts()).isEqualTo("2.0");
        assertThat(edit.revision().number()).isEqualTo(2);
    }

    @Test
    void whatGoesToAChannelThatGotAnotherIdGoesThere() {
        var review = review("payments-api", CHANNEL);
        shown(NOON, "1.0");
        outbox.pause(CHANNEL, NOON, NOON.plusSeconds(60), "channel_not_found");

        outbox.moved(CHANNEL, ELSEWHERE);
        outbox.moved(CHANNEL, ELSEWHERE);

        assertThat(outbox.isPaused(CHANNEL)).isFalse();
        var prompt = only(NOON).target();
        assertThat(prompt.channel()).isEqualTo(ELSEWHERE);
        assertThat(prompt.threadTs()).as("under the card that is there already").isEqualTo("1.0");
        reviews.inTransaction(desk -> {
            assertThat(desk.find(review).orElseThrow().channel()).isEqualTo(ELSEWHERE);
            assertThat(desk.in(ELSEWHERE)).containsExactly(review);
            assertThat(desk.in(CHANNEL)).isEmpty();
            assertThat(desk.under(new MessageRef(ELSEWHERE, "1.0"))).contains(review);
            return true;
        });
    }

    private void later(Parcel parcel, Try inDoubt) {
        assertThat(outbox.posting(parcel, inDoubt)).isTrue();
        outbox.later(parcel, NOON, "timeout", inDoubt);
    }

    @Test
    void whatWasClaimedAndNeverPostedIsNotInDoubt() {
        review("payments-api", CHANNEL);
        only(NOON);

        assertThat(only(NOON.plus(LEASE)).lastTry()).isNull();
    }

    @Test
    void aRefusalFromBeforeTheChannelWasOpenedAgainDoesNotPauseIt() {
        review("payments-api", CHANNEL);
        var refused = only(NOON);
        var until = NOON.plus(Duration.ofMinutes(15));
        outbox.pause(CHANNEL, NOON, until, "is_archived");
        outbox.resume(CHANNEL);

        outbox.later(refused, NOON, "not_in_channel", null);
        outbox.pause(CHANNEL, NOON, until, "not_in_channel");

        assertThat(claim(NOON.plusSeconds(1))).as("tried at once").hasSize(1);
        outbox.pause(CHANNEL, NOON.plusSeconds(1), until, "not_in_channel");
        assertThat(claim(NOON.plusSeconds(2).plus(LEASE)))
                .as("and then no more")
                .isEmpty();
    }

    /** A clock that jumped a day ahead and came back. */
    @Test
    void whatAClockThatWasAheadPutOffOrClaimedIsNotWaitedFor() {
        review("payments-api", CHANNEL);
        var tomorrow = NOON.plus(Duration.ofDays(1));
        outbox.later(only(NOON), tomorrow, "timeout", null);
        assertThat(claim(NOON)).as("put off until tomorrow").hasSize(1);

        review("orders-api", CHANNEL);
        assertThat(claim(tomorrow)).as("claimed tomorrow").isNotEmpty();
        assertThat(claim(NOON)).isNotEmpty();
    }

    @Test
    void whatIsCarriedStillIsKeptAndWhatIsDoneOrLostIsNot() {
        var review = review("payments-api", CHANNEL);
        var carried = only(NOON);
        outbox.renew(List.of(carried), NOON.plus(LEASE).plusSeconds(5));
        assertThat(claim(NOON.plus(LEASE))).isEmpty();

        outbox.shown(carried, "1.0", NOON, Duration.ZERO);
        outbox.renew(List.of(carried), NOON.plus(LEASE).plusSeconds(5));
        tell(review, new Notice.Card());
        var others = claim(NOON);
        assertThat(others).hasSize(2);
        outbox.renew(List.of(carried), NOON);
        assertThat(claim(NOON.plusSeconds(1))).as("the others' claims last").isEmpty();
    }

    @Test
    void ofAChannelThatIsPausedOneMessageIsTriedWhenThePauseIsOver() {
        var review = review("payments-api", CHANNEL);
        review("orders-api", CHANNEL);
        review("search-api", ELSEWHERE);
        var bounced = claim(NOON).stream()
                .filter(parcel -> parcel.key().startsWith(review.toString()))
                .findFirst()
                .orElseThrow();
        var until = NOON.plus(LEASE);
        outbox.later(bounced, NOON, "is_archived", null);
        assertThat(outbox.pause(CHANNEL, NOON, until, "is_archived")).isEqualTo(NOON);
        assertThat(outbox.pause(CHANNEL, NOON.plusSeconds(1), until, "is_archived"))
                .as("the pause that lasts")
                .isEqualTo(NOON);

        assertThat(outbox.isPaused(CHANNEL)).isTrue();
        assertThat(outbox.waitingFor(CHANNEL)).hasSize(2);
        assertThat(claim(until.minusSeconds(1)))
                .as("all but the paused channel's are claimed")
                .isEmpty();
        var after = claim(until);
        assertThat(after)
                .filteredOn(parcel -> CHANNEL.equals(parcel.target().channel()))
                .hasSize(1);
        assertThat(claim(until)).isEmpty();

        var probe = after.stream()
                .filter(parcel -> CHANNEL.equals(parcel.target().channel()))
                .findFirst()
                .orElseThrow();
        assertThat(outbox.shown(probe, "1.0", until, Duration.ZERO)).isTrue();
        assertThat(outbox.isPaused(CHANNEL)).isFalse();
        assertThat(claim(until)).as("the prompt below it, and the other card").hasSize(2);
    }

    @Test
    void lettersAboutAPauseAreDrawnAgainWhenItEnds() {
        review("payments-api", CHANNEL);
        var card = only(NOON);
        outbox.pause(CHANNEL, NOON, NOON, "is_archived");
        send("paused", new Address.Direct(LEAD));
        outbox.direct(LEAD, DIRECT);
        shown(NOON, "7.0");

        outbox.shown(card, "1.0", NOON, Duration.ZERO);
        assertThat(claim(NOON)).extracting(Parcel::ts).containsExactlyInAnyOrder("7.0", null);
    }
}
