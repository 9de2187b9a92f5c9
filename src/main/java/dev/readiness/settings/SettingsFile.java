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
    private final List<PackageId> packages;

    /** Reads settings without knowing which packages there are. */
    public SettingsFile() {
        this(List.of());
    }

    /** @param packages the packages there are; empty where they are not known */
    SettingsFile(List<PackageId> packages) {
        this.packages = List.copyOf(packages);
    }

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
                file.override("/" + property.getKey(), Place.whole("environment " + variable));
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
        if (property.path("type").asText().equals("boolean") && text.matches("true|false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        boolean whole = property.path("type").asText().equals("integer") && text.matches("-?\\d{1,9}");
        return whole ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
    }

    private Checked<Settings> check(Located file) {
        var problems = new ArrayList<>(file.mistakes());
        problems.addAll(schema.problems(file));
        if (isGood("default-zone", file)) {
            problems.addAll(zone(file));
        }
        if (problems.isEmpty()) {
            problems.addAll(ReplyWordLists.problems(file, schema.schema().at("/properties/reply-words")));
        }
        if (isGood("default-package", file)) {
            problems.addAll(defaultPackage(file));
        }
        return problems.isEmpty() ? Checked.good(settings(file.json())) : Checked.bad(problems);
    }

    private boolean isGood(String key, Located file) {
        var rule = schema.schema().at("/properties/" + key + "/pattern");
        var value = node(file.json(), key);
        return value.isTextual() && (rule.isMissingNode() || value.asText().matches(rule.asText()));
    }

    private List<Problem> zone(Located file) {
        var zone = text(file.json(), "default-zone");
        if (isZone(zone)) {
            return List.of();
        }
        var hint = Near.hint(zone, ZoneId.getAvailableZoneIds());
        return List.of(file.atValue(
                "/default-zone",
                "there is no zone “" + zone + "”" + (hint.isEmpty() ? ": write one such as Europe/Berlin" : hint)));
    }

    private List<Problem> defaultPackage(Located file) {
        var wanted = text(file.json(), "default-package");
        var known = packages.stream().map(PackageId::text).toList();
        if (known.isEmpty() || known.contains(wanted)) {
            return List.of();
        }
        var unnamed = file.json().has("default-package") ? "" : "the key “default-package” is missing here, and ";
        return List.of(file.atValue(
                "/default-package",
                unnamed + "there is no package “" + wanted + "”" + Near.hint(wanted, known) + " (known: "
                        + String.join(", ", known) + ")"));
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
                duration(file, "inbox-kept"),
                new Settings.Signing(
                        node(file, "waiver-days").asInt(),
                        node(file, "two-person-waivers").asBoolean(),
                        node(file, "ownership-by-lead").asBoolean()),
                ReplyWordLists.read(node(file, "reply-words"), schema.schema().at("/properties/reply-words")));
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
