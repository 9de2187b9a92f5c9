package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was found wrong with blocks, and the checks that all of them share. */
final class Faults {
    private static final Set<String> TEXTS = Set.of("plain_text", "mrkdwn");
    private static final int ID = 255;

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    void add(String fault) {
        found.add(fault);
    }

    void unless(boolean good, String fault) {
        if (!good) {
            found.add(fault);
        }
    }

    /** A text object, plain or marked up, that must not be empty. */
    void text(JsonNode text, int most, String what) {
        unless(TEXTS.contains(text.path("type").asText()), what + ": a text is plain_text or mrkdwn");
        var content = text.path("text").asText("");
        unless(!content.isEmpty(), what + ": text is missing");
        most(content, most, what);
    }

    void plain(JsonNode text, int most, String what) {
        unless(text.path("type").asText().equals("plain_text"), what + ": must be plain_text");
        text(text, most, what);
    }

    void plainIfAny(JsonNode node, String key, int most) {
        if (node.has(key)) {
            plain(node.path(key), most, key);
        }
    }

    void most(String text, int most, String what) {
        unless(text.length() <= most, what + ": must be less than " + (most + 1) + " characters");
    }

    void count(int count, int least, int most, String what) {
        unless(count >= least && count <= most, what + ": there must be " + least + " to " + most);
    }

    void unique(Set<String> seen, JsonNode node, String key) {
        var id = node.path(key).asText("");
        most(id, ID, key);
        unless(id.isEmpty() || seen.add(id), key + " “" + id + "” stands twice");
    }
}
