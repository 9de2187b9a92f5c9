package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.LogLines;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a start and a stop log. */
@Isolated("reads what is logged")
class StartLogTest {
    @TempDir
    Path folder;

    @Test
    void anOrderlyStopIsNoError() {
        try (var log = LogLines.open()) {
            for (int stop = 0; stop < 3; stop++) {
                start().close();
            }
            assertThat(log.with("ERROR")).isEmpty();
        }
    }

    @Test
    void aTokenThatOnlySlackCanTellIsWrongIsNotReady() {
        try (var log = LogLines.open();
                var workspace = Workspace.open(folder)) {
            var deployment = new Deployment(url(), workspace.apiUrl(), "xoxb-another", "secret", "127.0.0.1", 0);
            var configuration = Stage.configuration(Stage.quickSettings(), Stage.shippedPackages(), deployment);
            try (var bot = Wiring.start(configuration, TestClock.SHARED)) {
                var requests = new SignedRequests(bot.port());
                await().until(() -> requests.get("/readyz").statusCode() == 503);
                assertThat(requests.get("/readyz").body()).contains("token: down", "database: up");
                assertThat(requests.get("/livez").statusCode()).isEqualTo(200);
            }
            assertThat(log.with("does not take the bot token (invalid_auth)")).hasSize(1);
            assertThat(log.with("xoxb-another")).isEmpty();
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("start.db");
    }

    private Wiring start() {
        var deployment = new Deployment(url(), "http://127.0.0.1:9/api/", "xoxb-start", "secret", "127.0.0.1", 0);
        return Wiring.start(
                Stage.configuration(Stage.quickSettings(), Stage.shippedPackages(), deployment), TestClock.SHARED);
    }
}
