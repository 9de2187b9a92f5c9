package dev.readiness.slack.listen;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.Set;

/** Ignores what bots write, whatever its subtype: Bolt's events of shared files and broadcasts have no {@code bot_id}. */
final class OtherBots implements Middleware {
    private static final Set<String> WRITTEN = Set.of("message", "app_mention");

    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        return request.getRequestType() == RequestType.Event && isByBot(request.getRequestBodyAsString())
                ? Response.ok()
                : chain.next(request);
    }

    private static boolean isByBot(String body) {
        if (!body.contains("\"bot_id\"")) {
            return false;
        }
        var event = JsonParser.parseString(body).getAsJsonObject().get("event");
        return event instanceof JsonObject written
                && written.has("bot_id")
                && !written.get("bot_id").isJsonNull()
                && written.has("type")
                && WRITTEN.contains(written.get("type").getAsString());
    }
}
