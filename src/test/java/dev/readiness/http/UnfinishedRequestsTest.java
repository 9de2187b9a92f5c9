package dev.readiness.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever does not finish a request keeps nobody else waiting. */
class UnfinishedRequestsTest {
    private static final int MORE_THAN_ANY_POOL = 700;
    private static final String BODY = "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nx";
    private static final String HEADERS = "POST /slack/events HTTP/1.1\r\nHost: x\r\n";

    private final List<Socket> open = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(
                "127.0.0.1",
                0,
                context -> context.result("read " + context.bodyAsBytes().length),
                context -> context.result("gate"),
                () -> Map.of("bot", true),
                Duration.ZERO);
    }

    @AfterEach
    void close() throws IOException {
        for (var socket : open) {
            socket.close();
        }
        server.close();
    }

    private Socket begin(String request) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            open.add(socket);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return socket;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String ask(HttpRequest.Builder request, String path) {
        try {
            return client.send(
                            request.uri(URI.create("http://127.0.0.1:" + server.port() + path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String post(int bytes) {
        return ask(
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString("x".repeat(bytes))), "/slack/events");
    }

    @Test
    void bodiesThatDoNotComeAndHeadersThatDoNotEndHoldNothingUp() {
        IntStream.range(0, MORE_THAN_ANY_POOL).forEach(each -> begin(each % 2 == 0 ? BODY : HEADERS));

        assertThat(post(1000)).isEqualTo("read 1000");
        assertThat(ask(HttpRequest.newBuilder().GET(), "/livez")).isEqualTo("alive");
        assertThat(ask(HttpRequest.newBuilder().GET(), "/readyz")).contains("bot: up");
    }

    @Test
    void theOldestOfTooManyIsClosedAndTheNewestIsNot() throws Exception {
        var oldest = begin(BODY);
        IntStream.range(0, MORE_THAN_ANY_POOL).forEach(each -> begin(HEADERS));
        var newest = begin(BODY);

        oldest.setSoTimeout(10_000);
        assertThat(oldest.getInputStream().read()).isEqualTo(-1);
        newest.getOutputStream().write("x".repeat(99_999).getBytes(UTF_8));
        newest.setSoTimeout(10_000);
        assertThat(new String(newest.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 200");
    }

    @Test
    void aBodyThatDripsIsClosedInTheEnd() throws Exception {
        var socket = begin(BODY);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    try {
                        socket.getOutputStream().write('x');
                        socket.getOutputStream().write('x');
                        return false;
                    } catch (IOException closed) {
                        return true;
                    }
                });
    }

    @Test
    void aConnectionServesOneRequestAfterTheOther() {
        assertThat(IntStream.range(0, 20).mapToObj(each -> post(200_000 + each)))
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(each -> "read " + (200_000 + each))
                        .toList());
    }
}
