package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.MessageModal;
import dev.readiness.stage.ScriptedSlack.Break;
import dev.readiness.stage.ScriptedStage;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may act, by which way: signed requests as Slack sends them, against what Slack's Web API says of the person. */
class WhoMayActTest {
    /**
     * All want something of one review with owners, from its channel: to answer an item by command and by reply, to say
     * by button that they are on it, to leave a note by modal, to pick a message as evidence by shortcut, to see their Home.
     *
     * <p>{@code done}: it happened. {@code team}: refused, since it takes the app team. {@code read}: refused, since they
     * only read. {@code none}: nothing happened and nobody was told. {@code form}: the form opened. {@code theirs}: Home
     * shows the review; {@code empty}: it does not.
     */
    private static final String TABLE = """
            who                       command reply button modal shortcut home
            member                    team    team  team   done  form     empty
            owner                     done    done  done   done  form     theirs
            lead                      done    done  done   done  form     theirs
            admin                     done    done  done   done  form     empty
            guest                     read    read  read   read  read     empty
            single-channel-guest      read    read  read   read  read     empty
            guest-who-is-admin        read    read  read   read  read     empty
            deactivated-owner         read    read  read   read  read     theirs
            bot                       read    read  read   read  read     empty
            bot-message               -       none  -      -     -        -
            bot-file_share            -       none  -      -     -        -
            bot-thread_broadcast      -       none  -      -     -        -
            bot-bot_message           -       none  -      -     -        -
            bot-me_message            -       none  -      -     -        -
            stranger                  read    read  read   read  read     empty
            other-workspace           read    read  read   read  read     empty
            owner-carrying-team       read    read  read   read  read     theirs
            owner-carrying-user_team  read    read  read   read  read     theirs
            owner-carrying-source     read    read  read   read  read     theirs
            owner-carrying-outer      read    read  read   read  read     theirs
            grid-sibling-owner        done    done  done   done  form     theirs
            grid-other                read    read  read   read  read     empty
            unknown                   read    read  read   read  read     empty
            invisible                 read    read  read   read  read     empty
            silent-owner              done    done  done   done  form     theirs
            limited-owner             done    done  done   done  form     theirs
            broken-owner              done    done  done   done  form     theirs
            html-owner                done    done  done   done  form     theirs
            shapeless-owner           done    done  done   done  form     theirs
            token-refused-owner       done    done  done   done  form     theirs
            limited-carrying-team     read    read  read   read  read     empty
            guest-then-limited        read    read  read   read  read     empty
            unknown-then-broken       read    read  read   read  read     empty""";

    private static final Map<String, String> PROFILES = Map.ofEntries(
            Map.entry("guest", "{'is_restricted': true}"),
            Map.entry("single-channel-guest", "{'is_restricted': true, 'is_ultra_restricted': true}"),
            Map.entry("guest-who-is-admin", "{'is_restricted': true}"),
            Map.entry("guest-then-limited", "{'is_restricted': true}"),
            Map.entry("bot", "{'is_bot': true}"),
            Map.entry("stranger", "{'is_stranger': true}"),
            Map.entry("other-workspace", "{'team_id': 'T0OTHER'}"),
            Map.entry("grid-sibling-owner", grid("'T0SISTER', 'T0PLAYGROUND'")),
            Map.entry("grid-other", grid("'T0SISTER'")));

    private static final Map<String, String> ERRORS = Map.of(
            "unknown", "user_not_found",
            "unknown-then-broken", "user_not_found",
            "invisible", "user_not_visible",
            "token-refused-owner", "missing_scope");

    private static final Map<String, Break> BREAKS = Map.of(
            "silent-owner", Break.NO_ANSWER,
            "limited-owner", Break.LIMITED,
            "limited-carrying-team", Break.LIMITED,
            "broken-owner", Break.SERVER_ERROR,
            "html-owner", Break.HTML);

    private static final String LEAD = "U0LEAD";
    private static final Map<String, String> WORDS = Map.of("team", "owners", "read", "only read reviews");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Break> LATER = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    static Path folder;

    @AutoClose
    private static ScriptedStage stage;

    private static String root = "";

    private static String grid(String teams) {
        return "{'team_id': 'T0SISTER', 'enterprise_user': {'id': 'W1', 'teams': [" + teams + "]}}";
    }

    static Stream<Arguments> rows() {
        var lines = TABLE.lines().map(line -> line.split("\\s+", -1)).toList();
        var ways = Arrays.asList(lines.get(0)).subList(1, lines.get(0).length);
        return lines.stream()
                .skip(1)
                .flatMap(line -> Stream.iterate(0, way -> way + 1)
                        .limit(ways.size())
                        .filter(way -> !line[way + 1].equals("-"))
                        .map(way -> Arguments.of(line[0], ways.get(way), line[way + 1])));
    }

