package dev.readiness.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.checklist.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages as people write them in such threads, each with its right reading, written before the reader was. */
class ReplyCorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/replies");
    private static final int ITEMS = 8;
    private static final Map<String, Choice> CHOICES =
            Map.of("yes", Choice.YES, "no", Choice.NO, "na", Choice.NOT_APPLICABLE, "unsure", Choice.NOT_SURE);

    private static final List<Message> MESSAGES = new ArrayList<>();

    /** What a message says, and what it was read as: {@code answer}, {@code note}, {@code ask} or {@code talk}. */
    private record Message(String text, String right, TreeSet<String> rightLines, String read, TreeSet<String> lines) {
        boolean is(String reading) {
            return right.equals(reading);
        }

        boolean isRead(String reading) {
            return read.equals(reading);
        }

        boolean isRecorded() {
            return isRead("answer") || isRead("note");
        }

        @Override
        public String toString() {
            return "“" + text + "” is " + right + rightLines + ", was read as " + read + lines;
        }
    }

    @BeforeAll
    static void readAll() throws IOException {
        var json = new ObjectMapper();
        var reader = ReplyReaderTest.shipped();
        try (var files = Files.newDirectoryStream(FOLDER, "corpus-*.jsonl")) {
            for (var file : files) {
                for (var line : Files.readAllLines(file)) {
                    MESSAGES.add(message(json.readTree(line), reader));
                }
            }
        }
    }

    private static Message message(JsonNode message, ReplyReader reader) {
        var text = message.get("text").asText();
        var right = new TreeSet<String>();
        for (var answer : message.path("answers")) {
            right.add(line(
                    answer.get("item").asInt(),
                    CHOICES.get(answer.path("choice").asText())));
        }
        var meaning = reader.read(text, OptionalInt.of(message.get("focus").asInt()), ITEMS);
        var lines = new TreeSet<String>();
        meaning.match(
                read -> lines.addAll(Stream.concat(
                                read.answers().stream().map(answer -> line(answer.item(), answer.choice())),
                                read.notes().stream().map(note -> line(note.item(), null)))
                        .toList()),
                candidate -> false,
                talk -> false);
        var read =
                meaning.match(all -> all.answers().isEmpty() ? "note" : "answer", candidate -> "ask", talk -> "talk");
        return new Message(text, message.get("reading").asText(), right, read, lines);
    }

    private static String line(int item, @org.jspecify.annotations.Nullable Choice choice) {
        return item + (choice == null ? "" : " " + choice);
    }

    private static List<Message> all(java.util.function.Predicate<Message> which) {
        return MESSAGES.stream().filter(which).toList();
    }

    private static void atMost(double share, List<Message> wrong, List<Message> of) {
        assertThat(wrong.size()).as(() -> wrong.toString()).isLessThanOrEqualTo((int) (share * of.size()));
    }

    @Test
    void noTalkIsRecorded() {
        assertThat(all(message -> message.is("talk") && message.isRecorded())).isEmpty();
    }

    @Test
    void noAnswerIsRecordedOnAnotherItemOrWithAnotherChoice() {
        assertThat(all(message -> message.isRecorded()
                        && !message.rightLines().isEmpty()
                        && !message.rightLines().containsAll(message.lines())))
                .isEmpty();
    }

    @Test
    void nearlyAllClearAnswersAreRecorded() {
        var clear = all(message -> message.is("answer"));
        atMost(
                0.08,
                all(message -> message.is("answer") && !message.rightLines().equals(message.lines())),
                clear);
    }

    @Test
    void hardlyAnyTalkIsAskedAbout() {
        atMost(0.02, all(message -> message.is("talk") && message.isRead("ask")), all(message -> message.is("talk")));
    }

    @Test
    void whatMayBeAnAnswerIsAskedAboutAndNotesAreKept() {
        var rest = all(message -> message.is("ask") || message.is("note"));
        atMost(0.05, all(message -> rest.contains(message) && !message.isRead(message.right())), rest);
    }
}
