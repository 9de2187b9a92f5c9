package dev.readiness.review;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.ELSEWHERE;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;
import static dev.readiness.fixtures.Some.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Evidence LINK =
            Evidence.parse("https://wiki.example/a").orElseThrow();

    private static Review after(Answering answering) {
        return answering.match(
                answered -> answered.change().review(),
                unchanged -> unchanged.review(),
                overtaken -> overtaken.review(),
                again -> again.change().review());
    }

    private static Optional<ItemId> focus(Review review) {
        return Walk.focus(review, DEV, NOON);
    }

    private static Review press(Review review, int number, Choice choice) {
        return after(Answers.typed(review, item(number), Given.press(choice), by(DEV)));
    }

    @Test
    void openingAsksTheFirstItem() {
        var change = Some.opened(Some.packOf("some", 3));

        assertThat(change.events()).hasSize(2);
        assertThat(change.events().get(1)).isEqualTo(new ItemEvent.Asked(item(1)));
        assertThat(focus(change.review())).contains(item(1));
    }

    @Test
    void answeringTheFocusedItemAsksTheNext() {
        var review = press(review(3), 1, Choice.YES);

        assertThat(review.item(item(2)).isAsked()).isTrue();
    }

    @Test
    void answeringAnotherItemLeavesTheFocusWhereItIs() {
        var review = press(review(3), 3, Choice.NO);

        assertThat(focus(review)).contains(item(1));
        assertThat(review.item(item(2)).isAsked()).isFalse();
    }

    @Test
    void answeringTheLastItemEndsTheWalk() {
        var review = press(press(review(2), 1, Choice.YES), 2, Choice.NOT_SURE);

        assertThat(review.isComplete()).isTrue();
        assertThat(focus(review)).isEmpty();
    }

    @Test
    void anEditedReplyExchangesItsOwnLinksAndLeavesThoseOfOthers() {
        var reply = new MessageRef(CHANNEL, "1.1");
        var own = Evidence.parse("https://wiki.example/own").orElseThrow();
        var better = Evidence.parse("https://wiki.example/better").orElseThrow();
        var before = Answers.evidence(Change.none(review(2), by(OWNER)), item(1), List.of(LINK));
        var said = Given.typed(Choice.YES, new Prose("see"), List.of(LINK, own));
        var answered = after(Answers.replied(before.review(), item(1), said, reply, by(DEV)));

        var edit = Given.typed(Choice.YES, new Prose("look"), List.of(better));
        var edited = after(Answers.replied(answered, item(1), edit, reply, by(DEV)));
        var again = after(Answers.replied(edited, item(1), edit, reply, by(DEV)));

        assertThat(answered.answer(item(1)).evidence()).containsExactly(LINK, own);
        assertThat(edited.answer(item(1)).evidence()).containsExactly(LINK, better);
        assertThat(edited.answer(item(1)).note()).isEqualTo(new Prose("look"));
        assertThat(again).as("the same edit twice").isSameAs(edited);
    }

    @Test
    void theSecondOfTwoPeopleIsOvertaken() {
        var first = press(review(2), 1, Choice.YES);
        var second = Answers.drawn(first, item(1), Given.press(Choice.NO), Seen.byButton(0), by(OWNER));

        assertThat(second).isEqualTo(new Answering.Overtaken(first, item(1)));
    }

    @Test
    void aLinkAddedInBetweenDoesNotOvertakeAButtonButAForm() {
        var review = Answers.note(review(2), item(1), new Prose("see there"), List.of(LINK), null, by(OWNER))
                .review();

        var pressed = Answers.drawn(review, item(1), Given.press(Choice.YES), Seen.byButton(0), by(DEV));
        assertThat(after(pressed).answer(item(1)).evidence()).containsExactly(LINK);

        var form = Given.form(Choice.YES, Prose.NONE, List.of());
        assertThat(Answers.drawn(review, item(1), form, Seen.byModal(0), by(DEV)))
                .isInstanceOf(Answering.Overtaken.class);
    }

    @Test
    void aFormReplacesNoteAndLinksAndATypedAnswerAddsToThem() {
        var typed = after(
                Answers.typed(review(2), item(1), Given.typed(Choice.YES, new Prose("a"), List.of(LINK)), by(DEV)));
        var more = after(Answers.typed(typed, item(1), Given.typed(Choice.YES, Prose.NONE, List.of()), by(DEV)));
        assertThat(more).isEqualTo(typed);

        var form = Given.form(Choice.YES, Prose.NONE, List.of());
        var replaced = after(Answers.drawn(typed, item(1), form, Seen.byModal(1), by(DEV)));
        assertThat(replaced.answer(item(1)).evidence()).isEmpty();
        assertThat(replaced.answer(item(1)).note()).isEqualTo(Prose.NONE);
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        var review = press(review(2), 1, Choice.YES);

        assertThat(Answers.typed(review, item(1), Given.press(Choice.YES), by(OWNER)))
                .isInstanceOf(Answering.Unchanged.class);
    }

    @Test
    void clearingTakesTheItemBackToOpenWithItsNextVersion() {
        var review = after(Answers.clear(press(review(2), 1, Choice.YES), item(1), by(DEV)));

        assertThat(review.answer(item(1)).isOpen()).isTrue();
        assertThat(review.answer(item(1)).version()).isEqualTo(2);
        assertThat(Answers.clear(review, item(1), by(DEV))).isInstanceOf(Answering.Unchanged.class);
    }

    @Test
    void settingNamesOnlyWhatChanged() {
        var review = review(2);
        var due = LocalDate.of(2026, 12, 4);
        var change = Staffing.set(review, new Amendment(LEAD, List.of(DEV, DEV), due), by(LEAD));

        assertThat(change.review().owners()).containsExactly(DEV);
        assertThat(change.events())
                .containsExactly(
                        new LifeEvent.OwnersChanged(List.of(), List.of(DEV)), new LifeEvent.DueChanged(null, due));
    }

    @Test
    void anyoneAnswersUntilOwnersAreNamed() {
        var stranger = Actor.member(new PersonId("U0OTHER"), ZoneId.of("UTC"));
        var guest = new Actor(OWNER, ZoneId.of("UTC"), true, true, true, true);
        var admin = new Actor(new PersonId("U0ADMIN"), ZoneId.of("UTC"), true, true, true, false);

        assertThat(Permission.toAnswer(review(1), item(1), stranger, CHANNEL)).isTrue();
        assertThat(Permission.toAnswer(review(1, OWNER), item(1), stranger, CHANNEL))
                .isFalse();
        assertThat(Permission.toAnswer(review(1), item(1), stranger, ELSEWHERE)).isFalse();
        assertThat(Permission.toNote(stranger)).isTrue();
        assertThat(Permission.toSet(review(1), stranger)).isFalse();
        assertThat(Permission.toAnswer(review(1, OWNER), item(1), guest, CHANNEL))
                .isFalse();
        assertThat(Permission.toNote(guest)).isFalse();
        assertThat(Permission.toAnswer(review(1, OWNER), item(1), admin, ELSEWHERE))
                .isTrue();
        assertThat(Permission.toSet(review(1, OWNER), admin)).isTrue();
    }
}
