package dev.readiness.app.doctor;

import dev.readiness.fixtures.Some;
import dev.readiness.settings.PackageFiles;
import dev.readiness.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A healthy installation, to be made ill in one way. */
final class Patient implements AutoCloseable {
    static final String BOT_TOKEN = "xoxb-1-2-kept-to-ourselves";
    static final String APP_TOKEN = "xapp-1-A0-kept-to-ourselves";
    static final String SIGNING_SECRET = "8f742231b10e8888abcd99baba85a500";

    final Path folder;
    final Map<String, String> environment = new HashMap<>();
    final Map<String, String> answers = new HashMap<>();
    String scopes = "app_mentions:read,channels:history,channels:read,chat:write,commands,files:read,files:write,"
            + "groups:history,groups:read,im:history,im:write,reactions:write,usergroups:read,users:read";
    Instant now = Some.NOON;
    Instant slacksNow = now;
    long leastFree = 1;
    private ServerSocket listener;
    private final MockWebServer slack = new MockWebServer();

    Patient(Path folder) throws IOException {
        this.folder = folder;
        slack.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getUrl().pathSegments().get(1));
            }
        });
        slack.start();
        answers.put("auth.test", "{\"ok\":true,\"user\":\"readiness\",\"team\":\"Ours\",\"team_id\":\"T1\"}");
        answers.put("apps.connections.open", "{\"ok\":true,\"url\":\"wss://slack.example/?ticket=kept-to-ourselves\"}");
        answers.put("users.info", "{\"ok\":true,\"user\":{\"id\":\"U0ADMIN\",\"deleted\":false}}");
        answers.put("usergroups.users.list", "{\"ok\":true,\"users\":[\"U0ADMIN\"]}");
        environment.put("SLACK_BOT_TOKEN", BOT_TOKEN);
        environment.put("SLACK_APP_TOKEN", APP_TOKEN);
        environment.put("SLACK_SIGNING_SECRET", SIGNING_SECRET);
        environment.put("SLACK_API_URL", slack.url("/api/").toString());
        environment.put("DATABASE_URL", "jdbc:sqlite:" + database());
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", "0");
        environment.put("ADMIN_PORT", "0");
        environment.put("CONFIG_DIR", copied(Path.of("config")).toString());
        environment.put("ADMINS", "U0ADMIN,S0ADMINS");
        environment.put("PATH", "/usr/bin");
        environment.put("HOSTNAME", "bot-1");
        environment.put("POSTGRES_PORT", "5432");
    }

    private MockResponse answer(String method) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(slacksNow.atOffset(ZoneOffset.UTC)))
                .addHeader("x-oauth-scopes", scopes)
                .body(answers.get(method))
                .build();
    }

    Path database() {
        return folder.resolve("bot.db");
    }

    private Path copied(Path config) throws IOException {
        var copy = folder.resolve("config");
        try (Stream<Path> files = Files.walk(config)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(config.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** Writes that into a file of the configuration in place of something. */
    void edits(String file, String before, String after) {
        try {
            var path = folder.resolve("config").resolve(file);
            var text = Files.readString(path);
            if (!text.contains(before)) {
                throw new AssertionError(file + " does not hold “" + before + "”");
            }
            Files.writeString(path, text.replace(before, after));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void writes(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes the database, and then does that to it. */
    void database(String sql) {
        Database.open("jdbc:sqlite:" + database()).close();
        executes(sql);
    }

    void executes(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Has another program listen on the port. */
    void isTaken(String port) {
        try {
            listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            environment.put(port, Integer.toString(listener.getLocalPort()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<Finding> examined() {
        return new Doctor(environment, Clock.fixed(now, ZoneOffset.UTC), new PackageFiles(), leastFree).examine();
    }

    @Override
    public void close() throws IOException {
        slack.close();
        if (listener != null) {
            listener.close();
        }
    }
}
