package dev.readiness.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What people do on the playground's page beside writing and pressing in channels. */
public final class Page {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Workspace workspace;

    public Page(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Picks an entry of a message's menu. */
    public void shortcut(Who who, String callback, String channel, String ts) {
        act(
                who,
                "shortcut",
                JSON.createObjectNode()
                        .put("callback", callback)
                        .put("channel", channel)
                        .put("ts", ts));
    }

    /** Picks an entry of the menu that is there everywhere. */
    public void shortcut(Who who, String callback) {
        act(who, "shortcut", JSON.createObjectNode().put("callback", callback));
    }

    /** Opens the bot's home. */
    public void home(Who who) {
        act(who, "home", JSON.createObjectNode());
    }

    public JsonNode homeOf(Who who) {
        return workspace.state(who).path("home");
    }

    /** Presses a button in the home. */
    public void presses(Who who, JsonNode element) {
        var body = JSON.createObjectNode().put("channel", "");
        body.set("action", element);
        act(who, "press", body);
    }

    /** Calls a method of the Web API and gives the answer. */
    public String calls(String url, String form) {
        return send(HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", SignedRequests.FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .body();
    }

    public void act(Who who, String doing, ObjectNode body) {
        var answer = send(HttpRequest.newBuilder(URI.create(workspace.pageUrl() + "playground/" + doing))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body.put("as", who.id()).toString()))
                .build());
        if (answer.statusCode() != 204) {
            throw new AssertionError(doing + " gave " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
