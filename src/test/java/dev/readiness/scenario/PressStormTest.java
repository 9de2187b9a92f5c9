package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.fixtures.Length;
import dev.readiness.stage.ScriptedStage;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty people press one button at once, again and again. */
class PressStormTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ITEMS = List.of(
            "workloads-identified",
            "ingress-documented",
            "environments-defined",
            "secrets-validated",
            "health-checks-defined",
            "deploy-verification",
            "rollback-defined",
            "telemetry-approved");
    private static final int REVIEWS = Length.PRESS_STORMS.now();
    private static final int PEOPLE = 50;

    @TempDir
    Path folder;

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private ScriptedStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = ScriptedStage.open(folder, Map.of("LOOKUP_TIMEOUT", "10s"));
    }

    @AfterEach
    void close() {
        people.shutdownNow();
        stage.close();
    }

    @Test
    void inEachRoundOneOfFiftyPressesCountsAndFortyNineAreAnsweredPolitely() throws Exception {
        int told = 0;
        for (int review = 1; review <= REVIEWS; review++) {
            stage.types(Workspace.CHANNEL, "open load-" + review);
            for (var item : ITEMS) {
                pressAllAtOnce(review, item);
                told += PEOPLE - 1;
                int expected = told;
                stage.until(() -> stage.slack().calls("chat.postEphemeral").size() >= expected);
            }
            int opened = review;
            assertThat(ITEMS)
                    .allSatisfy(item -> assertThat(history(opened, item).split("Open → ", -1))
                            .as("one change, and the text before it")
                            .hasSize(2));
        }
        assertThat(stage.slack().calls("chat.postEphemeral"))
                .hasSize(REVIEWS * ITEMS.size() * (PEOPLE - 1))
                .allSatisfy(answer -> assertThat(answer.field("text"))
                        .matches("(?s).*(✔ Yes already\\. Nothing was changed|answered \\*?Yes\\*? by).*"));
    }

    private void pressAllAtOnce(int review, String item) throws Exception {
        var presses = IntStream.rangeClosed(1, PEOPLE)
                .<Callable<Integer>>mapToObj(person -> () -> press(review, item, "U0PERSON" + person))
                .toList();
        for (var status : people.invokeAll(presses)) {
            assertThat(status.get()).isEqualTo(200);
        }
    }

    private int press(int review, String item, String person) {
        var payload = JSON.createObjectNode().put("type", "block_actions").put("trigger_id", "t." + person);
        payload.putObject("user").put("id", person);
        payload.putObject("channel").put("id", Workspace.CHANNEL);
        payload.putObject("container").put("message_ts", review + "." + item).put("thread_ts", "1.0");
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", "answer.YES")
                .put("value", review + ":" + item + ":0")
                .put("action_ts", "1." + person);
        return stage.requests()
                .send(SignedRequests.form(Map.of("payload", payload.toString())))
                .statusCode();
    }

    private String history(int review, String item) {
        return stage.requests()
                .send(SignedRequests.command(
                        Who.LEAD, Workspace.CHANNEL, "history RR-" + review + " " + item, "h" + review + item))
                .body();
    }
}
