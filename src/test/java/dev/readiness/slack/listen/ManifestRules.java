package dev.readiness.slack.listen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Slack's schema of manifests does not check, and whether a manifest and the code mean the same app. */
final class ManifestRules {
    private static final String COMMAND = "^/[a-z0-9_-]{1,31}$";
    private static final String ADDRESS = "^https://[a-z0-9.-]+/slack/events$";

    private final ListeningCode code;
    private final boolean readsMessages;
    private final List<String> problems = new ArrayList<>();

    /** @param readsMessages whether it is the app that people may answer by writing */
    ManifestRules(ListeningCode code, boolean readsMessages) {
        this.code = code;
        this.readsMessages = readsMessages;
    }

    List<String> problems(JsonNode manifest) {
        var scopes = texts(manifest.at("/oauth_config/scopes/bot"));
        var events = texts(manifest.at("/settings/event_subscriptions/bot_events"));
        names(scopes, events);
        scopes(new TreeSet<>(scopes), new TreeSet<>(events));
        events(new TreeSet<>(events));
        shortcuts(manifest.at("/features/shortcuts"));
        command(manifest.at("/features/slash_commands"));
        addresses(manifest);
        features(manifest, Set.copyOf(events));
        return problems;
    }

    private void unless(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void names(List<String> scopes, List<String> events) {
        var seen = new HashSet<String>();
        for (var scope : scopes) {
            unless(SlackScopes.ALL.contains(scope), "unknown scope " + scope);
            unless(seen.add(scope), "scope twice " + scope);
        }
        for (var event : events) {
            boolean known = SlackScopes.OF_EVENTS.containsKey(event) || SlackScopes.OTHER_EVENTS.contains(event);
            unless(known, "unknown event " + event);
        }
    }

    private void scopes(Set<String> scopes, Set<String> events) {
        var needs = new TreeMap<String, Set<String>>();
        needs.put("commands and shortcuts", Set.of("commands"));
        events.forEach(event -> needs.put("event " + event, SlackScopes.OF_EVENTS.getOrDefault(event, Set.of())));
        methods().forEach(method -> needs.put("method " + method, ofMethod(method)));
        needs.forEach((what, needed) ->
                needed.forEach(scope -> unless(scopes.contains(scope), what + " needs the scope " + scope)));
        scopes.forEach(scope -> unless(
                needs.values().stream().anyMatch(needed -> needed.contains(scope)),
                "nothing needs the scope " + scope));
    }

    /** Only a reply is ever answered by a reaction. */
    private Set<String> methods() {
        var methods = new TreeSet<>(code.methods());
        if (!readsMessages) {
            methods.remove("reactions.add");
        }
        return methods;
    }

    private Set<String> ofMethod(String method) {
        unless(SlackScopes.OF_METHODS.containsKey(method), "nobody looked up what " + method + " needs");
        return SlackScopes.OF_METHODS.getOrDefault(method, Set.of());
    }

    private void events(Set<String> subscribed) {
        var types = new TreeSet<String>();
        subscribed.forEach(event -> types.add(ListeningCode.type(event)));
        types.forEach(type -> unless(code.events().contains(type), "the code does not listen to the event " + type));
        var wanted = new TreeSet<>(code.events());
        if (!readsMessages) {
            wanted.removeAll(Set.of("message", "app_mention"));
            unless(!types.contains("message") && !types.contains("app_mention"), "it reads messages");
        }
        wanted.forEach(type -> unless(types.contains(type), "not subscribed to the event " + type));
        for (var kind : List.of("message.channels", "message.groups", "message.im")) {
            unless(!readsMessages || subscribed.contains(kind), "not subscribed to " + kind);
        }
    }

    private void shortcuts(JsonNode shortcuts) {
        var declared = new TreeMap<String, String>();
        shortcuts.forEach(shortcut -> unless(
                declared.put(
                                shortcut.path("callback_id").asText(),
                                shortcut.path("type").asText())
                        == null,
                "shortcut twice " + shortcut.path("callback_id").asText()));
        declared.forEach((id, kind) ->
                unless(kind.equals(code.shortcuts().get(id)), "the code has no shortcut " + id + " of kind " + kind));
        code.shortcuts().keySet().forEach(id -> unless(declared.containsKey(id), "no shortcut " + id));
    }

    private void command(JsonNode commands) {
        unless(commands.size() == 1, "not exactly one slash command");
        for (var command : commands) {
            var name = command.path("command").asText();
            unless(name.matches(COMMAND), "a command's name has no blanks and no capitals: " + name);
            unless(command.path("should_escape").asBoolean(false), "without should_escape mentions are plain text");
        }
    }

    private void addresses(JsonNode manifest) {
        boolean socket = manifest.at("/settings/socket_mode_enabled").asBoolean(false);
        var addresses = new TreeMap<>(Map.of(
                "slash command", manifest.at("/features/slash_commands/0/url"),
                "events", manifest.at("/settings/event_subscriptions/request_url"),
                "interactivity", manifest.at("/settings/interactivity/request_url")));
        addresses.forEach((what, url) -> {
            unless(socket || url.asText().matches(ADDRESS), what + ": no https address of /slack/events");
            unless(!socket || url.isMissingNode(), what + ": Socket Mode has no address");
        });
        unless(
                addresses.values().stream().map(JsonNode::asText).distinct().count() == 1,
                "the addresses differ, and there is one door");
    }

    private void features(JsonNode manifest, Set<String> events) {
        unless(manifest.at("/settings/interactivity/is_enabled").asBoolean(false), "buttons need interactivity");
        unless(manifest.at("/features/bot_user").isObject(), "bot scopes need a bot user");
        unless(
                !events.contains("app_home_opened")
                        || manifest.at("/features/app_home/home_tab_enabled").asBoolean(false),
                "app_home_opened needs the home tab");
        unless(
                !events.contains("message.im")
                        || (manifest.at("/features/app_home/messages_tab_enabled")
                                        .asBoolean(false)
                                && !manifest.at("/features/app_home/messages_tab_read_only_enabled")
                                        .asBoolean(false)),
                "message.im needs a messages tab that people can write in");
        unless(!manifest.at("/settings/token_rotation_enabled").asBoolean(false), "we keep no tokens that rotate");
        unless(manifest.at("/oauth_config/scopes/user").isMissingNode(), "we act for nobody");
        unless(
                manifest.at("/settings/event_subscriptions/user_events").isMissingNode(),
                "we listen on nobody's behalf");
    }
}
