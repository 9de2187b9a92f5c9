package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.settings.SettingsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every variable is one that the bot or Java reads, with a value that it takes. */
final class Variables {
    private static final Set<String> READ_BY_THE_BOT = dev.readiness.settings.Variables.known();

    private static final String READ_BY_JAVA = "JDK_JAVA_OPTIONS";

    private Variables() {}

    static List<String> faults(Rendering rendering) {
        var faults = new ArrayList<String>();
        for (var owner : rendering.workloads()) {
            var variables = new TreeMap<String, String>();
            for (JsonNode variable : owner.container().path("env")) {
                var name = variable.path("name").asText();
                if (!READ_BY_THE_BOT.contains(name) && !name.equals(READ_BY_JAVA)) {
                    faults.add(owner.fault("the bot knows no variable " + name));
                }
                if (variables.put(name, variable.path("value").asText()) != null) {
                    faults.add(owner.fault("the variable " + name + " is there twice"));
                }
            }
            if (owner.container().has("envFrom")) {
                faults.add(owner.fault("variables come in by the dozen, whatever their names"));
            }
            if (!owner.isJob()) {
                problems(rendering, variables).forEach(problem -> faults.add(owner.fault(problem)));
            }
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
