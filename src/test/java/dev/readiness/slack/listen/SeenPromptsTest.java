package dev.readiness.slack.listen;

import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.review.Answering;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody answers a question that they could not have seen. */
class SeenPromptsTest {
    @TempDir
    Path folder;

    private ThreadOnScreen thread;

    @BeforeEach
    void open() {
        thread = new ThreadOnScreen(folder);
    }

    @AfterEach
    void close() {
        thread.close();
    }

    @Test
    void whatIsSaidTwiceIsOneAnswer() {
        thread.says(DEV, "yes");
        thread.says(DEV, "yes");

        assertThat(thread.answer(1)).isEqualTo(Choice.YES);
        assertThat(thread.answer(2)).isNull();
        assertThat(thread.candidates(1)).isEmpty();
        assertThat(thread.screen.whispers).isEmpty();
    }

    @Test
    void whoContradictsAtTheSameTimeIsAskedAboutTheSameItem() {
        var ada = thread.writes(DEV, "yes, in the chart");
        var ben = thread.writes(OWNER, "no, the list is not complete");
        thread.hears(ada);
        thread.hears(ben);

        assertThat(thread.answer(1)).isEqualTo(Choice.YES);
        assertThat(thread.answer(2)).isNull();
        assertThat(thread.candidates(1))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.suggested()).isEqualTo(Choice.NO));
        assertThat(thread.screen.whispers).singleElement().asString().contains("Change to No?", DEV.id());
    }

    @Test
    void aReplyThatIsHeardLateIsAboutTheItemThatWasAskedWhenItWasWritten() {
        var late = thread.writes(DEV, "no");
        thread.presses(OWNER, 1, Choice.YES, 0);
        thread.everythingArrives();
        thread.hears(late);

        assertThat(thread.answer(1)).isEqualTo(Choice.YES);
        assertThat(thread.answer(2)).isNull();
        assertThat(thread.candidates(1)).hasSize(1);
    }

    @Test
    void onceItsPromptIsThereTheNextItemIsAnswered() {
        thread.says(DEV, "yes");
        thread.everythingArrives();
        thread.says(DEV, "no");

        assertThat(thread.answer(2)).isEqualTo(Choice.NO);
    }

    @Test
    void anItemThatWasClearedIsAnsweredOnceItsPromptAsksAgain() {
        thread.says(DEV, "yes");
        thread.everythingArrives();
        thread.clears(DEV, 1);
        thread.says(DEV, "no");
        assertThat(thread.answer(1)).isNull();
        assertThat(thread.candidates(2)).as("which was the question on screen").hasSize(1);

        thread.everythingArrives();
        thread.says(DEV, "not applicable, it keeps nothing");
        assertThat(thread.answer(1)).isEqualTo(Choice.NOT_APPLICABLE);
    }

    @Test
    void whoeverIsHandedAnItemAnswersItOnceItsPromptSaysSo() {
        thread.assigns(LEAD, 1, OWNER);
        thread.says(OWNER, "yes");
        assertThat(thread.answer(1)).isNull();

        thread.everythingArrives();
        thread.says(OWNER, "yes");
        assertThat(thread.answer(1)).isEqualTo(Choice.YES);
    }

    @Test
    void aNumberIsTakenAtItsWordUnlessSomebodyElseSaidOtherwiseInBetween() {
        var early = thread.writes(OWNER, "3: no");
        thread.says(DEV, "3: yes");
        assertThat(thread.answer(3)).isEqualTo(Choice.YES);
        thread.hears(early);
        assertThat(thread.answer(3)).as("the first who was heard").isEqualTo(Choice.YES);
        assertThat(thread.candidates(3)).hasSize(1);

        thread.says(OWNER, "3: no");
        assertThat(thread.answer(3)).isEqualTo(Choice.NO);
    }

    @Test
    void aQuestionEndsWithTheAnswerAndALatePressAsksFirst() {
        var lgtm = thread.says(DEV, "lgtm");
        assertThat(thread.candidates(1)).hasSize(1);
        thread.types(OWNER, 1, Choice.YES);
        assertThat(thread.candidates(1)).isEmpty();

        var pressed = thread.settles(DEV, 1, lgtm.at(), Choice.NO);

        assertThat(pressed).isInstanceOf(Answering.Overtaken.class);
        assertThat(thread.answer(1)).isEqualTo(Choice.YES);
    }

    @Test
    void aQuestionEndsWithItsWritersNextAnswerToAnything() {
        thread.says(DEV, "lgtm");
        thread.says(OWNER, "done, I think");
        thread.says(DEV, "3: yes");

        assertThat(thread.candidates(1))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.by().person()).isEqualTo(OWNER));
    }

    @Test
    void whatIsSaidAfterTheLastRecordIsConversation() {
        for (int item = 1; item <= ThreadOnScreen.ITEMS; item++) {
            thread.types(DEV, item, Choice.YES);
        }
        var together = thread.writes(OWNER, "no");
        thread.hears(together);
        thread.everythingArrives();
        thread.clock.advance(Duration.ofMinutes(5));
        thread.says(OWNER, "no, not this week");

        assertThat(thread.candidates(1)).hasSize(1);
        assertThat(thread.screen.whispers).hasSize(1);
    }
}
