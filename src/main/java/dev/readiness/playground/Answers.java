package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which the Web API answers. */
final class Answers {
    private Answers() {}

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    static ObjectNode error(String name) {
        return Json.object().put("ok", false).put("error", name);
    }

    /** An error with the sentences that say what is wrong. */
    static ObjectNode error(String name, List<String> faults) {
        var answer = error(name);
        answer.putObject("response_metadata")
                .set(
                        "messages",
                        Json.tree(
                                faults.stream().map(fault -> "[ERROR] " + fault).toList()));
        return answer;
    }

    /** The first error that there is. */
    static @Nullable String first(@Nullable String... errors) {
        return Stream.of(errors).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** A page of a list, and where the next one starts. */
    static <T> ObjectNode page(List<T> all, String list, Arguments arguments, int usual) {
        return arguments.count(
                "limit",
                usual,
                limit -> {
                    int start = start(arguments.text("cursor"));
                    if (start < 0 || start > all.size()) {
                        return error("invalid_cursor");
                    }
                    int end = Math.min(all.size(), start + limit);
                    var answer = ok();
                    answer.set(list, Json.tree(all.subList(start, end)));
                    answer.put("has_more", end < all.size());
                    answer.putObject("response_metadata").put("next_cursor", end < all.size() ? "next:" + end : "");
                    return answer;
                },
                Answers::error);
    }

    private static int start(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        return cursor.matches("next:\\d{1,9}") ? Integer.parseInt(cursor.substring("next:".length())) : -1;
    }
}
