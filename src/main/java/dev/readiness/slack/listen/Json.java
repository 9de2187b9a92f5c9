package dev.readiness.slack.listen;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.readiness.slack.view.Drawn;
import java.util.Map;

/** The bodies of acknowledgements. */
final class Json {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Json() {}

    /** A reply to a command, seen by the caller alone or by the channel. */
    static String reply(Drawn message, boolean shared) {
        var json = new JsonObject();
        json.addProperty("response_type", shared ? "in_channel" : "ephemeral");
        json.addProperty("text", message.text());
        json.add("blocks", GSON.toJsonTree(message.blocks()));
        return GSON.toJson(json);
    }

    /** A modal with errors beside its fields. */
    static String errors(Map<String, String> errorByField) {
        return GSON.toJson(ViewSubmissionResponse.builder()
                .responseAction("errors")
                .errors(errorByField)
                .build());
    }

    /** Another modal in place of the submitted one. */
    static String update(View view) {
        return GSON.toJson(ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(view)
                .build());
    }

    static Response response(String body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body)
                .build();
    }
}
