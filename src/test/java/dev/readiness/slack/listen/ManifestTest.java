package dev.readiness.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.readiness.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The apps that an operator creates from our manifests are the one that the code is written for. */
class ManifestTest {
    private static final Path FOLDER = Path.of("manifests/slack");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();
    private static final ListeningCode CODE = ListeningCode.read();

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(ManifestTest.class.getResourceAsStream("/slack/manifest/manifest.schema.2.0.0.json"));
    }

    private static ObjectNode manifest(String file) throws IOException {
        var yaml = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
                .loadFromString(Files.readString(FOLDER.resolve(file)));
        return JSON.valueToTree(yaml);
    }

    private static List<String> problems(String file, JsonNode manifest) {
        return new ManifestRules(CODE, !file.equals("app-buttons-only.yaml")).problems(manifest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-http.yaml", "app-socket.yaml", "app-buttons-only.yaml"})
    void eachManifestIsValidAndIsTheAppThatTheCodeIsWrittenFor(String file) throws IOException {
        var manifest = manifest(file);

        assertThat(SCHEMA.validate(manifest)).isEmpty();
        assertThat(problems(file, manifest)).isEmpty();
    }

    @Test
    void noManifestIsForgottenHere() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("app-http.yaml", "app-socket.yaml", "app-buttons-only.yaml");
        }
    }

    @ParameterizedTest
    @CsvSource({"manifest.valid.json,true", "manifest.invalid.json,false"})
    void theSchemaTellsItsOwnSamplesApart(String sample, boolean valid) throws IOException {
        var manifest = JSON.readTree(ManifestTest.class.getResourceAsStream("/slack/manifest/" + sample));

        assertThat(SCHEMA.validate(manifest).isEmpty()).isEqualTo(valid);
    }

    @Test
    void theCommandIsTheOneOfTheSettings() throws IOException {
        var settings = new SettingsFile()
                .load(Path.of("config/readiness.yaml"), Map.of())
                .get();

        assertThat(manifest("app-http.yaml")
                        .at("/features/slash_commands/0/command")
                        .asText())
                .isEqualTo(settings.command());
    }

    @Test
    void bothWaysOfConnectingMakeTheSameApp() throws IOException {
        var http = manifest("app-http.yaml");
        ((ObjectNode) http.at("/features/slash_commands/0")).remove("url");
        ((ObjectNode) http.at("/settings/event_subscriptions")).remove("request_url");
        ((ObjectNode) http.at("/settings/interactivity")).remove("request_url");
        ((ObjectNode) http.at("/settings")).put("socket_mode_enabled", true);

        assertThat(http).isEqualTo(manifest("app-socket.yaml"));
    }

    @Test
    void theInstallationGuideNamesEveryScope() throws IOException {
        var guide = Files.readString(Path.of("docs/install.md"));

        for (var scope : manifest("app-http.yaml").at("/oauth_config/scopes/bot")) {
            assertThat(guide).contains("`" + scope.asText() + "`");
        }
    }

    private static Arguments planted(String file, String problem, Consumer<ObjectNode> mistake) {
        return Arguments.of(file, problem, mistake);
    }

    private static Consumer<ObjectNode> put(String pointer, String key, Object value) {
        return manifest -> ((ObjectNode) manifest.at(pointer)).set(key, JSON.valueToTree(value));
    }

    private static Consumer<ObjectNode> drop(String pointer, String key) {
        return manifest -> ((ObjectNode) manifest.at(pointer)).remove(key);
    }

    private static Consumer<ObjectNode> add(String pointer, Object value) {
        return manifest -> ((ArrayNode) manifest.at(pointer)).add(JSON.<JsonNode>valueToTree(value));
    }

    private static Consumer<ObjectNode> without(String pointer, String text) {
        return manifest -> {
            var list = (ArrayNode) manifest.at(pointer);
            for (int at = list.size() - 1; at >= 0; at--) {
                if (list.get(at).asText().equals(text)) {
                    list.remove(at);
                }
            }
        };
    }

    private static Stream<Arguments> mistakes() {
        var http = "app-http.yaml";
        var socket = "app-socket.yaml";
        var small = "app-buttons-only.yaml";
        var scopes = "/oauth_config/scopes/bot";
        var events = "/settings/event_subscriptions/bot_events";
        var command = "/features/slash_commands/0";
        var shortcut = "/features/shortcuts/0";
        var settings = "/settings";
        var interactivity = "/settings/interactivity";
        var home = "/features/app_home";
        return Stream.of(
                planted(http, "unknown scope chat:wirte", add(scopes, "chat:wirte")),
                planted(http, "unknown scope identify:all", add(scopes, "identify:all")),
                planted(http, "scope twice commands", add(scopes, "commands")),
                planted(http, "nothing needs the scope chat:write.public", add(scopes, "chat:write.public")),
                planted(http, "nothing needs the scope channels:join", add(scopes, "channels:join")),
                planted(http, "unknown event mesage.channels", add(events, "mesage.channels")),
                planted(http, "unknown event message", add(events, "message")),
                planted(http, "does not listen to the event reaction_added", add(events, "reaction_added")),
                planted(http, "does not listen to the event team_join", add(events, "team_join")),
                planted(http, "not subscribed to the event user_change", without(events, "user_change")),
                planted(http, "not subscribed to the event app_mention", without(events, "app_mention")),
                planted(http, "not subscribed to message.groups", without(events, "message.groups")),
                planted(http, "event app_mention needs the scope", without(scopes, "app_mentions:read")),
                planted(http, "event message.channels needs the scope", without(scopes, "channels:history")),
                planted(http, "event message.groups needs the scope", without(scopes, "groups:history")),
                planted(http, "event group_rename needs the scope", without(scopes, "groups:read")),
                planted(http, "event user_change needs the scope", without(scopes, "users:read")),
                planted(http, "method chat.update needs the scope", without(scopes, "chat:write")),
                planted(http, "method conversations.open needs the scope", without(scopes, "im:write")),
                planted(http, "method usergroups.users.list needs", without(scopes, "usergroups:read")),
                planted(http, "method reactions.add needs the scope", without(scopes, "reactions:write")),
                planted(http, "method files.getUploadURLExternal needs", without(scopes, "files:write")),
                planted(small, "method files.info needs the scope", without(scopes, "files:read")),
                planted(small, "method conversations.replies needs", without(scopes, "channels:history")),
                planted(small, "it reads messages", add(events, "message.channels")),
                planted(small, "nothing needs the scope reactions:write", add(scopes, "reactions:write")),
                planted(http, "commands and shortcuts needs the scope", without(scopes, "commands")),
                planted(http, "no blanks and no capitals", put(command, "command", "/Readiness")),
                planted(http, "no blanks and no capitals", put(command, "command", "/readiness bot")),
                planted(http, "without should_escape", put(command, "should_escape", false)),
                planted(socket, "without should_escape", drop(command, "should_escape")),
                planted(
                        http,
                        "not exactly one slash command",
                        add("/features/slash_commands", Map.of("command", "/other", "description", "x"))),
                planted(http, "slash command: no https address", drop(command, "url")),
                planted(http, "events: no https address", drop("/settings/event_subscriptions", "request_url")),
                planted(http, "interactivity: no https address", drop(interactivity, "request_url")),
                planted(
                        http,
                        "interactivity: no https address",
                        put(interactivity, "request_url", "http://readiness.example.com/slack/events")),
                planted(
                        http,
                        "interactivity: no https address",
                        put(interactivity, "request_url", "https://readiness.example.com/slack/actions")),
                planted(http, "the addresses differ", put(command, "url", "https://other.example.com/slack/events")),
                planted(http, "buttons need interactivity", put(interactivity, "is_enabled", false)),
                planted(http, "Socket Mode has no address", put(settings, "socket_mode_enabled", true)),
                planted(socket, "no https address", put(settings, "socket_mode_enabled", false)),
                planted(
                        socket,
                        "events: Socket Mode has no address",
                        put(
                                "/settings/event_subscriptions",
                                "request_url",
                                "https://readiness.example.com/slack/events")),
                planted(http, "the code has no shortcut answer", put(shortcut, "callback_id", "answer")),
                planted(http, "no shortcut answer-prompt", put(shortcut, "callback_id", "answer")),
                planted(http, "of kind global", put(shortcut, "type", "global")),
                planted(http, "shortcut twice attach-evidence", put(shortcut, "callback_id", "attach-evidence")),
                planted(http, "needs the home tab", put(home, "home_tab_enabled", false)),
                planted(
                        http,
                        "messages tab that people can write in",
                        put(home, "messages_tab_read_only_enabled", true)),
                planted(http, "messages tab that people can write in", put(home, "messages_tab_enabled", false)),
                planted(http, "need a bot user", drop("/features", "bot_user")),
                planted(http, "tokens that rotate", put(settings, "token_rotation_enabled", true)),
                planted(http, "act for nobody", put("/oauth_config/scopes", "user", List.of("chat:write"))),
                planted(
                        http,
                        "on nobody's behalf",
                        put("/settings/event_subscriptions", "user_events", List.of("user_change"))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeThatTheSchemaMissesIsFoundHere(String file, String problem, Consumer<ObjectNode> mistake)
            throws IOException {
        var manifest = manifest(file);
        mistake.accept(manifest);

        assertThat(SCHEMA.validate(manifest)).isEmpty();
        assertThat(problems(file, manifest)).anyMatch(found -> found.contains(problem));
    }

    private static Stream<Arguments> mistakesForTheSchema() {
        return Stream.of(
                planted("app-http.yaml", "display_information", drop("", "display_information")),
                planted(
                        "app-http.yaml",
                        "name",
                        put("/features/shortcuts/2", "name", "Start a platform readiness review")),
                planted("app-http.yaml", "command", put("/features/slash_commands/0", "command", "readiness")),
                planted("app-http.yaml", "type", put("/features/shortcuts/0", "type", "everywhere")),
                planted("app-http.yaml", "scope", put("/oauth_config", "scope", List.of("commands"))),
                planted(
                        "app-http.yaml",
                        "bot_events",
                        add("/settings/event_subscriptions/bot_events", "app_home_opened")));
    }

    @ParameterizedTest
    @MethodSource("mistakesForTheSchema")
    void aMistakeInTheShapeIsFoundByTheSchema(String file, String where, Consumer<ObjectNode> mistake)
            throws IOException {
        var manifest = manifest(file);
        mistake.accept(manifest);

        assertThat(SCHEMA.validate(manifest)).anyMatch(error -> error.toString().contains(where));
    }

    @Test
    void theCodesOwnListsAreReadFromItsClasses() {
        assertThat(CODE.events()).contains("message", "app_mention", "app_home_opened", "user_change");
        assertThat(CODE.methods()).contains("chat.postMessage", "conversations.replies", "files.info", "views.open");
        assertThat(CODE.shortcuts()).containsEntry("start-review", "global").containsEntry("answer-prompt", "message");
    }
}
