package dev.readiness.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A small server of its own for whoever runs the bot: numbers and health. The JDK's is enough, and starts at once. */
public final class AdminServer implements AutoCloseable {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        var thread = new Thread(work, "admin");
        thread.setDaemon(true);
        return thread;
    });

    private AdminServer(HttpServer server, Supplier<String> metrics, Health health) {
        this.server = server;
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, metrics, health);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts to listen.
     *
     * @throws PortTaken where another program listens there
     */
    public static AdminServer start(String host, int port, Supplier<String> metrics, Health health) {
        try {
            return new AdminServer(HttpServer.create(new InetSocketAddress(host, port), 0), metrics, health);
        } catch (IOException taken) {
            throw new PortTaken(port, taken);
        }
    }

    private static void answer(HttpExchange exchange, Supplier<String> metrics, Health health) throws IOException {
        var method = exchange.getRequestMethod();
        switch (exchange.getRequestURI().getPath()) {
            case "/metrics" -> send(exchange, method, 200, metrics);
            case "/livez" -> send(exchange, method, 200, () -> "alive");
            case "/readyz" -> {
                var report = HealthReport.of(health);
                send(exchange, method, report.status(), report::lines);
            }
            default -> send(exchange, "GET", 404, () -> "");
        }
    }

    private static void send(HttpExchange exchange, String method, int status, Supplier<String> text)
            throws IOException {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        var bytes = text.get().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", TEXT);
        boolean empty = method.equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
        if (!empty) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
