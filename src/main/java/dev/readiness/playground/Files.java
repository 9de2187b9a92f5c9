package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/** The files of the workspace: those that people attach, and those that the bot uploads in Slack's three steps. */
final class Files {
    private final Ids ids;
    private final Changes changes;
    private final Map<String, Stored> files = new LinkedHashMap<>();

    /**
     * A file; the bot's is of no use to anybody before its upload is complete.
     *
     * @param content empty until it is uploaded
     */
    record Stored(String id, String name, String title, String owner, ByteString content, boolean complete) {
        String type() {
            var guessed = URLConnection.guessContentTypeFromName(name);
            return guessed == null ? "application/octet-stream" : guessed;
        }

        /** As messages and the Web API show it. */
        ObjectNode show(String baseUrl) {
            int dot = name.lastIndexOf('.');
            var link = baseUrl + "/playground/file/" + id;
            return Json.object()
                    .put("id", id)
                    .put("name", name)
                    .put("title", title)
                    .put("mimetype", type())
                    .put("filetype", dot < 0 ? "binary" : name.substring(dot + 1))
                    .put("user", owner)
                    .put("size", content.size())
                    .put("mode", "hosted")
                    .put("is_external", false)
                    .put("url_private", link)
                    .put("permalink", link);
        }
    }

    Files(Ids ids, Changes changes) {
        this.ids = ids;
        this.changes = changes;
    }

    /** A file that a person attaches; the playground knows only its name. */
    synchronized Stored attach(String name, String owner) {
        var content = ByteString.encodeUtf8("The playground keeps no content of " + name);
        return keep(new Stored(ids.id("F"), name, name, owner, content, true));
    }

    /** First step: a place for a file to come. */
    synchronized Stored expect(String name) {
        return keep(new Stored(ids.id("F"), name, name, Role.BOT, ByteString.EMPTY, false));
    }

    /** Second step: its content; empty where no such file is expected. */
    synchronized Optional<Stored> upload(String id, ByteString content) {
        return expected(id).map(file -> keep(new Stored(id, file.name(), file.title(), file.owner(), content, false)));
    }

    /** Third step: from now on it can be shown; empty where it was never uploaded. */
    synchronized Optional<Stored> complete(String id, String title) {
        return expected(id)
                .filter(file -> file.content().size() > 0)
                .map(file -> keep(new Stored(
                        id, file.name(), title.isEmpty() ? file.name() : title, file.owner(), file.content(), true)));
    }

    private Optional<Stored> expected(String id) {
        return Optional.ofNullable(files.get(id)).filter(file -> !file.complete());
    }

    private Stored keep(Stored file) {
        files.put(file.id(), file);
        changes.tell();
        return file;
    }

    synchronized Optional<Stored> find(String id) {
        return Optional.ofNullable(files.get(id)).filter(Stored::complete);
    }

    synchronized JsonNode save() {
        return Json.tree(files.values().stream()
                .filter(Stored::complete)
                .map(file -> Map.of(
                        "id", file.id(),
                        "name", file.name(),
                        "title", file.title(),
                        "owner", file.owner(),
                        "content", file.content().base64()))
                .toList());
    }

    synchronized void load(JsonNode saved) {
        saved.forEach(file -> {
            var content = ByteString.decodeBase64(file.path("content").asText());
            files.put(
                    file.path("id").asText(),
                    new Stored(
                            file.path("id").asText(),
                            file.path("name").asText(),
                            file.path("title").asText(),
                            file.path("owner").asText(),
                            content == null ? ByteString.EMPTY : content,
                            true));
        });
    }
}
