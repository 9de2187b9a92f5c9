package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.checklist.PackageId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads {@code readiness.yaml}; each {@code some-name} in it is overridden by {@code SOME_NAME} in the environment. */
public final class SettingsFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SchemaCheck schema = new SchemaCheck("readiness.schema.json");

    /** The settings of {@code file}, with defaults for what it leaves out. */
    public Checked<Settings> load(Path file, Map<String, String> environment) {
        return YamlFile.read(file).then(read -> check(override(read, environment)));
    }

    private Located override(Located file, Map<String, String> environment) {
        schema.schema().get("properties").properties().forEach(property -> {
            var variable = property.getKey().toUpperCase(Locale.ROOT).replace('-', '_');
            var value = environment.get(variable);
            if (value != null) {
                file.json().set(property.getKey(), value(value, property.getValue()));
                file.values().put("/" + property.getKey(), "environment " + variable);
            }
        });
        return file;
    }

    private static JsonNode value(String text, JsonNode property) {
        if (property.has("$ref") && property.get("$ref").asText().endsWith("/people")) {
            var list = JSON.arrayNode();
            Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .forEach(list::add);
            return list;
        }
        boolean whole = property.path("type").asText().equals("integer") && text.matches("-?\\d{1,9}");
        return whole ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
    }

    private Checked<Settings> check(Located file) {
        var problems = new ArrayList<>(schema.problems(file));
        var zone = text(file.json(), "default-zone");
        if (problems.isEmpty() && !isZone(zone)) {
            var known = ZoneId.getAvailableZoneIds();
            problems.add(file.atValue(
                    "/default-zone",
                    "there is no zone “" + zone + "”" + Near.hint(zone, known) + ", such as Europe/Berlin"));
        }
        return problems.isEmpty() ? Checked.good(settings(file.json())) : Checked.bad(problems);
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private Settings settings(ObjectNode file) {
        return new Settings(
                text(file, "command"),
                new PackageId(text(file, "default-package")),
                ZoneId.of(text(file, "default-zone")),
                list(file, "admins"),
                list(file, "openers"),
                new Settings.Pace(
                        duration(file, "card-every"),
                        duration(file, "post-every"),
                        node(file, "edits-per-minute").asInt(),
                        duration(file, "slack-timeout"),
                        duration(file, "history-lag"),
                        duration(file, "lookup-timeout"),
                        duration(file, "retry-after"),
                        duration(file, "channel-retry")),
                duration(file, "stop-within"),
                duration(file, "inbox-kept"));
    }

    private JsonNode node(ObjectNode file, String key) {
        return file.has(key) ? file.get(key) : schema.schema().at("/properties/" + key + "/default");
    }

    private String text(ObjectNode file, String key) {
        return node(file, key).asText();
    }

    private List<String> list(ObjectNode file, String key) {
        return StreamSupport.stream(node(file, key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Duration duration(ObjectNode file, String key) {
        var text = text(file, key);
        int unit = text.replaceAll("\\d", "").length();
        long count = Long.parseLong(text.substring(0, text.length() - unit));
        return switch (text.substring(text.length() - unit)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
