package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;

/** Calls the workspace over HTTP: the Web API as the bot does, and what the page uses. */
final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Workspace workspace;
    private final Duration patience;

    Caller(Workspace workspace) {
        this(workspace, Duration.ofSeconds(30));
    }

    private Caller(Workspace workspace, Duration patience) {
        this.workspace = workspace;
        this.patience = patience;
    }

    /** One that soon gives up waiting. */
    Caller impatiently() {
        return new Caller(workspace, Duration.ofSeconds(1));
    }

    /** @param fields names and values in turn */
    JsonNode call(String method, String... fields) {
        try {
            return json(raw(method, fields).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Slack's name for what is wrong; “ok” where nothing is. */
    String error(String method, String... fields) {
        var answer = call(method, fields);
        return answer.path("ok").asBoolean() ? "ok" : answer.path("error").asText();
    }

    HttpResponse<String> raw(String method, String... fields) throws IOException {
        return with(Workspace.TOKEN, method, fields);
    }

    HttpResponse<String> with(String token, String method, String... fields) throws IOException {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return send(HttpRequest.newBuilder(URI.create(workspace.apiUrl() + method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", SignedRequests.FORM)
                .POST(HttpRequest.BodyPublishers.ofString(SignedRequests.form(form))));
    }

    /** Posts JSON to an absolute address, or to a path of the page. */
    HttpResponse<String> post(String url, String body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(workspace.pageUrl()).resolve(url))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    HttpResponse<String> get(String path) {
        try {
            return send(HttpRequest.newBuilder(URI.create(workspace.pageUrl()).resolve(path)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** A post of the bot; gives its ts. */
    String posts(String channel, String text) {
        return call("chat.postMessage", "channel", channel, "text", text)
                .path("ts")
                .asText();
    }
}