    @BeforeAll
    static void openAReviewThatSomeOfThemOwn() throws IOException {
        stage = ScriptedStage.open(folder, Map.of("ADMINS", id("admin") + "," + id("guest-who-is-admin")));
        var slack = stage.slack();
        PROFILES.forEach((who, profile) -> slack.profile(id(who), profile.replace('\'', '"')));
        slack.refuse(call -> isLookUp(call.method())
                ? ERRORS.entrySet().stream()
                        .filter(error -> id(error.getKey()).equals(call.field("user")))
                        .filter(error -> !LATER.containsKey(error.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("")
                : "");
        slack.breakCalls(call -> isLookUp(call.method())
                ? Stream.of(BREAKS, LATER)
                        .flatMap(breaks -> breaks.entrySet().stream())
                        .filter(how -> id(how.getKey()).equals(call.field("user")))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Break.NONE)
                : Break.NONE);
        slack.profile(id("shapeless-owner"), "{\"id\": null}");
        var owners = TABLE.lines()
                .map(line -> line.split(" ", 2)[0])
                .filter(who -> who.contains("owner") && !who.startsWith("silent"))
                .map(who -> "<@" + id(who) + "|" + who + ">")
                .toList();
        stage.types(Workspace.CHANNEL, "open payments-api owners:" + String.join(",", owners));
        stage.until(() -> stage.posts("Question 1").size() == 1 && stage.lagging() == 0);
        root = slack.messages().get(0).ts();
        stage.until(() -> command("somebody", "T0OTHER", "open x").contains("only read"));
        stage.types(Workspace.CHANNEL, "set owners:" + String.join(",", owners) + ",<@" + id("silent-owner") + ">");
        slack.profile(id("deactivated-owner"), "{\"deleted\": true}");
        forget("deactivated-owner");
        forget("guest-then-limited", Break.LIMITED);
        forget("unknown-then-broken", Break.SERVER_ERROR);
    }

    private static boolean isLookUp(String method) {
        return method.equals("users.info");
    }

    /** Looked up before, and again from now on, with no usable answer. */
    private static void forget(String who, Break how) throws IOException {
        command(who, "T0PLAYGROUND", "help");
        LATER.put(who, how);
        forget(who);
    }

    private static void forget(String who) throws IOException {
        var event = JSON.createObjectNode().put("type", "user_change");
        event.putObject("user").put("id", id(who));
        send(callback(event));
    }

    private static String id(String who) {
        return who.equals("lead")
                ? LEAD
                : "U0"
                        + Integer.toString(who.hashCode() & Integer.MAX_VALUE, 36)
                                .toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("rows")
    void eachCellIsAsAgreed(String who, String way, String expected) throws IOException {
        int before = written(who);
        int whispered = whispers(who).size();
        int opened = stage.slack().calls("views.open").size();

        var answer = act(who, way);

        switch (expected) {
            case "done" -> assertThat(written(who)).isGreaterThan(before);
            case "form" -> assertThat(stage.slack().calls("views.open")).hasSize(opened + 1);
            case "theirs" -> assertThat(home(who)).contains("payments-api");
            case "empty" -> assertThat(home(who)).doesNotContain("payments-api");
            case "none" -> assertThat(answer).isEmpty();
            default -> {
                if (answer.isEmpty()) {
                    stage.until(() -> whispers(who).size() > whispered);
                    answer = whispers(who).get(whispered);
                }
                assertThat(answer).contains(WORDS.get(expected));
            }
        }
        if (!expected.equals("done")) {
            assertThat(written(who)).as("what was recorded").isEqualTo(before);
        }
        if (expected.equals("none")) {
            assertThat(whispers(who)).hasSize(whispered);
        }
    }

    private static int written(String who) {
        return stage.query("select kind from journal where person = '" + id(who) + "'")
                .size();
    }

    private static List<String> whispers(String who) {
        return stage.slack().calls("chat.postEphemeral").stream()
                .filter(call -> call.field("user").equals(id(who)))
                .map(call -> call.field("text"))
                .toList();
    }

    private static String home(String who) {
        stage.until(() -> !homes(who).isEmpty());
        return homes(who).get(0);
    }

    private static List<String> homes(String who) {
        return stage.slack().calls("views.publish").stream()
                .filter(call -> call.field("user_id").equals(id(who)))
                .map(call -> call.field("view"))
                .toList();
    }

    private static String act(String who, String way) throws IOException {
        int count = COUNT.incrementAndGet();
        return switch (way) {
            case "command" -> command(who, carried(who), "answer RR-1 2 yes note " + count);
            case "reply" -> reply(who, count);
            case "button" -> press(who, count);
            case "modal" -> submit(who, count);
            case "shortcut" -> pick(who, count);
            default -> {
                var event = JSON.createObjectNode()
                        .put("type", "app_home_opened")
                        .put("tab", "home")
                        .put("user", id(who));
                yield send(callback(event, who));
            }
        };
    }

    private static String command(String who, String team, String text) throws IOException {
        return stage.requests()
                .send(SignedRequests.form(Map.of(
                        "command",
                        "/readiness",
                        "text",
                        text,
                        "user_id",
                        id(who),
                        "channel_id",
                        Workspace.CHANNEL,
                        "trigger_id",
                        "t" + COUNT.incrementAndGet(),
                        "team_id",
                        team)))
                .body();
    }

    /** The workspace that the person's requests name; where in a request, the rest of the name says. */
    private static String carried(String who) {
        return who.contains("-carrying-") ? "T0OTHER" : who.startsWith("grid") ? "T0SISTER" : "T0PLAYGROUND";
    }

    private static String reply(String who, int count) throws IOException {
        // while a prompt is under way, Slack is told to send replies again
        stage.until(() -> stage.lagging() == 0);
        var ts = stage.slack().second() + 60 + count + ".000001";
        var event = JSON.createObjectNode()
                .put("type", "message")
                .put("channel", Workspace.CHANNEL)
                .put("user", id(who))
                .put("text", "3: yes, note " + count)
                .put("ts", ts)
                .put("event_ts", ts)
                .put("thread_ts", root);
        if (who.startsWith("bot-")) {
            event.put("bot_id", "B0OTHER").put("subtype", who.substring(4));
        }
        if (who.equals("bot-message")) {
            event.remove("subtype");
        }
        return send(callback(event, who));
    }

    private static String press(String who, int count) throws IOException {
        var payload = payload("block_actions", who);
        payload.putObject("channel").put("id", Workspace.CHANNEL);
        payload.putObject("container").put("message_ts", root).put("thread_ts", root);
        payload.putArray("actions")
                .addObject()
                .put("type", "overflow")
                .put("action_id", ActionIds.TASK)
                .put("action_ts", "a" + count)
                .putObject("selected_option")
                .put("value", "1:4:" + ActionIds.SEEN);
        return interaction(payload);
    }

    private static String submit(String who, int count) throws IOException {
        var payload = payload("view_submission", who);
        var view = payload.putObject("view")
                .put("id", "V" + count)
                .put("type", "modal")
                .put("hash", "h")
                .put("callback_id", ActionIds.ATTACH_MODAL)
                .put("private_metadata", "RR-1 " + Workspace.CHANNEL);
        var values = view.putObject("state").putObject("values");
        values.putObject(MessageModal.QUESTION)
                .putObject(MessageModal.QUESTION)
                .put("type", "static_select")
                .putObject("selected_option")
                .put("value", "5");
        values.putObject(MessageModal.NOTE)
                .putObject(MessageModal.NOTE)
                .put("type", "plain_text_input")
                .put("value", "note " + count);
        return interaction(payload);
    }

    private static String pick(String who, int count) throws IOException {
        var payload = payload("message_action", who)
                .put("callback_id", ActionIds.ATTACH_SHORTCUT)
                .put("action_ts", "a" + count);
        payload.putObject("channel").put("id", Workspace.CHANNEL);
        payload.putObject("message")
                .put("type", "message")
                .put("text", "it is here")
                .put("user", LEAD)
                .put("ts", root + "9")
                .put("thread_ts", root);
        return interaction(payload);
    }

    private static ObjectNode payload(String type, String who) {
        var payload = JSON.createObjectNode().put("type", type).put("trigger_id", "t" + COUNT.incrementAndGet());
        boolean inTeam = who.endsWith("-team") || who.endsWith("-outer");
        payload.putObject("team").put("id", inTeam ? carried(who) : "T0PLAYGROUND");
        payload.putObject("user").put("id", id(who)).put("team_id", inTeam ? "T0PLAYGROUND" : carried(who));
        return payload;
    }

    private static String callback(ObjectNode event, String who) throws IOException {
        int carrying = who.indexOf("-carrying-");
        var where = carrying < 0 ? "" : who.substring(carrying + "-carrying-".length());
        boolean inside = !where.isEmpty() && !where.equals("outer") && event.has("text");
        if (inside) {
            event.put(where.equals("source") ? "source_team" : where, carried(who));
        }
        var callback = (ObjectNode) JSON.readTree(callback(event));
        return callback.put("team_id", inside ? "T0PLAYGROUND" : carried(who)).toString();
    }

    private static String callback(ObjectNode event) {
        var callback = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", "T0PLAYGROUND")
                .put("event_id", "Ev" + COUNT.incrementAndGet());
        callback.putArray("authorizations").addObject().put("user_id", "U0READINESS");
        callback.set("event", event);
        return callback.toString();
    }

    private static String interaction(ObjectNode payload) throws IOException {
        return stage.requests()
                .send(SignedRequests.form(Map.of("payload", payload.toString())))
                .body();
    }

    private static String send(String callback) {
        return stage.requests()
                .send(SignedRequests.JSON, callback.getBytes(StandardCharsets.UTF_8))
                .body();
    }
}
