package dev.readiness.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Length;
import dev.readiness.settings.SettingsFile;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every reply, whatever is in it. */
class ReplyPropertiesTest {
    private static final int ITEMS = 8;
    private static final int ROUNDS = Length.HOSTILE_REPLIES.now();
    private static final int LONGEST = 40_000;

    private static final Map<Choice, List<String>> SYNONYMS = new SettingsFile()
            .load(Path.of("config/readiness.yaml"), Map.of())
            .get()
            .replyWords();
    private static final Map<Choice, List<String>> ON_BUTTONS = Map.of(
            Choice.YES, List.of("yes"),
            Choice.NO, List.of("no"),
            Choice.NOT_APPLICABLE, List.of("not applicable", "n/a", "n-a"),
            Choice.NOT_SURE, List.of("not sure", "unsure"));

    /** What replies are made of, the hostile with the harmless. */
    private static final List<String> PIECES = List.of(
            "yes",
            "no",
            "n/a",
            "not sure",
            "Yes.",
            "NO!",
            "done",
            "👍🏽",
            ":x:",
            "🤷‍♀️",
            "3:",
            "Q3",
            "#4",
            "5)",
            "6.",
            "7",
            "12",
            "0",
            "999",
            "99999999999",
            "3 yes",
            "Q2 and Q3",
            "1-4",
            "but",
            "only",
            "wait",
            "I think so",
            "?",
            "…",
            "...",
            ",",
            ":",
            "::",
            ";",
            "—",
            "-",
            "–",
            "/",
            "|",
            "(",
            ")",
            "*",
            "_",
            "~",
            "~yes~",
            "*no*",
            "`",
            "```",
            "`yes`",
            "<",
            ">",
            "<>",
            "<@U1|ana>",
            "<@U1>",
            "<#C1|ops>",
            "<!channel>",
            "<!date^1^{time}|x>",
            "<https://a.example/x|label>",
            "https://a.example/yes?no",
            "http://",
            "https://[",
            "&lt;",
            "&gt;",
            "&amp;",
            "&",
            "\n",
            "\r\n",
            "\n\n",
            "\n&gt; ",
            "\n- ",
            "\n• ",
            "\n  ",
            "\t",
            "\u00A0",
            "\u200F",
            "\u202E",
            "\u0000",
            "\uE000",
            "\uE001",
            "\uE002",
            "\uFE0F",
            "\u200D",
            "\uD83D",
            "\uDC4D",
            "“yes”",
            "don’t know",
            "no-one",
            "yesterday",
            "nobody",
            "Notiz",
            "ﬁn",
            "YEſ",
            "İ",
            "כן",
            "نعم",
            "да",
            "本番",
            "é",
            "e\u0301",
            "{}",
            "\\",
            "$1",
            "%s",
            "'",
            "\"",
            "^",
            "+",
            "=",
            "[",
            "]",
            "the vendor is late",
            "see wiki",
            "3:30",
            "1.2.3",
            "50%",
            "2026-12-01",
            "Q3 2027",
            ":tada:",
            ":skin-tone-3:",
            ":",
            "ok",
            "thanks",
            "lol",
            "hello team");

    private final ReplyReader reader = new ReplyReader(SYNONYMS);

    private static Random random() {
        return new Random(Length.seed(ReplyPropertiesTest.class));
    }

    private static String text(Random random, List<String> pieces) {
        var text = new StringBuilder();
        for (int left = random.nextInt(10); left >= 0; left--) {
            boolean symbol = random.nextInt(12) == 0;
            text.append(
                    symbol
                            ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                            : pieces.get(random.nextInt(pieces.size())));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static OptionalInt focus(Random random) {
        return random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(ITEMS));
    }

    private static Stream<String> words(Choice choice) {
        return Stream.concat(SYNONYMS.get(choice).stream(), ON_BUTTONS.get(choice).stream());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'');
    }

    private static boolean holds(String text, String word) {
        var plain = normal(text).replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
        return plain.contains(word.toLowerCase(Locale.ROOT));
    }

