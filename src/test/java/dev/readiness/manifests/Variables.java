package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.settings.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every variable is one that the bot or Java reads, with a value that it takes. */
final class Variables {
    private static final Set<String> KNOWN = known();

    private Variables() {}

    private static Set<String> known() {
        var names = new TreeSet<>(Set.of(
                "SLACK_BOT_TOKEN_FILE",
                "SLACK_SIGNING_SECRET_FILE",
                "SLACK_APP_TOKEN_FILE",
                "SLACK_API_URL",
                "DATABASE_URL",
                "HOST",
                "PORT",
                "ADMIN_HOST",
                "ADMIN_PORT",
                "CONFIG_DIR",
                "JDK_JAVA_OPTIONS"));
        try (var schema = Variables.class.getResourceAsStream("/schema/readiness.schema.json")) {
            new ObjectMapper()
                    .readTree(schema)
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(
                            name -> names.add(name.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return names;
    }

    static List<String> faults(Rendering rendering) {
        var faults = new ArrayList<String>();
        for (var owner : rendering.workloads()) {
            var variables = new TreeMap<String, String>();
            for (JsonNode variable : owner.container().path("env")) {
                var name = variable.path("name").asText();
                if (!KNOWN.contains(name)) {
                    faults.add(owner.fault("the bot knows no variable " + name));
                }
                if (variables.put(name, variable.path("value").asText()) != null) {
                    faults.add(owner.fault("the variable " + name + " is there twice"));
                }
            }
            if (owner.container().has("envFrom")) {
                faults.add(owner.fault("variables come in by the dozen, whatever their names"));
            }
            problems(rendering, variables).forEach(problem -> faults.add(owner.fault(problem)));
        }
        return faults;
    }

    private static List<String> problems(Rendering rendering, Map<String, String> variables) {
        return new SettingsFile()
                .load(rendering.root().resolve("config/readiness.yaml"), variables).problems().stream()
                        .map(Object::toString)
                        .filter(problem -> problem.startsWith("environment "))
                        .toList();
    }
}
