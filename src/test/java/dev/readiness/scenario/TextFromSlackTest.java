package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.SlackSays;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, as Slack really sends it: marked up, formatted, linked, to the bot or about it. */
class TextFromSlackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Stage stage;
    private Talk talk;
    private SlackSays says;
    private int second;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
        var root = stage.card("0 of 8 answered").path("ts").asText();
        stage.sees(LEAD, "Q1 of 8");
        talk = new Talk(stage.workspace(), Workspace.CHANNEL, root);
        says = new SlackSays(Workspace.CHANNEL, root);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void send(String event) {
        var answer = new SignedRequests(stage.port()).send(SignedRequests.JSON, event.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private void replies(Who who, String text) {
        second++;
        var at = stage.workspace().clock().instant().plusSeconds(60 + second).getEpochSecond();
        send(says.reply(who, at + ".000100", text));
    }

    private String history() {
        stage.types(LEAD, "/readiness history payments-api 1");
        return stage.sees(LEAD, "History of").toString();
    }

    @Test
    void notesHoldNamesAndLabelsAsPeopleSeeThem() {
        replies(
                APP_DEV,
                "yes, ask <@U0LEAD>, <!subteam^S0PLAT|@platform> in <#C0PLATFORM>, <!here>; see <http://README.md|README.md>"
                        + " and <https://wiki.example/x>, due <!date^1392734382^{date}|18 Feb 2014>,"
                        + " <mailto:ops@example.com|ops@example.com>");

        var record = stage.sees(LEAD, "Q1 ✔ Yes").toString();
        assertThat(record)
                .contains(
                        "@lead, @platform in #platform-readiness, @here; see README.md and https://wiki.example/x, due"
                                + " 18 Feb 2014, ops@example.com")
                .contains("\"url\":\"https://wiki.example/x\"")
                .doesNotContain("\"url\":\"http://README.md", "<!here", "<!subteam", "<@U0LEAD");
        assertThat(history()).contains("@lead, @platform in #platform-readiness");
    }

    @Test
    void aCandidateKeepsNamesToo() {
        talk.says(APP_DEV, "yes but only after @lead agrees in #platform-readiness");

        assertThat(stage.sees(APP_DEV, "Use as answer to Q1?").toString())
                .contains("only after @lead agrees in #platform-readiness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`<@U0READINESS> status`",
                "<@U0READINESS> *status*",
                "<@U0READINESS> <@U0READINESS> status",
                "<@U0READINESS> /readiness status",
                "<@U0READINESS> status.",
                "<@U0READINESS> sta\u200Btus",
            })
    void formattingAroundACommandIsIgnored(String text) {
        replies(APP_DEV, text);

        stage.sees(APP_DEV, "RR-1");
        await().untilAsserted(() -> assertThat(stage.workspace().lastWhisper(APP_DEV, Workspace.CHANNEL))
                .contains("payments-api"));
        stage.card("0 of 8 answered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes, see https://wiki.example/x|1 ✔ Yes",
                "3: no, not yet|3 ✘ No",
                "not sure|1 ? Not sure",
                "7 yes|7 ✔ Yes",
                "*no*, the list is not complete|1 ✘ No",
            })
    void aReplyToTheBotByNameIsAReply(String text, String onTheCard) {
        talk.says(APP_DEV, "@readiness " + text);

        stage.card(onTheCard);
        stage.card("1 of 8 answered");
        assertThat(stage.workspace().whispers(APP_DEV, Workspace.CHANNEL)).isEmpty();
    }

    @Test
    void aMistypedCommandIsNoReply() {
        talk.says(APP_DEV, "@readiness statsu");

        stage.sees(APP_DEV, "statsu");
        assertThat(stage.workspace().lastWhisper(APP_DEV, Workspace.CHANNEL)).contains("Did you mean `status`");
        stage.card("0 of 8 answered");
    }

    @Test
    void aReplyThatCannotBeReadIsShownCorrected() {
        talk.says(APP_DEV, "@readiness Q9: yes");
        await().untilAsserted(() -> assertThat(stage.workspace().lastWhisper(APP_DEV, Workspace.CHANNEL))
                .contains("The items are 1 to 8, as in `Q8: yes`"));

        talk.says(APP_DEV, "1) yes 2) no not yet");
        stage.card("2 of 8 answered");
    }

    private String answeredDirectly(String text, String expected) {
        stage.workspace().types(APP_DEV, "D0APPDEV", text);
        await().untilAsserted(() -> assertThat(
                        stage.workspace().messages(APP_DEV, "D0APPDEV").toString())
                .contains(expected));
        var all = stage.workspace().messages(APP_DEV, "D0APPDEV");
        return all.get(all.size() - 1).toString();
    }

    @Test
    void directMessagesAreForTheBot() {
        assertThat(answeredDirectly("hi", "Write a command here")).doesNotContain("is_ephemeral\":true");
        answeredDirectly("todo", "Q1");
        answeredDirectly("status payments-api", "RR-1");
        answeredDirectly("help", "decision add");
        answeredDirectly("thanks, that's all", "Write a command here");

        assertThat(stage.workspace().messages(APP_DEV, "D0APPDEV")).hasSize(10);
    }

    @Test
    void aReviewGoesOnWhereItsChannelGotAnotherId() {
        talk.says(APP_DEV, "yes but only after Friday");
        stage.sees(APP_DEV, "Use as answer to Q1?");
        var changed = JSON.createObjectNode()
                .put("type", "channel_id_changed")
                .put("old_channel_id", Workspace.CHANNEL)
                .put("new_channel_id", Workspace.OTHER_CHANNEL);
        var event = JSON.createObjectNode().put("type", "event_callback").put("event_id", "EvMoved");
        event.set("event", changed);
        send(event.toString());
        send(event.toString());

        stage.workspace().types(APP_DEV, Workspace.OTHER_CHANNEL, "/readiness todo");
        await().untilAsserted(() -> assertThat(stage.workspace()
                        .messages(APP_DEV, Workspace.OTHER_CHANNEL)
                        .toString())
                .contains("only after Friday"));
        var todo = stage.workspace().messages(APP_DEV, Workspace.OTHER_CHANNEL).stream()
                .filter(message -> message.toString().contains("only after Friday"))
                .findFirst()
                .orElseThrow();
        stage.workspace().presses(APP_DEV, Workspace.OTHER_CHANNEL, todo, "No");

        await().untilAsserted(() -> assertThat(stage.workspace()
                        .messages(APP_DEV, Workspace.OTHER_CHANNEL)
                        .toString())
                .contains("1 of 8 answered", "1 ✘ No"));
    }
}
