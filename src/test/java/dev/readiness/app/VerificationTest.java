package dev.readiness.app;

import static dev.readiness.app.Commands.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Job that verifies a deployment finds out, and how it tells. */
class VerificationTest {
    @TempDir
    Path folder;

    private static Optional<String> fault(String address, String... secrets) {
        return new Verification(URI.create(address), List.of(secrets), TestClock.machine()).fault();
    }

    /** The only fault of a server that answers like that, and well where nothing is said. */
    private static String faultOf(Map<String, MockResponse> answers) throws IOException {
        try (var server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return answers.getOrDefault(request.getUrl().encodedPath(), new MockResponse.Builder().build());
                }
            });
            server.start();
            return fault(server.url("/").toString(), Workspace.SECRET).orElseThrow();
        }
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    @Test
    void aBotThatRunsIsFoundToAnswerHelpAndOneWithAnotherSecretIsNot() throws IOException {
        try (var stage = Stage.openAt(folder, TestClock.machine().instant())) {
            var address = "http://127.0.0.1:" + stage.port();
            var good = Map.of("SLACK_SIGNING_SECRET", Workspace.SECRET);

            assertThat(outputOf(0, good, "verify", address)).contains("lives, is ready and answers a signed help");
            assertThat(outputOf(1, Map.of("SLACK_SIGNING_SECRET", "another"), "verify", address, "--within", "0"))
                    .isEqualToIgnoringNewLines(
                            "readiness-bot: a signed help is refused with status 401: the bot runs with"
                                    + " another SLACK_SIGNING_SECRET, or the clocks are more than five minutes apart");
            assertThat(fault(address, Workspace.SECRET, "the new one").orElseThrow())
                    .contains("401");
            assertThat(fault(address, Workspace.SECRET, Workspace.SECRET)).isEmpty();
        }
    }

    @Test
    void withoutTheSecretOrAnAddressNothingIsAsked() throws IOException {
        assertThat(outputOf(78, Map.of(), "verify", "http://127.0.0.1:1"))
                .contains("SLACK_SIGNING_SECRET", "it is not set");
        assertThat(outputOf(2, Map.of(), "verify", "readiness-bot"))
                .contains("“readiness-bot” is no http or https address");
    }

    @Test
    void whoeverCannotBeReachedIsNamed() {
        assertThat(fault("http://127.0.0.1:1", "x").orElseThrow()).startsWith("http://127.0.0.1:1 cannot be reached: ");
    }

    @Test
    void somethingElseThatListensThereIsNoBot() throws IOException {
        assertThat(faultOf(Map.of("/livez", answer(404, ""))))
                .endsWith("/livez answers with status 404: it is no running bot");
    }

    @Test
    void whatIsDownIsSaidAsTheBotSaysIt() throws IOException {
        assertThat(faultOf(Map.of("/readyz", answer(503, "database: down\ncourier: up"))))
                .isEqualTo("it is not ready: database: down, courier: up");
    }

    @Test
    void statusTwoHundredAloneIsNoHelp() throws IOException {
        for (var body : List.of("", "<html>", "[]", "{\"text\":\"What you can type behind /readiness.\"}")) {
            assertThat(faultOf(Map.of("/slack/events", answer(200, body))))
                    .isEqualTo("a signed help is answered, but not with this version's help");
        }
    }

    @Test
    void anErrorBehindTheDoorIsToldByItsStatus() throws IOException {
        assertThat(faultOf(Map.of("/slack/events", answer(502, "bad gateway"))))
                .isEqualTo("a signed help is answered with status 502");
    }
}
