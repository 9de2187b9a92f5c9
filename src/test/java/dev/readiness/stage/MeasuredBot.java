package dev.readiness.stage;

import static org.awaitility.Awaitility.await;

import dev.readiness.app.Configuration;
import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The real bot with its admin port open, in a workspace of ours. */
public final class MeasuredBot implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Workspace workspace;
    private final Wiring bot;
    private final int adminPort = BotProcess.freePort();

    private MeasuredBot(Path folder, String databaseUrl, String appToken, List<byte[]> gateTokens) {
        workspace = Workspace.open(folder);
        var deployment = new Deployment(
                databaseUrl,
                workspace.apiUrl(),
                Workspace.TOKEN,
                List.of(Workspace.SECRET),
                appToken,
                gateTokens,
                "127.0.0.1",
                0,
                new Deployment.Admin("127.0.0.1", adminPort));
        Configuration configuration = Stage.configuration(Stage.quickSettings(), Stage.shippedPackages(), deployment);
        bot = Wiring.start(configuration, workspace.clock());
        workspace.connect(bot.port(), bot.clockwork());
    }

    public static MeasuredBot start(Path folder, String databaseUrl) {
        return new MeasuredBot(folder, databaseUrl, "", List.of());
    }

    /**
     * One that tries to reach Slack by a socket too, and may be asked by pipelines.
     *
     * @param gateTokens SHA-256 of each token
     */
    public static MeasuredBot start(Path folder, String databaseUrl, String appToken, List<byte[]> gateTokens) {
        return new MeasuredBot(folder, databaseUrl, appToken, gateTokens);
    }

    public Workspace workspace() {
        return workspace;
    }

    public int port() {
        return bot.port();
    }

    public void types(Who who, String text) {
        workspace.types(who, Workspace.CHANNEL, text);
    }

    /** What Prometheus gets to read. */
    public String metrics() {
        return asks("GET", "/metrics").body();
    }

    /** Waits until the metrics hold that line, or the beginning of it. */
    public String metricsWith(String line) {
        return await("metrics with " + line)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(this::metrics, text -> text.contains("\n" + line));
    }

    /** Asks the admin port. */
    public HttpResponse<String> asks(String method, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        bot.close();
        workspace.close();
    }
}
