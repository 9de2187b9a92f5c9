package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;

/** Slack's limits on what stands in blocks: buttons, menus, fields and pictures. */
final class ElementRules {
    private static final Set<String> ONLY_IN_INPUTS =
            Set.of("plain_text_input", "url_text_input", "number_input", "file_input");
    private static final Set<String> NEVER_IN_INPUTS = Set.of("button", "overflow", "image");
    private static final int PLACEHOLDER = 150;
    private static final int LONGEST_INPUT = 3000;

    private final Faults faults;
    private final Predicate<JsonNode> isShowable;

    /** @param isShowable tells of a slack_file whether there is such a picture */
    ElementRules(Faults faults, Predicate<JsonNode> isShowable) {
        this.faults = faults;
        this.isShowable = isShowable;
    }

    /** An element of an input block. */
    void inInput(JsonNode element) {
        var type = element.path("type").asText();
        faults.unless(!NEVER_IN_INPUTS.contains(type), type + " is not allowed in an input block");
        check(element);
    }

    /** An element anywhere else. */
    void inBlock(JsonNode element) {
        var type = element.path("type").asText();
        faults.unless(!ONLY_IN_INPUTS.contains(type), type + " is allowed only in an input block");
        check(element);
    }

    private void check(JsonNode element) {
        faults.plainIfAny(element, "placeholder", PLACEHOLDER);
        if (element.has("confirm")) {
            confirm(element.path("confirm"));
        }
        switch (element.path("type").asText()) {
            case "button" -> button(element);
            case "image" -> image(element);
            case "overflow" -> options(element, 1, 5);
            case "static_select", "multi_static_select" -> select(element);
            case "radio_buttons", "checkboxes" -> options(element, 1, 10);
            case "plain_text_input" -> input(element);
            case "datepicker" -> form(element, "initial_date", "\\d{4}-\\d\\d-\\d\\d");
            case "timepicker" -> form(element, "initial_time", "([01]\\d|2[0-3]):[0-5]\\d");
            case "datetimepicker" -> form(element, "initial_date_time", "\\d{10}");
            case "users_select",
                    "multi_users_select",
                    "conversations_select",
                    "multi_conversations_select",
                    "channels_select",
                    "multi_channels_select",
                    "url_text_input",
                    "number_input",
                    "file_input" -> {}
            default -> faults.add("unsupported element " + element.path("type").asText());
        }
    }

    private void button(JsonNode button) {
        faults.plain(button.path("text"), 75, "button");
        faults.most(button.path("value").asText(""), 2000, "value");
        faults.most(button.path("url").asText(""), 3000, "url");
        faults.most(button.path("accessibility_label").asText(""), 75, "accessibility_label");
        form(button, "style", "primary|danger");
    }

    void image(JsonNode image) {
        faults.unless(image.has("image_url") != image.has("slack_file"), "an image has an image_url or a slack_file");
        faults.most(image.path("image_url").asText(""), 3000, "image_url");
        faults.unless(!image.has("slack_file") || isShowable.test(image.path("slack_file")), "invalid slack file");
        faults.unless(!image.path("alt_text").asText("").isEmpty(), "alt_text is missing");
        faults.most(image.path("alt_text").asText(""), 2000, "alt_text");
    }

    private void confirm(JsonNode confirm) {
        faults.plain(confirm.path("title"), 100, "confirm title");
        faults.text(confirm.path("text"), 300, "confirm text");
        faults.plain(confirm.path("confirm"), 30, "confirm");
        faults.plain(confirm.path("deny"), 30, "deny");
        form(confirm, "style", "primary|danger");
    }

    private void select(JsonNode select) {
        if (!select.has("option_groups")) {
            options(select, 1, 100);
            return;
        }
        faults.unless(!select.has("options"), "a select has options or option_groups, not both");
        faults.count(select.path("option_groups").size(), 1, 100, "option_groups");
        select.path("option_groups").forEach(group -> {
            faults.plain(group.path("label"), 75, "option group");
            options(group, 1, 100);
        });
    }

    private void options(JsonNode element, int least, int most) {
        var options = element.path("options");
        faults.count(options.size(), least, most, element.path("type").asText("group") + " options");
        options.forEach(option -> {
            faults.text(option.path("text"), 75, "option");
            faults.most(option.path("value").asText(), 150, "option value");
            if (option.has("description")) {
                faults.text(option.path("description"), 75, "option description");
            }
        });
        if (element.has("initial_option")) {
            isAmong(options, element.path("initial_option"));
        }
        element.path("initial_options").forEach(initial -> isAmong(options, initial));
    }

    private void isAmong(JsonNode options, JsonNode initial) {
        faults.unless(
                options.valueStream().anyMatch(option -> option.path("value").equals(initial.path("value"))),
                "the initial option must be one of the options");
    }

    private void input(JsonNode input) {
        faults.most(input.path("initial_value").asText(""), LONGEST_INPUT, "initial_value");
        int most = input.path("max_length").asInt(LONGEST_INPUT);
        faults.count(most, 1, LONGEST_INPUT, "max_length");
        faults.count(input.path("min_length").asInt(0), 0, most, "min_length");
    }

    private void form(JsonNode element, String key, String form) {
        faults.unless(!element.has(key) || element.path(key).asText().matches(form), key + " must look like " + form);
    }
}
