package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** What the bot calls: the Web API with all that can be wrong with it, response URLs, and places for uploads. */
final class ApiRoutes {
    private static final int HANGS_SECONDS = 120;

    private final World world;
    private final WebApi api;
    private final ResponseUrls responseUrls;
    private final Responses responses;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    ApiRoutes(World world, WebApi api, ResponseUrls responseUrls, Responses responses) {
        this.world = world;
        this.api = api;
        this.responseUrls = responseUrls;
        this.responses = responses;
    }

    void configure(JavalinConfig config) {
        config.routes.post("/api/{method}", this::call);
        config.routes.post("/response/{id}", this::response);
        config.routes.post("/upload/{id}", this::upload);
    }

    private void call(Context context) {
        var conditions = world.conditions();
        boolean writes = context.pathParam("method").startsWith("chat.");
        if (writes && conditions.isOn(Condition.RATE_LIMITED)) {
            var pause = Math.round(Math.ceil(conditions.value(Condition.RATE_LIMITED)));
            context.status(429).header("Retry-After", Long.toString(pause));
            json(context, Answers.error("ratelimited"));
        } else if (conditions.strikes(Condition.BROKEN)) {
            context.status(500).result("Internal Server Error");
        } else if (conditions.strikes(Condition.HTML)) {
            context.html("<!DOCTYPE html><title>Slack</title><h1>Server Error</h1>");
        } else {
            answer(context, carryOut(context), conditions);
        }
    }

    private void answer(Context context, ObjectNode answer, Conditions conditions) {
        if (conditions.strikes(Condition.HANG)) {
            context.future(() -> closed.copy().completeOnTimeout(null, HANGS_SECONDS, TimeUnit.SECONDS));
        } else if (conditions.strikes(Condition.ANSWERS_LOST)) {
            ServletContextRequest.getServletContextRequest(context.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        } else if (conditions.strikes(Condition.CUT)) {
            var whole = answer.toString();
            context.contentType("application/json").result(whole.substring(0, whole.length() / 2));
        } else {
            json(context, answer);
        }
    }

    private ObjectNode carryOut(Context context) {
        var fields = fields(context);
        var header = context.header("Authorization");
        var token = header == null ? fields.getOrDefault("token", "") : header.replaceFirst("(?i)^Bearer *", "");
        return api.call(context.pathParam("method"), token, new Arguments(fields));
    }

    private static Map<String, String> fields(Context context) {
        var fields = new HashMap<String, String>();
        var type = context.contentType();
        if (type != null && type.startsWith("application/json")) {
            Json.parse(context.body())
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        } else {
            context.formParamMap().forEach((name, values) -> fields.put(name, values.get(0)));
        }
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static void json(Context context, JsonNode answer) {
        context.contentType("application/json; charset=utf-8").result(answer.toString());
    }

    private void response(Context context) {
        var body = Json.parse(context.body());
        var said = responseUrls.use(context.pathParam("id"), target -> responses.answer(target, body), error -> {
            context.status(404);
            return error;
        });
        if (said.equals("ok")) {
            context.result("ok");
        } else if (context.statusCode() == 404) {
            json(context, Answers.error(said));
        } else {
            context.status(400).result(said);
        }
    }

    private void upload(Context context) {
        var parts = context.uploadedFiles();
        var content = parts.isEmpty() ? context.bodyAsBytes() : content(parts.get(0));
        var wrong = world.files().upload(context.pathParam("id"), ByteString.of(content));
        context.status(wrong.isPresent() ? 400 : 200).result(wrong.orElse("OK - " + content.length));
    }

    private static byte[] content(UploadedFile part) {
        try (var stream = part.content()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    /** Ends the calls that hang. */
    void close() {
        closed.complete(null);
    }
}
