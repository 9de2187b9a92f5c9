package dev.readiness.playground;

import static dev.readiness.playground.Answers.error;
import static dev.readiness.playground.Answers.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Slack's way to upload a file: a place for it, its content, and a word that it is complete. */
final class FileMethods {
    private static final int LONGEST_ALT = 1000;

    private final World world;
    private final ChannelAccess access;
    private final Address address;

    FileMethods(World world, ChannelAccess access, Address address) {
        this.world = world;
        this.access = access;
        this.address = address;
    }

    Map<String, Function<Arguments, ObjectNode>> methods() {
        return Map.of(
                "files.getUploadURLExternal", this::place,
                "files.completeUploadExternal", this::complete,
                "files.info", this::info);
    }

    private ObjectNode place(Arguments arguments) {
        if (!arguments.has("filename")) {
            return error("missing_argument");
        }
        if (arguments.text("alt_txt").length() > LONGEST_ALT) {
            return error("alt_txt_too_large");
        }
        return arguments.count(
                "length",
                0,
                length -> {
                    if (length == 0) {
                        return error("missing_argument");
                    }
                    var file = world.files().expect(arguments.text("filename"), length);
                    return ok().put("upload_url", address.url() + "/upload/" + file.id())
                            .put("file_id", file.id());
                },
                Answers::error);
    }

    private ObjectNode complete(Arguments arguments) {
        var channel = arguments.text("channel_id");
        var fault = channel.isEmpty() ? null : access.toPost(channel);
        if (fault != null) {
            return error(fault);
        }
        var given = arguments.json("files");
        if (!given.isArray() || given.isEmpty()) {
            return error("invalid_arguments");
        }
        var done = new ArrayList<ObjectNode>();
        for (var one : given) {
            var file = world.files()
                    .complete(one.path("id").asText(), one.path("title").asText());
            if (file.isEmpty()) {
                return error("file_not_found");
            }
            done.add(world.files().show(file.get(), address.url()));
        }
        if (!channel.isEmpty()) {
            share(arguments, done);
        }
        var answer = ok();
        answer.set("files", Json.tree(done));
        return answer;
    }

    private void share(Arguments arguments, List<ObjectNode> files) {
        var message = Json.object()
                .put("user", Role.BOT)
                .put("bot_id", World.BOT_ID)
                .put("subtype", "file_share")
                .put("text", arguments.text("initial_comment"));
        if (arguments.has("thread_ts")) {
            message.put("thread_ts", arguments.text("thread_ts"));
        }
        message.set("files", Json.tree(files));
        world.messages().post(arguments.text("channel_id"), message);
    }

    private ObjectNode info(Arguments arguments) {
        return world.files()
                .find(arguments.text("file"))
                .map(file -> {
                    var answer = ok();
                    answer.set("file", world.files().show(file, address.url()));
                    return answer;
                })
                .orElseGet(() -> error("file_not_found"));
    }
}
