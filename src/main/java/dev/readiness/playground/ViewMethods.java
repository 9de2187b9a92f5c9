package dev.readiness.playground;

import static dev.readiness.playground.Answers.error;
import static dev.readiness.playground.Answers.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Slack's {@code views} methods. */
final class ViewMethods {
    private static final int LARGEST = 250_000;

    private final World world;
    private final Triggers triggers;

    ViewMethods(World world, Triggers triggers) {
        this.world = world;
        this.triggers = triggers;
    }

    Map<String, Function<Arguments, ObjectNode>> methods() {
        return Map.of(
                "views.open",
                arguments -> triggered(arguments, world.views()::open),
                "views.push",
                arguments -> triggered(arguments, this::push),
                "views.update",
                this::update,
                "views.publish",
                this::publish);
    }

    private ObjectNode triggered(Arguments arguments, BiFunction<String, JsonNode, @Nullable ObjectNode> show) {
        var view = arguments.json("view");
        var refusal = refusal(view, "modal");
        if (refusal != null) {
            return refusal;
        }
        return triggers.use(arguments.text("trigger_id"))
                .match(
                        person -> Optional.ofNullable(show.apply(person, view))
                                .map(ViewMethods::shown)
                                .orElseGet(() -> error("push_limit_reached")),
                        Answers::error);
    }

    private @Nullable ObjectNode push(String person, JsonNode view) {
        return world.views().depth(person) < Views.DEEPEST ? world.views().push(person, view) : null;
    }

    private ObjectNode update(Arguments arguments) {
        var known = world.views().find(arguments.text("view_id"), arguments.text("external_id"));
        if (known.isEmpty()) {
            return error("not_found");
        }
        var view = arguments.json("view");
        var refusal = refusal(view, known.get().path("type").asText());
        if (refusal != null) {
            return refusal;
        }
        if (isOutdated(arguments, known.get())) {
            return error("hash_conflict");
        }
        return world.views()
                .replace(known.get().path("id").asText(), view)
                .map(ViewMethods::shown)
                .orElseGet(() -> error("not_found"));
    }

    private ObjectNode publish(Arguments arguments) {
        var person = arguments.text("user_id");
        if (Role.of(person).isEmpty()) {
            return error("user_not_found");
        }
        var view = arguments.json("view");
        var refusal = refusal(view, "home");
        if (refusal != null) {
            return refusal;
        }
        var known = world.views().home(person);
        if (known.isPresent() && isOutdated(arguments, known.get())) {
            return error("hash_conflict");
        }
        return shown(world.views().publish(person, view));
    }

    private static boolean isOutdated(Arguments arguments, ObjectNode known) {
        return arguments.has("hash")
                && !arguments.text("hash").equals(known.path("hash").asText());
    }

    private @Nullable ObjectNode refusal(JsonNode view, String type) {
        if (view.toString().length() > LARGEST) {
            return error("view_too_large");
        }
        var faults = BlockRules.view(view, world.files()::isShowable);
        if (!view.path("type").asText().equals(type)) {
            faults.add(0, "the view must be of type " + type);
        }
        return faults.isEmpty() ? null : error("invalid_arguments", faults);
    }

    private static ObjectNode shown(ObjectNode view) {
        var answer = ok();
        answer.set("view", view);
        return answer;
    }
}
