package dev.readiness.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people do on the page, turned into what Slack would send the bot, and its answer into what they see. */
final class Doings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLACKBOT = "USLACKBOT";

    private final World world;
    private final Triggers triggers;
    private final Deliveries deliveries;
    private final String baseUrl;
    private final String command;

    Doings(World world, Triggers triggers, Deliveries deliveries, String baseUrl, String command) {
        this.world = world;
        this.triggers = triggers;
        this.deliveries = deliveries;
        this.baseUrl = baseUrl;
        this.command = command;
    }

    /** Something was typed in a channel, or in a thread where {@code thread} is not empty. */
    void type(String person, String channel, String thread, String text) {
        if (text.startsWith("/")) {
            command(person, channel, thread, text);
        } else if (!text.isBlank()) {
            var message = JSON.createObjectNode().put("user", person).put("text", Escapes.typed(text));
            if (!thread.isEmpty()) {
                message.put("thread_ts", thread);
            }
            world.post(channel, message);
        }
    }

    private void command(String person, String channel, String thread, String text) {
        int blank = text.indexOf(' ');
        var name = blank < 0 ? text : text.substring(0, blank);
        if (name.equals("/invite")) {
            world.invite(channel);
            slackbot(person, channel, thread, "You added the bot to this channel.");
        } else if (!thread.isEmpty()) {
            slackbot(person, channel, thread, name + " is not supported in threads. Sorry!");
        } else if (!name.equals(command)) {
            slackbot(person, channel, thread, "“" + name + "” is not a valid command.");
        } else {
            sendCommand(person, channel, blank < 0 ? "" : text.substring(blank + 1));
        }
    }

    private void sendCommand(String person, String channel, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", "playground");
        fields.put("team_id", Role.TEAM);
        fields.put("team_domain", "playground");
        fields.put("channel_id", channel);
        fields.put("channel_name", world.channel(channel).map(Channel::name).orElse(""));
        fields.put("user_id", person);
        fields.put("user_name", handle(person));
        fields.put("command", command);
        fields.put("text", Escapes.typed(text));
        fields.put("api_app_id", "A0READINESS");
        fields.put("response_url", responseUrl(channel, person, ""));
        fields.put("trigger_id", triggers.issue(person));
        deliveries
                .send(form(fields))
                .ifPresentOrElse(
                        answer -> show(person, channel, "", answer),
                        () -> slackbot(person, channel, "", command + " failed with the error “operation_timeout”"));
    }

    /** An answer to a command or a response URL: shown to the person alone, or to the channel. */
    void show(String person, String channel, String thread, String body) {
        var answer = parse(body);
        if (!answer.isObject() || (!answer.has("text") && !answer.has("blocks"))) {
            return;
        }
        var message = JSON.createObjectNode()
                .put("user", Role.BOT)
                .put("text", answer.path("text").asText());
        if (answer.has("blocks")) {
            message.set("blocks", answer.get("blocks"));
        }
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
        }
        if (answer.path("response_type").asText().equals("in_channel")) {
            world.post(channel, message);
        } else {
            world.whisper(channel, person, message);
        }
    }

    /** A button was pressed or a menu entry picked; {@code action} is the element as it was drawn. */
    void press(String person, String channel, String ts, ObjectNode action) {
        var kept = world.message(channel, ts);
        var message = kept.or(() -> world.ephemeral(person, ts));
        if (message.isEmpty()) {
            return;
        }
        var thread = message.get().path("thread_ts").asText("");
        action.put("action_ts", world.nextTs());
        var payload = JSON.createObjectNode().put("type", "block_actions");
        payload.putObject("user")
                .put("id", person)
                .put("username", handle(person))
                .put("team_id", Role.TEAM);
        payload.putObject("team").put("id", Role.TEAM).put("domain", "playground");
        payload.putObject("channel")
                .put("id", channel)
                .put("name", world.channel(channel).map(Channel::name).orElse(""));
        var container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", channel)
                .put("is_ephemeral", kept.isEmpty());
        if (!thread.isEmpty()) {
            container.put("thread_ts", thread);
        }
        kept.ifPresent(shown -> payload.set("message", shown.deepCopy()));
        payload.put("api_app_id", "A0READINESS")
                .put("trigger_id", triggers.issue(person))
                .put("response_url", responseUrl(channel, person, thread));
        payload.putArray("actions").add(action);
        if (deliveries.send(form(Map.of("payload", payload.toString()))).isEmpty()) {
            slackbot(person, channel, thread, "That did not work: the app did not answer in time.");
        }
    }

    /** The open modal was submitted with those values, as Slack's view state has them. */
    void submit(String person, JsonNode values) {
        var open = world.modal(person);
        if (open.isEmpty()) {
            return;
        }
        ObjectNode view = open.get();
        view.remove("errors");
        view.putObject("state").set("values", values);
        var payload = JSON.createObjectNode().put("type", "view_submission");
        payload.putObject("user")
                .put("id", person)
                .put("username", handle(person))
                .put("team_id", Role.TEAM);
        payload.putObject("team").put("id", Role.TEAM).put("domain", "playground");
        payload.put("api_app_id", "A0READINESS").put("trigger_id", triggers.issue(person));
        payload.set("view", view);
        deliveries
                .send(form(Map.of("payload", payload.toString())))
                .ifPresentOrElse(answer -> answered(person, parse(answer)), () -> unanswered(person, view));
    }

    private void answered(String person, JsonNode answer) {
        switch (answer.path("response_action").asText("close")) {
            case "errors" -> world.errors(person, answer.path("errors"));
            case "update" -> world.update(person, answer.path("view"));
            default -> world.close(person);
        }
    }

    private void unanswered(String person, JsonNode view) {
        var errors = JSON.createObjectNode();
        view.path("blocks").forEach(block -> {
            if (errors.isEmpty() && block.path("type").asText().equals("input")) {
                errors.put(block.path("block_id").asText(), "We had some trouble connecting. Try again?");
            }
        });
        world.errors(person, errors);
    }

    private void slackbot(String person, String channel, String thread, String text) {
        var message = JSON.createObjectNode().put("user", SLACKBOT).put("text", text);
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
        }
        world.whisper(channel, person, message);
    }

    private String responseUrl(String channel, String person, String thread) {
        return baseUrl + "/playground/response?channel=" + channel + "&person=" + person + "&thread=" + thread;
    }

    private static String handle(String person) {
        return Role.ALL.stream()
                .filter(role -> role.id().equals(person))
                .map(Role::handle)
                .findFirst()
                .orElse(person);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode parse(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).orElse(JSON.missingNode());
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
