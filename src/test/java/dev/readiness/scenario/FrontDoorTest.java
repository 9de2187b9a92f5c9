package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes to the front door, over real HTTP. */
class FrontDoorTest {
    private static final String OPEN = SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "open payments-api", "1.1");

    @TempDir
    Path folder;

    private Stage stage;
    private SignedRequests requests;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
        requests = new SignedRequests(stage.port());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String secondsAgo(long seconds) {
        return Long.toString(TestClock.SHARED.instant().getEpochSecond() - seconds);
    }

    private void nothingWasOpened() {
        assertThat(requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "list all", "9.9"))
                        .body())
                .contains("There is no review");
    }

    @Test
    void otherPathsAndMethodsAreToldApart() {
        assertThat(requests.get("/slack/other").statusCode()).isEqualTo(404);
        for (var method : new String[] {"GET", "PUT", "DELETE"}) {
            var answer = requests.method(method);
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    void sizeIsCheckedBeforeTypeAndTypeBeforeSignature() {
        var huge = new byte[(1 << 20) + 1];
        assertThat(requests.send("text/plain", huge, "0", "v0=0").statusCode()).isEqualTo(413);
        assertThat(requests.send("text/plain", bytes(OPEN), "0", "v0=0").statusCode())
                .isEqualTo(415);
        assertThat(requests.send(SignedRequests.FORM, bytes(OPEN), "0", "v0=0").statusCode())
                .isEqualTo(401);
    }

    @Test
    void forgedOldFutureAndTruncatedRequestsAreRefusedAndChangeNothing() {
        var now = secondsAgo(0);
        var good = SignedRequests.sign(now, bytes(OPEN));

        assertThat(requests.send(SignedRequests.FORM, bytes(OPEN), "", "").statusCode())
                .isEqualTo(401);
        assertThat(requests.send(SignedRequests.FORM, bytes(OPEN + "x"), now, good)
                        .statusCode())
                .isEqualTo(401);
        assertThat(requests.send(SignedRequests.FORM, bytes(OPEN.substring(0, 40)), now, good)
                        .statusCode())
                .isEqualTo(401);
        for (long age : new long[] {301, -86_400}) {
            var then = secondsAgo(age);
            var signature = SignedRequests.sign(then, bytes(OPEN));
            assertThat(requests.send(SignedRequests.FORM, bytes(OPEN), then, signature)
                            .statusCode())
                    .isEqualTo(401);
        }
        nothingWasOpened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "payload=",
                "payload=%7B",
                "payload=%7B%7D",
                "payload=%ZZ",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22actions%22%3A%5B%5D%7D",
                "payload=%7B%22type%22%3A%22view_submission%22%7D",
                "payload=%7B%22type%22%3A%22made_up%22%7D",
                "command=%2Freadiness&text=open",
                "command=%2Freadiness&text=open&user_id=&channel_id=C1&trigger_id=1"
            })
    void signedBytesThatAreNoRequestOfSlackAreRefused(String body) {
        assertThat(requests.send(body).statusCode()).isEqualTo(400);
    }

    @Test
    void strangeBytesAreRefused() {
        assertThat(requests.send(SignedRequests.FORM, new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF})
                        .statusCode())
                .isEqualTo(400);
        var deep = "{\"type\":\"event_callback\",\"event\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        assertThat(requests.send(SignedRequests.JSON, bytes(deep)).statusCode()).isEqualTo(400);
        assertThat(requests.send(SignedRequests.JSON, bytes("[]")).statusCode()).isEqualTo(400);
        nothingWasOpened();
    }

    @Test
    void slacksOwnQuestionsAreAnswered() {
        var challenge = requests.send(
                SignedRequests.JSON, bytes("{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"abc\"}"));
        assertThat(challenge.statusCode()).isEqualTo(200);
        assertThat(challenge.body()).isEqualTo("abc");
        assertThat(challenge.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        var event =
                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\","
                        + "\"subtype\":\"message_changed\",\"channel\":\"C1\",\"ts\":\"1.1\"}}";
        assertThat(requests.send(SignedRequests.JSON, bytes(event)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameCommandTwiceOpensOneReviewAndIsAnsweredTheSame() {
        var first = requests.send(OPEN);
        var second = requests.send(OPEN);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Opened RR-1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "open payments-api", "2.2"))
                        .body())
                .contains("is open already", "RR-1");
    }

    @Test
    void buttonsAndFormsThatNobodyDrewAreAnsweredPolitely() {
        var press = "{\"type\":\"block_actions\",\"user\":{\"id\":\"U0LEAD\"},\"channel\":{\"id\":\"C0PAYMENTS\"},"
                + "\"container\":{\"message_ts\":\"1.1\"},\"trigger_id\":\"x\",\"actions\":[{\"type\":\"button\","
                + "\"action_id\":\"%s\",\"value\":\"%s\",\"action_ts\":\"1.2\"}]}";
        for (var action :
                new String[] {"no-such", "answer.YES", "details", "history", "answer-next", "menu", "pick.x"}) {
            for (var value : new String[] {"", "x", "0:a:1", "99:item:0", "1:UPPER:0"}) {
                var payload = press.formatted(action, value);
                assertThat(requests.send(SignedRequests.form(Map.of("payload", payload)))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        var form =
                "{\"type\":\"view_submission\",\"user\":{\"id\":\"U0LEAD\",\"team_id\":\"T1\"},\"team\":{\"id\":\"T1\"},\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"blocks\":[],\"hash\":\"h\","
                        + "\"callback_id\":\"%s\",\"private_metadata\":\"junk\",\"state\":{\"values\":{}}}}";
        for (var callback : new String[] {"no-such", "open", "answer"}) {
            var answer = requests.send(SignedRequests.form(Map.of("payload", form.formatted(callback))));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("response_action");
        }
    }

    @Test
    void healthIsToldApartFromLife() {
        assertThat(requests.get("/livez").statusCode()).isEqualTo(200);
        var ready = requests.get("/readyz");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("database: up", "courier: up");
    }
}
