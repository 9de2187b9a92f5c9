package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.readiness.fixtures.Length;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests by the thousand that are forged, or signed and mangled. */
class HostileRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORGED = Length.FORGED_REQUESTS.now();
    private static final int MANGLED = Length.MANGLED_REQUESTS.now();

    @TempDir
    Path folder;

    private Stage stage;
    private SignedRequests requests;
    private Random random;

    @BeforeEach
    void openAReview() {
        long seed = Length.seed(HostileRequestsTest.class);
        random = new Random(seed);
        stage = Stage.open(folder);
        requests = new SignedRequests(stage.port());
        stage.types(Who.LEAD, "/readiness open payments-api");
        stage.sees(Who.LEAD, "Q1 of 8");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String standing() {
        return requests.send(
                        SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "history RR-1", "h" + random.nextLong()))
                .body();
    }

    @Test
    void forgedRequestsAreAllRefusedAndChangeNothing() {
        var before = standing();
        for (int i = 0; i < FORGED; i++) {
            var body = SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "answer 1 yes", "f" + i)
                    .getBytes(StandardCharsets.UTF_8);
            var now = Long.toString(TestClock.SHARED.instant().getEpochSecond() - random.nextInt(200));
            var signature = SignedRequests.sign(now, body).toCharArray();
            int place = 3 + random.nextInt(signature.length - 3);
            signature[place] = signature[place] == '0' ? '1' : '0';
            assertThat(requests.send(SignedRequests.FORM, body, now, new String(signature))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void mangledPayloadsOfEveryKindNeverBreakTheBotNorTheReview() throws IOException {
        var before = standing();
        var samples = samples();
        for (int i = 0; i < MANGLED; i++) {
            var sample = samples.get(random.nextInt(samples.size()));
            var mangled = mangle(sample.deepCopy(), 1 + random.nextInt(4));
            var answer = send(sample, mangled);
            assertThat(answer).as(mangled.toString()).isIn(200, 400);
        }
        assertThat(standing()).isEqualTo(before);
        assertThat(requests.get("/readyz").statusCode()).isEqualTo(200);
    }

    private List<JsonNode> samples() throws IOException {
        var samples = new ArrayList<JsonNode>();
        try (var files = Files.list(Path.of("src/test/resources/slack/samples"))) {
            for (var file : files.sorted().toList()) {
                samples.add(JSON.readTree(file.toFile()));
            }
        }
        return samples;
    }

    private int send(JsonNode sample, JsonNode mangled) {
        if (sample.has("command")) {
            var fields = new LinkedHashMap<String, String>();
            mangled.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            return requests.send(SignedRequests.form(fields)).statusCode();
        }
        if (sample.has("event")) {
            var wrapped = mangled.isObject() ? ((ObjectNode) mangled).put("type", "event_callback") : mangled;
            return requests.send(SignedRequests.JSON, wrapped.toString().getBytes(StandardCharsets.UTF_8))
                    .statusCode();
        }
        return requests.send(SignedRequests.form(Map.of("payload", mangled.toString())))
                .statusCode();
    }

    private JsonNode mangle(JsonNode root, int times) {
        for (int i = 0; i < times; i++) {
            mangleOnePlace(root);
        }
        return root;
    }

    /** Walks down at random and there removes, empties, replaces or inflates a value. */
    private void mangleOnePlace(JsonNode root) {
        var node = root;
        while (true) {
            var keys = keys(node);
            if (keys.isEmpty()) {
                return;
            }
            var key = keys.get(random.nextInt(keys.size()));
            var child = child(node, key);
            if (child.isContainerNode() && !child.isEmpty() && random.nextInt(4) > 0) {
                node = child;
                continue;
            }
            change(node, key);
            return;
        }
    }

    private static List<String> keys(JsonNode node) {
        var keys = new ArrayList<String>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(keys::add);
        } else {
            for (int i = 0; i < node.size(); i++) {
                keys.add(Integer.toString(i));
            }
        }
        return keys;
    }

    private static JsonNode child(JsonNode node, String key) {
        return node.isObject() ? node.get(key) : node.get(Integer.parseInt(key));
    }

    private void change(JsonNode node, String key) {
        var replacements = List.<JsonNode>of(
                JSON.nullNode(),
                JSON.createArrayNode(),
                JSON.createObjectNode(),
                TextNode.valueOf(""),
                TextNode.valueOf("x".repeat(5000)),
                TextNode.valueOf("\u202E<!channel>\u0000"),
                TextNode.valueOf("U0LEAD"),
                TextNode.valueOf("1:workloads-identified:0"),
                JSON.getNodeFactory().numberNode(-1),
                JSON.getNodeFactory().booleanNode(true));
        var value = replacements.get(random.nextInt(replacements.size()));
        if (node instanceof ObjectNode object) {
            if (random.nextInt(5) == 0) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
        } else if (node instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        }
    }
}
