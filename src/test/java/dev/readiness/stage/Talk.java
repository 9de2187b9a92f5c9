package dev.readiness.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What people write in the thread under one message, as the playground's page sends it. */
public final class Talk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workspace workspace;
    private final Page page;
    private final String channel;
    private final String root;

    public Talk(Workspace workspace, String channel, String root) {
        this.workspace = workspace;
        this.page = new Page(workspace);
        this.channel = channel;
        this.root = root;
    }

    /** Writes a reply and gives its time stamp. */
    public String says(Who who, String text, String... files) {
        var body = body().put("thread", root).put("text", text);
        var list = body.putArray("files");
        List.of(files).forEach(file -> list.addObject().put("name", file));
        page.act(who, "type", body);
        return mine(who).reduce((earlier, later) -> later).orElseThrow();
    }

    private Stream<String> mine(Who who) {
        return replies(who).stream()
                .filter(message -> message.path("user").asText().equals(who.id()))
                .map(message -> message.path("ts").asText());
    }

    public void edits(Who who, String ts, String text) {
        page.act(who, "edit", body().put("ts", ts).put("text", text));
    }

    public void deletes(Who who, String ts) {
        page.act(who, "remove", body().put("ts", ts));
    }

    /** All that the person sees in the thread, what only they see among it. */
    public List<JsonNode> replies(Who who) {
        return workspace.messages(who, channel).stream()
                .filter(message -> message.path("thread_ts").asText().equals(root))
                .toList();
    }

    /** The names of the signs on a reply. */
    public List<String> signs(String ts) {
        return workspace.messages(Who.LEAD, channel).stream()
                .filter(message -> message.path("ts").asText().equals(ts))
                .flatMap(message ->
                        StreamSupport.stream(message.path("reactions").spliterator(), false))
                .map(sign -> sign.path("name").asText())
                .toList();
    }

    private ObjectNode body() {
        return JSON.createObjectNode().put("channel", channel);
    }
}
