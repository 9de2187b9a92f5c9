package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLConnection;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import okio.ByteString;

/**
 * A file; the bot's is of no use to anybody before its upload is complete.
 *
 * @param length how many bytes are to come, or came
 * @param content empty until it is uploaded
 * @param since when it came to this step
 */
record StoredFile(
        String id, String name, String title, String owner, int length, ByteString content, Step step, Instant since) {
    private static final Map<ByteString, String> PICTURES = Map.of(
            ByteString.decodeHex("89504e470d0a1a0a"), "image/png",
            ByteString.encodeUtf8("GIF8"), "image/gif",
            ByteString.decodeHex("ffd8ff"), "image/jpeg");

    /** How far a file has come. */
    enum Step {
        AWAITED,
        UPLOADED,
        COMPLETE
    }

    StoredFile to(Step next, String newTitle, ByteString newContent, Instant now) {
        return new StoredFile(id, name, newTitle, owner, length, newContent, next, now);
    }

    /** By what it begins with, else by its name. */
    String type() {
        return PICTURES.entrySet().stream()
                .filter(picture -> content.startsWith(picture.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(
                        URLConnection.guessContentTypeFromName(name), "application/octet-stream"));
    }

    /** Whether it is one of the kinds that blocks can show, whatever it is called. */
    boolean isPicture() {
        return PICTURES.keySet().stream().anyMatch(content::startsWith);
    }

    /** As messages and the Web API show it; of what kind it is shows only once that was looked into. */
    ObjectNode show(String baseUrl, boolean known) {
        int dot = name.lastIndexOf('.');
        var link = baseUrl + Files.PATH + id;
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("title", title)
                .put("mimetype", known ? type() : "")
                .put("filetype", !known ? "" : dot < 0 ? "binary" : name.substring(dot + 1))
                .put("user", owner)
                .put("size", content.size())
                .put("mode", "hosted")
                .put("is_external", false)
                .put("url_private", link)
                .put("permalink", link);
    }
}