    @Test
    void noTextThrowsAndWhatIsReadIsOfThisReview() {
        var random = random();
        for (int round = 0; round < ROUNDS; round++) {
            var text = text(random, PIECES);
            var focus = focus(random);
            var meaning = reader.read(text, focus, ITEMS);

            assertThat(items(meaning)).as(text).allMatch(item -> item >= 1 && item <= ITEMS);
            meaning.match(
                    lines -> assertThat(lines.lines()).as(text).isNotEmpty(),
                    candidate -> assertThat(candidate.text().isEmpty() && candidate.suggested() == null)
                            .as(text)
                            .isFalse(),
                    talk -> assertThat(talk).isNotNull());
        }
    }

    private static List<Integer> items(ReplyMeaning meaning) {
        return meaning.match(
                lines -> Stream.concat(
                                lines.answers().stream().map(ReplyLine.Answered::item),
                                lines.notes().stream().map(ReplyLine.Noted::item))
                        .toList(),
                candidate -> List.of(candidate.item()),
                talk -> List.of());
    }

    @Test
    void anAnswerAlwaysHasAWordForItInTheText() {
        var random = random();
        int answers = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var text = text(random, PIECES);
            for (var answer : answers(reader.read(text, focus(random), ITEMS))) {
                assertThat(words(answer.choice()))
                        .as(text + " → " + answer.choice())
                        .anyMatch(word -> holds(text, word));
                answers++;
            }
        }
        assertThat(answers).isGreaterThan(ROUNDS / 40);
    }

    @Test
    void aTextWithoutAnAnsweringWordIsNeverAnAnswer() {
        var random = random();
        var harmless = new ArrayList<>(PIECES);
        harmless.addAll(
                List.of("yesterday", "nobody", "no-one", "yes-men", "notes", "nominal", "NATS", "3: see", "Q4"));
        int tried = 0;
        while (tried < 10_000) {
            var text = text(random, harmless);
            if (standsAlone(text)) {
                continue;
            }
            assertThat(answers(reader.read(text, focus(random), ITEMS)))
                    .as(text)
                    .isEmpty();
            tried++;
        }
    }

    /** Whether any answering word stands in the text, not as a part of another word; a link ends the word before it. */
    private static boolean standsAlone(String text) {
        var plain = " "
                + normal(text.replaceAll("(?i)https?://", " "))
                        .replaceAll("[\\s\\p{Z}\\p{C}]+", " ")
                        .toLowerCase(Locale.ROOT)
                + " ";
        return Stream.of(Choice.values()).flatMap(ReplyPropertiesTest::words).anyMatch(word -> {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                int end = at + word.length();
                boolean letters = Character.isLetterOrDigit(word.charAt(0));
                boolean part = letters && (isPart(plain, end) || Character.isLetter(plain.charAt(at - 1)));
                if (!part) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean isPart(String plain, int end) {
        boolean joined = "-'".indexOf(plain.charAt(end)) >= 0 && Character.isLetter(plain.charAt(end + 1));
        return joined || Character.isLetter(plain.charAt(end));
    }

    private static List<ReplyLine.Answered> answers(ReplyMeaning meaning) {
        return meaning.match(ReplyMeaning.Lines::answers, candidate -> List.of(), talk -> List.of());
    }

    @Test
    void withoutAFocusOnlyANamedItemIsSpokenOf() {
        var random = random();
        for (int round = 0; round < ROUNDS; round++) {
            var text = text(random, PIECES);
            for (int item : items(reader.read(text, OptionalInt.empty(), ITEMS))) {
                assertThat(text).contains(String.valueOf(item));
            }
        }
    }

    @Test
    void theLongestMessagesAreReadToo() {
        var before = List.of("", "yes", "3: no", "1 yes\n2 ", "https://", "```", "<@U1|");
        for (int each = 0; each < PIECES.size(); each++) {
            var piece = PIECES.get(each);
            var text = before.get(each % before.size()) + piece.repeat(LONGEST / piece.length());
            assertThat(reader.read(text, OptionalInt.of(4), ITEMS)).isNotNull();
        }
    }
}
