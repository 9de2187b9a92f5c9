package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * All that an overlay makes.
 *
 * @param root the folder that holds {@code config} and {@code manifests}
 */
record Rendering(Path root, String overlay, List<Manifest> manifests) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Rendering {
        manifests = List.copyOf(manifests);
    }

    static Rendering of(Path root, String overlay) {
        var text = Kubectl.render(root.resolve("manifests/kubernetes/overlays").resolve(overlay));
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        var manifests = new ArrayList<Manifest>();
        new Load(settings)
                .loadAllFromString(text)
                .forEach(document -> manifests.add(new Manifest(JSON.<JsonNode>valueToTree(document))));
        return new Rendering(root, overlay, manifests);
    }

    Stream<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    boolean has(String kind, String name) {
        return all(kind).anyMatch(manifest -> manifest.name().equals(name));
    }

    Manifest bot() {
        return all("Deployment").findFirst().orElseThrow(() -> new AssertionError("there is no Deployment"));
    }

    /** Whatever makes pods. */
    List<Manifest> workloads() {
        return manifests.stream()
                .filter(manifest -> !manifest.pod().isMissingNode())
                .toList();
    }

    boolean isOnSqlite() {
        return bot().variable("DATABASE_URL").startsWith("jdbc:sqlite:");
    }

    /** Whether the bot opens the connection to Slack, which then needs no way in. */
    boolean isInSocketMode() {
        return !bot().variable("SLACK_APP_TOKEN_FILE").isEmpty();
    }

    int replicas() {
        return bot().at("/spec/replicas").asInt(1);
    }
}
