package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.LogLines;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Pages that go away while the workspace tells them of changes. */
@Isolated("reads what is logged")
class PagesGoneTest {
    private static final int PAGES = 60;

    @TempDir
    Path folder;

    @Test
    void pagesThatGoAwayInAnyMannerDoNotFloodTheLogAndTheOthersAreToldOn() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        try (var log = LogLines.open()) {
            try (var workspace = Workspace.open(folder);
                    var staying = page(workspace)) {
                for (int each = 0; each < PAGES; each++) {
                    var page = page(workspace);
                    if (random.nextBoolean()) {
                        read(page);
                    }
                    workspace.types(Who.LEAD, Workspace.CHANNEL, "change " + each);
                    goAway(page, random.nextInt(3));
                }
                drain(staying);
                workspace.types(Who.LEAD, Workspace.CHANNEL, "the last change");
                assertThat(read(staying)).contains("changed");
            }
            assertThat(log.with("")).as("a line a page at most").hasSizeLessThanOrEqualTo(PAGES);
        }
    }

    @Test
    void aStopEndsTheStreamsOfOpenPages() throws IOException {
        var workspace = Workspace.open(folder);
        try (var page = page(workspace)) {
            read(page);
            workspace.close();
            page.setSoTimeout(10_000);
            assertThat(new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("500");
        }
    }

    private static Socket page(Workspace workspace) throws IOException {
        int port = URI.create(workspace.pageUrl()).getPort();
        var page = new Socket(InetAddress.getLoopbackAddress(), port);
        page.getOutputStream()
                .write(("GET /playground/events HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return page;
    }

    /** Politely, by a reset, or by half, with the rest of it a little later. */
    private static void goAway(Socket page, int manner) throws IOException {
        if (manner == 1) {
            page.setSoLinger(true, 0);
        } else if (manner == 2) {
            page.shutdownOutput();
        }
        page.close();
    }

    private static String read(Socket page) throws IOException {
        page.setSoTimeout(10_000);
        var bytes = new byte[4096];
        int length = page.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }

    /** Reads until nothing more comes for a while. */
    private static void drain(Socket page) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    int waiting = page.getInputStream().available();
                    page.getInputStream().skipNBytes(waiting);
                    return waiting == 0;
                });
    }
}
