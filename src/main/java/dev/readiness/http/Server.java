package dev.readiness.http;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** The bot's HTTP server: the callback from Slack, the gate for pipelines, and the health of the process. */
public final class Server implements AutoCloseable {
    private static final String CALLBACK = "/slack/events";

    /** Slack's longest request and what frames it; a longer one is refused before it is read. */
    private static final long MOST_BYTES = 2 << 20;

    /** Without the words of whoever asked. */
    private static final int NOT_FOUND = 404;

    /** The client has closed the connection. */
    private static final int BAD_REQUEST = 400;

    /** How long a connection without a request outlives a stop; Jetty's own second kept every stop for two. */
    private static final long IDLE_AT_STOP_MILLIS = 100;

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to listen.
     *
     * @param callback answers everything that comes to {@code /slack/events}, whatever its method, once its body is there
     * @param gate answers whether the workload {@code name} of the path may go out
     * @param port 0 for any free one
     * @param drain how long a stop waits for requests under way
     * @throws PortTaken where another program listens there
     */
    public static Server start(String host, int port, Handler callback, Handler gate, Health health, Duration drain) {
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            var unfinished = new UnfinishedRequests();
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(drain.toMillis());
                server.setHandler(unfinished.guarding(CALLBACK, MOST_BYTES, Set.of("/livez", "/readyz")));
            });
            config.jetty.addConnector((server, http) -> {
                var connector = new ServerConnector(server, new HttpConnectionFactory(http));
                connector.setHost(host);
                connector.setPort(port);
                connector.addBean(unfinished);
                return connector;
            });
            config.routes.before(CALLBACK, context -> {
                callback.handle(context);
                context.skipRemainingHandlers();
            });
            config.routes.get("/api/v1/workloads/{name}/gate", gate);
            config.routes.exception(EndpointNotFound.class, (nowhere, context) -> context.status(NOT_FOUND));
            config.routes.exception(IOException.class, (gone, context) -> context.status(BAD_REQUEST));
            config.routes.get("/livez", context -> context.result("alive"));
            config.routes.get("/readyz", context -> {
                var report = HealthReport.of(health);
                context.status(report.status()).result(report.lines());
            });
        });
        try {
            return new Server(javalin.start(host, port));
        } catch (JavalinBindException taken) {
            throw new PortTaken(port, taken);
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Takes no new requests and finishes those under way. */
    @Override
    public void close() {
        for (var connector : javalin.jettyServer().server().getConnectors()) {
            ((AbstractConnector) connector).setShutdownIdleTimeout(IDLE_AT_STOP_MILLIS);
        }
        javalin.stop();
    }
}
