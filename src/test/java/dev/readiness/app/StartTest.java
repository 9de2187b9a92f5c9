package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.http.PortTaken;
import dev.readiness.http.Server;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.store.Database;
import dev.readiness.usecase.StoreException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start whose parts are made beside each other. */
class StartTest {
    @TempDir
    Path folder;

    @Test
    void untilTheBotStandsItsServerIsAliveAndNotReadyAndTakesNothing() {
        var entrance = new Entrance();
        try (var server = Server.start("127.0.0.1", 0, entrance, entrance::askGate, entrance, Duration.ZERO)) {
            var requests = new SignedRequests(server.port());
            assertThat(requests.get("/livez").statusCode()).isEqualTo(200);
            assertThat(requests.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(requests.get("/slack/events").statusCode()).isEqualTo(503);

            entrance.open(
                    context -> context.result("taken"), context -> context.result("asked"), () -> Map.of("bot", true));
            assertThat(requests.get("/readyz").body()).isEqualTo("bot: up");
            assertThat(requests.get("/slack/events").body()).isEqualTo("taken");
        }
    }

    @Test
    void aPortThatIsTakenEndsTheStartAndGivesTheDatabaseBack() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(taken.getLocalPort())).isInstanceOf(PortTaken.class);
        }
        start(0).close();
    }

    @Test
    void aDatabaseInUseEndsTheStartAndGivesThePortBack() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var other = Database.open(url())) {
            assertThat(other.isUp()).isTrue();
            assertThatThrownBy(() -> start(port))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another process");
        }
        start(port).close();
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("start.db");
    }

    private Wiring start(int port) {
        var deployment = new Deployment(url(), "http://127.0.0.1:9/api/", "xoxb-start", "secret", "127.0.0.1", port);
        return Wiring.start(
                Stage.configuration(Stage.quickSettings(), Stage.shippedPackages(), deployment), TestClock.SHARED);
    }
}
