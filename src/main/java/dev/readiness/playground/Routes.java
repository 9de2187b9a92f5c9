package dev.readiness.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.staticfiles.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The workspace's server: Slack's Web API for the bot, and the page for people. */
final class Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

    private final World world;
    private final WebApi api;
    private final List<Suggestion> suggestions;
    private final Watchers watchers;
    private volatile @Nullable Doings doings;

    Routes(World world, WebApi api, Setup setup) {
        this.world = world;
        this.api = api;
        this.suggestions = setup.suggestions();
        this.watchers = new Watchers(world);
    }

    /** Hands over what people's doings go to. */
    void connect(Doings target) {
        doings = target;
    }

    void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.staticFiles.enableWebjars();
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/playground";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-store");
        });
        config.routes.before(Routes::onlyThisMachine);
        config.routes.post("/api/{method}", this::api);
        config.routes.get(
                "/playground/state", context -> context.json(Snapshot.of(world, person(context), suggestions)));
        config.routes.sse("/playground/events", watchers::add);
        config.routes.post("/playground/response", this::response);
        doing(
                config,
                "type",
                (doer, body) ->
                        doer.type(text(body, "as"), text(body, "channel"), text(body, "thread"), text(body, "text")));
        doing(
                config,
                "press",
                (doer, body) -> doer.press(
                        text(body, "as"), text(body, "channel"), text(body, "ts"), body.withObject("/action")));
        doing(config, "submit", (doer, body) -> doer.submit(text(body, "as"), body.path("values")));
        doing(config, "close", (doer, body) -> world.close(text(body, "as")));
        doing(config, "dismiss", (doer, body) -> world.dismiss(text(body, "as"), text(body, "ts")));
    }

    /** A page of another site could name this address too; its requests carry another host or origin. */
    private static void onlyThisMachine(Context context) {
        var host = context.host() == null ? "" : context.host();
        var origin = context.header("Origin");
        boolean foreign = origin != null && !origin.equals("http://" + host);
        if (!HOSTS.contains(host.replaceFirst(":\\d+$", "")) || foreign) {
            throw new ForbiddenResponse("The playground answers this machine only");
        }
    }

    private void doing(JavalinConfig config, String name, BiConsumer<Doings, ObjectNode> work) {
        config.routes.post("/playground/" + name, context -> {
            var doer = doings;
            if (doer == null) {
                throw new ServiceUnavailableResponse();
            }
            work.accept(doer, body(context));
            context.status(204);
        });
    }

    private static ObjectNode body(Context context) {
        try {
            if (JSON.readTree(context.body()) instanceof ObjectNode body
                    && Role.ALL.stream().anyMatch(role -> role.id().equals(text(body, "as")))) {
                return body;
            }
        } catch (JsonProcessingException malformed) {
            throw new BadRequestResponse("The body is no JSON");
        }
        throw new BadRequestResponse("The body must say who acts, in “as”");
    }

    private static String text(JsonNode body, String key) {
        return body.path(key).asText("");
    }

    private static String person(Context context) {
        var person = context.queryParam("as");
        return person == null ? Role.ALL.get(0).id() : person;
    }

    private void api(Context context) {
        var form = new HashMap<String, String>();
        context.formParamMap().forEach((name, values) -> form.put(name, values.get(0)));
        var header = context.header("Authorization");
        var given = header == null ? form.getOrDefault("token", "") : header.replaceFirst("(?i)^Bearer ", "");
        context.json(api.call(context.pathParam("method"), given, form));
    }

    private void response(Context context) {
        var doer = doings;
        var channel = context.queryParam("channel");
        var person = context.queryParam("person");
        var thread = context.queryParam("thread");
        if (doer != null && channel != null && person != null) {
            doer.show(person, channel, thread == null ? "" : thread, context.body());
        }
        context.result("ok");
    }
}
