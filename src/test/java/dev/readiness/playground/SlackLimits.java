package dev.readiness.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The workspace's rules, for tests of views. */
public final class SlackLimits {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SlackLimits() {}

    /** What Slack would refuse in a message or modal. */
    public static List<String> faults(String json) {
        var view = parse(json);
        return List.of("modal", "home").contains(view.path("type").asText())
                ? BlockRules.view(view)
                : BlockRules.message(view.path("blocks"));
    }

    /** Every mrkdwn text in which somebody's typing would notify a channel. */
    public static List<String> broadcasts(String json) {
        var found = new ArrayList<String>();
        var view = parse(json);
        collect(view.path("blocks"), found);
        if (view.path("text").asText().contains("<!channel")
                || view.path("text").asText().contains("<!here")) {
            found.add(view.path("text").asText());
        }
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.path("type").asText().equals("mrkdwn")) {
            var text = node.path("text").asText();
            if (text.contains("<!channel") || text.contains("<!here") || text.contains("<@U1>")) {
                found.add(text);
            }
        }
        node.forEach(child -> collect(child, found));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
