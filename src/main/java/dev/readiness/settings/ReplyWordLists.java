package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.checklist.Choice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The setting {@code reply-words}: for each choice the words by which a reply answers so. */
final class ReplyWordLists {
    private static final Map<String, Choice> KEYS =
            Map.of("yes", Choice.YES, "no", Choice.NO, "na", Choice.NOT_APPLICABLE, "unsure", Choice.NOT_SURE);

    private ReplyWordLists() {}

    /** The lists of the file, each choice that it leaves out with the list that the schema names. */
    static Map<Choice, List<String>> read(JsonNode file, JsonNode schema) {
        var lists = new EnumMap<Choice, List<String>>(Choice.class);
        KEYS.forEach((key, choice) -> {
            var words = new ArrayList<String>();
            list(file, schema, key).forEach(word -> words.add(word.asText()));
            lists.put(choice, List.copyOf(words));
        });
        return lists;
    }

    private static JsonNode list(JsonNode file, JsonNode schema, String key) {
        return file.has(key)
                ? file.get(key)
                : schema.path("properties").path(key).path("default");
    }

    /** One problem for each word of the file that would mean two things. */
    static List<Problem> problems(Located file, JsonNode schema) {
        var problems = new ArrayList<Problem>();
        var words = file.json().path("reply-words");
        for (var key : List.of("yes", "no", "na", "unsure")) {
            var others = others(words, schema, key);
            int at = 0;
            for (var word : words.path(key)) {
                var other = others.get(folded(word));
                if (other != null) {
                    problems.add(file.atValue(
                            "/reply-words/" + key + "/" + at,
                            "“" + word.asText() + "” stands for “" + other + "” already: a word can mean one thing"));
                }
                at++;
            }
        }
        return problems;
    }

    /** The words of the other choices, each with its choice's key. */
    private static Map<String, String> others(JsonNode file, JsonNode schema, String key) {
        var others = new HashMap<String, String>();
        KEYS.keySet().stream().filter(other -> !other.equals(key)).forEach(other -> {
            list(file, schema, other).forEach(word -> others.put(folded(word), other));
            others.put(other, other);
        });
        return others;
    }

    private static String folded(JsonNode word) {
        return word.asText().toLowerCase(Locale.ROOT);
    }
}
