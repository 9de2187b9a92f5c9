package dev.readiness.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import dev.readiness.settings.SettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of replies: what is written, and what comes of it. */
class ReplyReaderTest {
    private static final int ITEMS = 8;

    static ReplyReader shipped() {
        return new ReplyReader(new SettingsFile()
                .load(Path.of("config/readiness.yaml"), Map.of())
                .get()
                .replyWords());
    }

    private record Row(OptionalInt focus, String text, String effect) {
        static Row of(String line) {
            var cells = line.split(" ¦ ", -1);
            assertThat(cells).as(line).hasSize(3);
            var focus = cells[0].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[0]));
            return new Row(focus, cells[1].translateEscapes(), cells[2]);
        }
    }

    private static List<Row> rows() throws IOException {
        try (var in = ReplyReaderTest.class.getResourceAsStream("/replies/table.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\\u200F", "\u200F")
                    .replace("\\u00A0", "\u00A0")
                    .lines()
                    .filter(line -> line.contains(" ¦ ") && !line.startsWith("What replies"))
                    .map(Row::of)
                    .toList();
        }
    }

    @TestFactory
    List<DynamicTest> everyReplyOfTheTableHasTheEffectBesideIt() throws IOException {
        var reader = shipped();
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        "“" + row.text() + "”",
                        () -> assertThat(shown(reader.read(row.text(), row.focus(), ITEMS)))
                                .isEqualTo(row.effect())))
                .toList();
    }

    @Test
    void theTableIsLongAndNoReplyStandsTwice() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(250).doesNotHaveDuplicates();
    }

    static String shown(ReplyMeaning meaning) {
        return meaning.match(
                lines -> lines.lines().stream().map(ReplyReaderTest::shown).collect(Collectors.joining(" ; ")),
                candidate -> "ask " + candidate.item() + " "
                        + (candidate.suggested() == null ? "-" : candidate.suggested()) + "? " + candidate.reason(),
                talk -> "talk");
    }

    private static String shown(ReplyLine line) {
        return line.match(
                answered -> answered.item() + " " + answered.choice() + shown(answered.note(), answered.links()),
                noted -> "note " + noted.item() + shown(noted.note(), noted.links()),
                unread -> "unread " + unread.why() + shown(unread.line(), List.of()));
    }

    private static String shown(Prose text, List<Evidence> links) {
        var parts = new ArrayList<String>();
        if (!text.isEmpty()) {
            parts.add("(" + text.text().replace("\n", "\\n") + ")");
        }
        if (!links.isEmpty()) {
            parts.add(links.stream().map(link -> link.link().text()).toList().toString());
        }
        return parts.isEmpty() ? "" : " " + String.join(" ", parts);
    }

    @Test
    void synonymsComeFromTheSettings() {
        var reader = new ReplyReader(Map.of(Choice.YES, List.of("ja", "oui"), Choice.NOT_SURE, List.of("weiß nicht")));

        assertThat(shown(reader.read("Ja, siehe Wiki", OptionalInt.of(2), ITEMS)))
                .isEqualTo("2 YES (siehe Wiki)");
        assertThat(shown(reader.read("weiß  nicht", OptionalInt.of(2), ITEMS))).isEqualTo("2 NOT_SURE");
        assertThat(shown(reader.read("ja ja, die Vögel", OptionalInt.of(2), ITEMS)))
                .isEqualTo("talk");
        assertThat(shown(reader.read("3 oui\n4 Yes", OptionalInt.empty(), ITEMS)))
                .isEqualTo("3 YES ; 4 YES");
        assertThat(shown(reader.read("yep", OptionalInt.of(2), ITEMS))).isEqualTo("talk");
    }

    @Test
    void aCandidateKeepsTheWholeTextAndItsLinks() {
        var reply = shipped().read("yes, but see <https://a.example/x|x>", OptionalInt.of(2), ITEMS);

        assertThat(reply)
                .isEqualTo(new ReplyMeaning.Candidate(
                        2,
                        false,
                        Choice.YES,
                        new Prose("yes, but see https://a.example/x"),
                        List.of(Evidence.parse("https://a.example/x").orElseThrow()),
                        ReplyMeaning.Reason.HEDGED));
    }
}
