package dev.readiness.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonId;
import dev.readiness.review.Answer;
import dev.readiness.review.Candidate;
import dev.readiness.slack.listen.ThreadOnScreen.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people at once, messages that arrive late, twice and out of order, and a bot that waits for Slack. */
class RandomThreadsTest {
    private static final int MOMENTS = 60;
    private static final List<Choice> CHOICES = List.of(Choice.values());
    private static final List<PersonId> PEOPLE = List.of(Some.OWNER, Some.DEV, Some.LEAD);
    private static final List<String> WORDS = List.of(
            "yes",
            "no",
            "yes, in the chart",
            "no, not yet",
            "not sure",
            "n/a, it keeps nothing",
            "yes?",
            "yes but only staging",
            "done, see the wiki",
            "thanks!");

    private final long seed = Length.seed(RandomThreadsTest.class);
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    private ThreadOnScreen thread;
    private List<Written> unheard;
    private List<Written> heard;
    private List<Asked> asked;
    private int recorded;
    private int late;

    /** A question on a reply, with its buttons; it stays on its writer's screen whatever becomes of it. */
    private record Asked(int item, Candidate candidate, Answer before) {}

    @Test
    void noReplyAnswersWhatItsWriterCouldNotSeeAndNoOldPressReplacesANewerAnswer() throws IOException {
        for (int each = 0; each < Length.THREADS.now(); each++) {
            try (var one = new ThreadOnScreen(Files.createDirectory(folder.resolve("thread" + each)))) {
                thread = one;
                unheard = new ArrayList<>();
                heard = new ArrayList<>();
                asked = new ArrayList<>();
                for (int moment = 0; moment < MOMENTS; moment++) {
                    happen();
                }
            }
        }
        assertThat(recorded).as("replies that were recorded").isGreaterThan(Length.THREADS.now());
        assertThat(late).as("presses that came too late").isPositive();
    }

    private void happen() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> unheard.add(thread.writes(person(), WORDS.get(random.nextInt(WORDS.size()))));
            case 4, 5, 6 -> hear();
            case 7 -> thread.departs(1 + random.nextInt(4));
            case 8 -> thread.nextArrives();
            case 9 -> thread.everythingArrives();
            case 10 -> thread.clock.advance(Duration.ofMillis(random.nextInt(120_000)));
            case 11 -> press();
            case 12 -> settle();
            default -> change();
        }
    }

    private PersonId person() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private int item() {
        return 1 + random.nextInt(ThreadOnScreen.ITEMS);
    }

    private Choice choice() {
        return CHOICES.get(random.nextInt(CHOICES.size()));
    }

    /** In any order, and now and then once more. */
    private void hear() {
        boolean again = !heard.isEmpty() && random.nextInt(6) == 0;
        if (!again && unheard.isEmpty()) {
            return;
        }
        var message = again ? heard.get(random.nextInt(heard.size())) : unheard.remove(random.nextInt(unheard.size()));
        var before = thread.answeredIn(message.at());
        thread.hears(message);
        heard.add(message);
        var answered = thread.answeredIn(message.at());
        answered.removeAll(before);
        for (var item : answered) {
            recorded++;
            assertThat(thread.wasAsked(item, message.at()))
                    .as("-Dseed=%d: %s was on screen before “%s” was written", seed, item, message.text())
                    .isTrue();
        }
        for (int number = 1; number <= ThreadOnScreen.ITEMS; number++) {
            int item = number;
            var answer = thread.review().answer(Some.item(item));
            thread.candidates(item).stream()
                    .filter(candidate -> candidate.source().equals(message.at()))
                    .forEach(candidate -> asked.add(new Asked(item, candidate, answer)));
        }
    }

    private void press() {
        int item = item();
        int version = thread.review().answer(Some.item(item)).version();
        thread.presses(person(), item, choice(), version);
    }

    /** Its writer presses a button of a question, however old that is. */
    private void settle() {
        if (asked.isEmpty()) {
            return;
        }
        var old = asked.get(random.nextInt(asked.size()));
        var item = Some.item(old.item());
        var standing = thread.review().answer(item);
        boolean newer =
                !standing.isOpen() && standing.choiceVersion() > old.before().choiceVersion();
        thread.settles(
                old.candidate().by().person(), old.item(), old.candidate().source(), choice());
        if (newer) {
            late++;
            assertThat(thread.review().answer(item).choice())
                    .as("-Dseed=%d: what was answered after the question stands", seed)
                    .isEqualTo(standing.choice());
        }
    }

    private void change() {
        int item = item();
        switch (random.nextInt(3)) {
            case 0 -> thread.clears(person(), item);
            case 1 -> thread.types(person(), item, choice());
            default -> thread.assigns(Some.LEAD, item, person());
        }
    }
}
