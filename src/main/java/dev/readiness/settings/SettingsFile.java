package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.calendar.ChosenZone;
import dev.readiness.calendar.Region;
import dev.readiness.checklist.PackageId;
import dev.readiness.usecase.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads {@code readiness.yaml}; each {@code some-name} in it is overridden by {@code SOME_NAME} in the environment. */
public final class SettingsFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SchemaCheck schema = new SchemaCheck("readiness.schema.json");
    private final List<PackageId> packages;
    private final @Nullable Set<Region> regions;

    /** Reads settings without knowing which packages and holidays there are. */
    public SettingsFile() {
        this(List.of(), null);
    }

    /**
     * @param packages the packages there are; empty where they are not known
     * @param regions the regions whose holidays are known; null where that is not
     */
    SettingsFile(List<PackageId> packages, @Nullable Set<Region> regions) {
        this.packages = List.copyOf(packages);
        this.regions = regions;
    }

    /** The settings of {@code file}, with defaults for what it leaves out. */
    public Checked<Settings> load(Path file, Map<String, String> environment) {
        return YamlFile.read(file).then(read -> check(override(read, environment)));
    }

    private Located override(Located file, Map<String, String> environment) {
        schema.schema().get("properties").properties().forEach(property -> {
            var variable = Variables.ofSetting(property.getKey());
            var value = environment.get(variable);
            if (value != null) {
                file.json().set(property.getKey(), value(value, property.getValue()));
                file.override("/" + property.getKey(), Place.whole("environment " + variable));
            }
        });
        return file;
    }

    private static JsonNode value(String text, JsonNode property) {
        return switch (property.path("$ref").asText().replaceFirst(".*/", "")) {
            case "people" -> list(text, JSON::textNode);
            case "steps" -> list(text, SettingsFile::number);
            case "by-key" -> map(text);
            default -> scalar(text, property.path("type").asText());
        };
    }

    private static JsonNode scalar(String text, String type) {
        if (type.equals("boolean") && text.matches("true|false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return type.equals("integer") ? number(text) : JSON.textNode(text);
    }

    private static JsonNode number(String text) {
        return text.matches("-?\\d{1,9}") ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
    }

    private static JsonNode list(String text, Function<String, JsonNode> element) {
        var list = JSON.arrayNode();
        Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(element)
                .forEach(list::add);
        return list;
    }

    /** Entries such as {@code U1=mon,wed,U2=sun-thu}: a comma ends an entry where another key follows. */
    private static JsonNode map(String text) {
        var map = JSON.objectNode();
        Stream.of(text.split(",(?=[^,=]+=)", -1))
                .filter(entry -> !entry.isBlank())
                .map(entry -> entry.split("=", 2))
                .forEach(entry -> map.put(entry[0].strip(), entry[entry.length - 1].strip()));
        return map;
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
        return problems.isEmpty() ? read(file) : Checked.bad(problems);
    }

    private Checked<Settings> read(Located file) {
        var work = new WorkSettings(file, key -> node(file.json(), key), regions);
        var settings = settings(file.json(), work);
        return work.problems().isEmpty() ? Checked.good(settings) : Checked.bad(work.problems());
    }

    private boolean isGood(String key, Located file) {
        var rule = schema.schema().at("/properties/" + key + "/pattern");
        var value = node(file.json(), key);
        return value.isTextual() && (rule.isMissingNode() || value.asText().matches(rule.asText()));
    }

    private List<Problem> zone(Located file) {
        var zone = text(file.json(), "default-zone");
        if (ChosenZone.parse(zone).isPresent()) {
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

    private Settings settings(ObjectNode file, WorkSettings work) {
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
                duration(file, "sweep-every"),
                duration(file, "stop-within"),
                duration(file, "inbox-kept"),
                new Settings.Signing(
                        node(file, "waiver-days").asInt(),
                        node(file, "two-person-waivers").asBoolean(),
                        node(file, "ownership-by-lead").asBoolean(),
                        node(file, "waiver-warning-days").asInt(),
                        node(file, "high-risks-to-channel").asBoolean()),
                ReplyWordLists.read(node(file, "reply-words"), schema.schema().at("/properties/reply-words")),
                work.rules(ZoneId.of(text(file, "default-zone"))),
                work.policy(),
                Gate.Mode.valueOf(text(file, "gate-mode").toUpperCase(Locale.ROOT)));
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
