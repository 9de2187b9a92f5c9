package dev.readiness.slack.listen;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.readiness.people.PersonId;
import dev.readiness.usecase.Directory;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the directory from which workspaces each request came: people of others act in channels that are shared. */
record SenderTeams(Directory directory) implements Middleware {
    private static final JsonPayloadExtractor PAYLOAD = new JsonPayloadExtractor();

    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (request instanceof SlashCommandRequest command) {
            var payload = command.getPayload();
            tell(payload.getUserId(), strings(payload.getTeamId()));
        } else if (request.getRequestType() == RequestType.Event) {
            ofEvent(object(request.getRequestBodyAsString()));
        } else {
            var payload =
                    object(Objects.requireNonNullElse(PAYLOAD.extractIfExists(request.getRequestBodyAsString()), "{}"));
            tell(user(payload), teams(payload));
        }
        return chain.next(request);
    }

    /** The workspaces beside the sender's name count; only an event that has none there goes by the one around it. */
    private void ofEvent(JsonObject callback) {
        var event = object(callback, "event");
        var said = event.has("message")
                ? object(event, "message")
                : event.has("previous_message") ? object(event, "previous_message") : event;
        var teams = teams(said);
        tell(user(said), teams.isEmpty() ? strings(string(callback.get("team_id"))) : teams);
    }

    private void tell(@Nullable String person, Set<String> teams) {
        if (person != null && !person.isBlank()) {
            directory.cameFrom(new PersonId(person), teams);
        }
    }

    private static @Nullable String user(JsonObject said) {
        return said.get("user") instanceof JsonObject user ? string(user.get("id")) : string(said.get("user"));
    }

    private static Set<String> teams(JsonObject said) {
        var team = said.get("team") instanceof JsonObject one ? one.get("id") : said.get("team");
        return strings(
                string(team),
                string(said.get("team_id")),
                string(said.get("user_team")),
                string(said.get("source_team")),
                string(object(said, "user").get("team_id")));
    }

    private static Set<String> strings(@Nullable String... some) {
        return Stream.of(some)
                .<String>mapMulti((text, out) -> {
                    if (text != null && !text.isBlank()) {
                        out.accept(text);
                    }
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String string(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive() ? element.getAsString() : null;
    }

    private static JsonObject object(JsonObject around, String name) {
        return around.get(name) instanceof JsonObject inside ? inside : new JsonObject();
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json) instanceof JsonObject object ? object : new JsonObject();
    }
}
