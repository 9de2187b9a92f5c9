package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.playground.StoredFile.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/** The files of the workspace: those that people attach, and those that the bot uploads in Slack's three steps. */
final class Files {
    static final String PATH = "/playground/file/";

    private static final Duration PLACE_KEPT = Duration.ofMinutes(30);

    /** As at Slack, a file is looked into for a while after its upload is complete; blocks cannot show it before. */
    private static final Duration LOOKED_INTO = Duration.ofMillis(100);

    private final Clock clock;
    private final Ids ids;
    private final Changes changes;
    private final Map<String, StoredFile> files = new LinkedHashMap<>();

    Files(Clock clock, Ids ids, Changes changes) {
        this.clock = clock;
        this.ids = ids;
        this.changes = changes;
    }

    /** A file that a person attaches; the playground knows only its name. */
    synchronized StoredFile attach(String name, String owner) {
        var content = ByteString.encodeUtf8("The playground keeps no content of " + name);
        return keep(whole(ids.id("F"), name, name, owner, content));
    }

    private static StoredFile whole(String id, String name, String title, String owner, ByteString content) {
        return new StoredFile(id, name, title, owner, content.size(), content, Step.COMPLETE, Instant.EPOCH);
    }

    /** First step: a place for a file to come. */
    synchronized StoredFile expect(String name, int length) {
        return keep(new StoredFile(
                ids.id("F"), name, "", Role.BOT, length, ByteString.EMPTY, Step.AWAITED, clock.instant()));
    }

    /** Second step: its content, once and soon; what is wrong with it, or nothing. */
    synchronized Optional<String> upload(String id, ByteString content) {
        var file = files.get(id);
        if (file == null || !file.owner().equals(Role.BOT)) {
            return Optional.of("no such upload");
        }
        if (file.step() != Step.AWAITED) {
            return Optional.of("this upload was used already");
        }
        if (file.since().plus(PLACE_KEPT).isBefore(clock.instant())) {
            return Optional.of("this upload has expired");
        }
        if (content.size() != file.length()) {
            return Optional.of(file.length() + " bytes were to come, not " + content.size());
        }
        keep(file.to(Step.UPLOADED, "", content, clock.instant()));
        return Optional.empty();
    }

    /** Third step, once: from now on it can soon be shown; empty where it was not uploaded. */
    synchronized Optional<StoredFile> complete(String id, String title) {
        return Optional.ofNullable(files.get(id))
                .filter(file -> file.step() == Step.UPLOADED)
                .map(file -> keep(file.to(
                        Step.COMPLETE, title.isEmpty() ? file.name() : title, file.content(), clock.instant())));
    }

    private StoredFile keep(StoredFile file) {
        files.put(file.id(), file);
        changes.tell();
        return file;
    }

    synchronized Optional<StoredFile> find(String id) {
        return Optional.ofNullable(files.get(id)).filter(file -> file.step() == Step.COMPLETE);
    }

    /** As the Web API shows it at present. */
    ObjectNode show(StoredFile file, String baseUrl) {
        return file.show(baseUrl, isLookedInto(file));
    }

    private boolean isLookedInto(StoredFile file) {
        return !file.since().plus(LOOKED_INTO).isAfter(clock.instant());
    }

    /** Whether a block can show it: by its id, or by its link. */
    boolean isShowable(JsonNode slackFile) {
        var link = slackFile.path("url").asText();
        int name = link.lastIndexOf(PATH);
        var id = name < 0 ? slackFile.path("id").asText() : link.substring(name + PATH.length());
        return slackFile.has("id") != slackFile.has("url")
                && find(id).filter(StoredFile::isPicture)
                        .filter(this::isLookedInto)
                        .isPresent();
    }

    synchronized JsonNode save() {
        return Json.tree(files.values().stream()
                .filter(file -> file.step() == Step.COMPLETE)
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
            var kept = whole(
                    file.path("id").asText(),
                    file.path("name").asText(),
                    file.path("title").asText(),
                    file.path("owner").asText(),
                    content == null ? ByteString.EMPTY : content);
            files.put(kept.id(), kept);
        });
    }
}
