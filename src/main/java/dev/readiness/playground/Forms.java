package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/** Modals: submitted and closed by people, and what the bot answers to that. */
final class Forms {
    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final World world;
    private final Interactions interactions;

    Forms(World world, Interactions interactions) {
        this.world = world;
        this.interactions = interactions;
    }

    Map<String, Consumer<Deed>> doings() {
        return Map.of("submit", this::submit, "close", this::close);
    }

    private void submit(Deed deed) {
        var view = world.views().modal(deed.person()).orElseThrow(() -> Deed.nonsense("No form is open"));
        view.remove("errors");
        view.putObject("state").set("values", deed.body().path("values"));
        var payload = Payload.of("view_submission", deed.person());
        payload.put("trigger_id", interactions.trigger(deed.person())).set("view", view);
        payload.putArray("response_urls");
        boolean understood = interactions.form(payload, body -> answered(deed.person(), view, Json.parse(body)), false);
        if (!understood) {
            trouble(view);
        }
    }

    /** Whether the answer makes sense to Slack; an empty one closes the form. */
    private boolean answered(String person, ObjectNode view, JsonNode answer) {
        switch (answer.path("response_action").asText()) {
            case "" -> world.views().pop(person);
            case "clear" -> world.views().clear(person);
            case "errors" -> {
                return errors(view, answer.path("errors"));
            }
            case "update" -> {
                return isGood(answer)
                        && world.views()
                                .replace(view.path("id").asText(), answer.path("view"))
                                .isPresent();
            }
            case "push" -> {
                boolean fits = isGood(answer) && world.views().depth(person) < Views.DEEPEST;
                if (fits) {
                    world.views().push(person, answer.path("view"));
                }
                return fits;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isGood(JsonNode answer) {
        return BlockRules.view(answer.path("view")).isEmpty();
    }

    /** Errors stand beside inputs of the form, or the whole answer is none. */
    private boolean errors(ObjectNode view, JsonNode errors) {
        var inputs = view.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asText().equals("input"))
                .map(block -> block.path("block_id").asText())
                .toList();
        boolean known =
                !errors.isEmpty() && errors.properties().stream().allMatch(error -> inputs.contains(error.getKey()));
        if (known) {
            world.views().errors(view.path("id").asText(), errors);
        }
        return known;
    }

    private void trouble(ObjectNode view) {
        var errors = Json.object();
        var blocks = view.path("blocks");
        blocks.valueStream()
                .filter(block -> block.path("type").asText().equals("input"))
                .findFirst()
                .or(() -> blocks.valueStream().findFirst())
                .ifPresent(block -> errors.put(block.path("block_id").asText(), TROUBLE));
        world.views().errors(view.path("id").asText(), errors);
    }

    /** The bot is told where it asked to be. */
    private void close(Deed deed) {
        world.views().modal(deed.person()).ifPresent(view -> {
            world.views().pop(deed.person());
            if (view.path("notify_on_close").asBoolean()) {
                view.remove("errors");
                var payload = Payload.of("view_closed", deed.person()).put("is_cleared", false);
                payload.set("view", view);
                boolean unused = interactions.form(payload, body -> true, false);
            }
        });
    }
}
