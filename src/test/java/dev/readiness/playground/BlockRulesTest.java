package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which blocks and elements Slack takes, and which not. */
class BlockRulesTest {
    private static final String BUTTON =
            "{\"type\": \"button\", \"action_id\": \"%s\", \"text\": {\"type\": \"plain_text\", \"text\": \"Go\"}%s}";
    private static final String CONFIRM = "{\"title\": {\"type\": \"plain_text\", \"text\": \"%s\"},"
            + "\"text\": {\"type\": \"mrkdwn\", \"text\": \"Sure?\"},"
            + "\"confirm\": {\"type\": \"plain_text\", \"text\": \"Yes\"},"
            + "\"deny\": {\"type\": \"plain_text\", \"text\": \"No\"}}";

    private static List<String> message(String block) {
        return BlockRules.message(
                Json.parse("[" + block + "]"), file -> file.path("id").asText().equals("F1"));
    }

    private static String actions(String... elements) {
        return "{\"type\": \"actions\", \"elements\": [" + String.join(",", elements) + "]}";
    }

    private static String option(String value) {
        return "{\"text\": {\"type\": \"plain_text\", \"text\": \"An option\"}, \"value\": \"" + value + "\"}";
    }

    private static String options(int count) {
        return "[" + String.join(",", Collections.nCopies(count, option("v"))) + "]";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"users_select\", \"action_id\": \"a\"}",
                "{\"type\": \"conversations_select\", \"action_id\": \"a\"}",
                "{\"type\": \"datepicker\", \"action_id\": \"a\", \"initial_date\": \"2026-12-01\"}",
                "{\"type\": \"timepicker\", \"action_id\": \"a\", \"initial_time\": \"09:30\"}"
            })
    void anElementStandsInActionsAndBesideASection(String element) {
        assertThat(message(actions(element))).isEmpty();
        assertThat(message("{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"x\"}, \"accessory\": "
                        + element + "}"))
                .isEmpty();
    }

    @Test
    void checkboxesRadioButtonsAndMenusHoldSoManyOptions() {
        for (var type : List.of("checkboxes", "radio_buttons")) {
            assertThat(message(actions(chooser(type, 10)))).isEmpty();
            assertThat(message(actions(chooser(type, 11)))).anyMatch(fault -> fault.contains("1 to 10"));
        }
        assertThat(message(actions(chooser("overflow", 5)))).isEmpty();
        assertThat(message(actions(chooser("overflow", 6)))).anyMatch(fault -> fault.contains("1 to 5"));
        assertThat(message(actions(chooser("static_select", 100)))).isEmpty();
        assertThat(message(actions(chooser("static_select", 0)))).anyMatch(fault -> fault.contains("1 to 100"));
    }

    private static String chooser(String type, int count) {
        return "{\"type\": \"" + type + "\", \"action_id\": \"a\", \"options\": " + options(count) + "}";
    }

    @Test
    void aSelectHasOptionsOrGroupsOfThem() {
        var group = "{\"label\": {\"type\": \"plain_text\", \"text\": \"Group\"}, \"options\": " + options(2) + "}";
        var grouped = "{\"type\": \"static_select\", \"action_id\": \"a\", \"option_groups\": [" + group + "]%s}";
        assertThat(message(actions(grouped.formatted("")))).isEmpty();
        assertThat(message(actions(grouped.formatted(", \"options\": " + options(1)))))
                .containsExactly("a select has options or option_groups, not both");
    }

    @Test
    void theInitialOptionIsOneOfThem() {
        var select = "{\"type\": \"static_select\", \"action_id\": \"a\", \"options\": [" + option("one")
                + "], \"initial_option\": %s}";
        assertThat(message(actions(select.formatted(option("one"))))).isEmpty();
        assertThat(message(actions(select.formatted(option("two")))))
                .containsExactly("the initial option must be one of the options");
    }

    @Test
    void aConfirmationIsShort() {
        assertThat(message(actions(BUTTON.formatted("a", ", \"confirm\": " + CONFIRM.formatted("Sure?")))))
                .isEmpty();
        var long101 = CONFIRM.formatted("x".repeat(101));
        assertThat(message(actions(BUTTON.formatted("a", ", \"confirm\": " + long101))))
                .anyMatch(fault -> fault.startsWith("confirm title"));
    }

    @ParameterizedTest
    @CsvSource({"primary, true", "danger, true", "green, false"})
    void aButtonIsPrimaryOrDangerousIfAnything(String style, boolean good) {
        assertThat(message(actions(BUTTON.formatted("a", ", \"style\": \"" + style + "\"")))
                        .isEmpty())
                .isEqualTo(good);
    }

    @Test
    void actionIdsDoNotStandTwice() {
        assertThat(message(actions(BUTTON.formatted("a", ""), BUTTON.formatted("b", ""))))
                .isEmpty();
        assertThat(message(actions(BUTTON.formatted("a", ""), BUTTON.formatted("a", ""))))
                .containsExactly("action_id “a” stands twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"image\", \"alt_text\": \"x\", \"slack_file\": {\"id\": \"F1\"}}|true",
                "{\"type\": \"image\", \"alt_text\": \"x\", \"slack_file\": {\"id\": \"F2\"}}|false",
                "{\"type\": \"image\", \"alt_text\": \"x\", \"image_url\": \"https://a.example/b.png\"}|true",
                "{\"type\": \"image\", \"image_url\": \"https://a.example/b.png\"}|false",
                "{\"type\": \"image\", \"alt_text\": \"x\"}|false",
                "{\"type\": \"video\", \"alt_text\": \"x\"}|false",
                "{\"type\": \"header\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"x\"}}|false",
                "{\"type\": \"header\", \"text\": {\"type\": \"plain_text\", \"text\": \"x\"}}|true",
                "{\"type\": \"section\"}|false",
                "{\"type\": \"context\", \"elements\": []}|false",
                "{\"type\": \"table\", \"rows\": [[{\"type\": \"raw_text\", \"text\": \"x\"}]]}|true",
                "{\"type\": \"table\", \"rows\": []}|false"
            })
    void aBlockIsGoodOrNot(String block, boolean good) {
        assertThat(message(block).isEmpty()).as(() -> message(block).toString()).isEqualTo(good);
    }

    @Test
    void inputsStandOnlyInViewsAndOnlyInInputBlocks() {
        var field = "{\"type\": \"plain_text_input\", \"action_id\": \"a\"}";
        var input = "{\"type\": \"input\", \"label\": {\"type\": \"plain_text\", \"text\": \"L\"}, \"element\": %s}";
        assertThat(message(actions(field))).containsExactly("plain_text_input is allowed only in an input block");
        assertThat(message(input.formatted(field))).containsExactly("input blocks are not allowed in messages");
        assertThat(home(input.formatted(field))).isEmpty();
        assertThat(home(input.formatted(BUTTON.formatted("a", ""))))
                .containsExactly("button is not allowed in an input block");
    }

    @Test
    void homeHoldsAHundredBlocksAndNeitherTitleNorSubmit() {
        var divider = "{\"type\": \"divider\"}";
        assertThat(home(String.join(",", Collections.nCopies(100, divider)))).isEmpty();
        assertThat(home(String.join(",", Collections.nCopies(101, divider)))).isNotEmpty();
        var titled = "{\"type\": \"home\", \"blocks\": [], \"title\": {\"type\": \"plain_text\", \"text\": \"T\"}}";
        assertThat(BlockRules.view(Json.parse(titled))).containsExactly("Home has no title");
    }

    private static List<String> home(String blocks) {
        return BlockRules.view(Json.parse("{\"type\": \"home\", \"blocks\": [" + blocks + "]}"));
    }
}
