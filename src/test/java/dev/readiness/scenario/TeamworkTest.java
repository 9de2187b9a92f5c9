package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.Page;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Slack offers beside channels and threads: menus on messages, a home, and people who come and go. */
class TeamworkTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Stage stage;
    private Page page;
    private Talk talk;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
        page = new Page(stage.workspace());
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev,@app-owner");
        var card = stage.card("0 of 8 answered");
        stage.sees(LEAD, "Q1 of 8");
        talk = new Talk(stage.workspace(), Workspace.CHANNEL, card.path("ts").asText());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** What an admin of the workspace can do, and the bot with its own token. */
    private void removedByAnAdmin(String ts) {
        var form = SignedRequests.form(Map.of("channel", Workspace.CHANNEL, "ts", ts, "token", Workspace.TOKEN));
        assertThat(page.calls(stage.workspace().apiUrl() + "chat.delete", form)).contains("\"ok\":true");
    }

    private static ObjectNode values(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    @Test
    void aMessageBecomesAnAnswerByItsMenu() {
        var ts = talk.says(PLATFORM_ENG, "the runtime takes https://wiki.example/limits as it is");

        page.shortcut(APP_DEV, "answer-prompt", Workspace.CHANNEL, ts);
        assertThat(stage.workspace().modal(APP_DEV).toString())
                .contains("Answer prompt", "the runtime takes", "wiki.example/limits");
        stage.workspace().submits(APP_DEV, values("""
                {"question": {"question": {"type": "static_select", "selected_option": {"value": "1"}}},
                 "answer": {"answer": {"type": "radio_buttons", "selected_option": {"value": "YES"}}},
                 "note": {"note": {"type": "plain_text_input", "value": "the runtime takes it"}},
                 "evidence": {"evidence": {"type": "plain_text_input", "value": "https://wiki.example/limits"}}}"""));

        assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString()).contains("the runtime takes it", "wiki.example/limits");
    }

    @Test
    void aMessageBecomesEvidenceByItsMenu() {
        var ts = talk.says(PLATFORM_ENG, "see https://wiki.example/limits");

        page.shortcut(APP_DEV, "attach-evidence", Workspace.CHANNEL, ts);
        stage.workspace().submits(APP_DEV, values("""
                {"question": {"question": {"type": "static_select", "selected_option": {"value": "2"}}},
                 "note": {"note": {"type": "plain_text_input", "value": null}},
                 "evidence": {"evidence": {"type": "plain_text_input", "value": "https://wiki.example/limits"}}}"""));

        stage.types(LEAD, "/readiness status");
        assertThat(stage.sees(LEAD, "1 link").toString()).contains("Q2 ○ Open");
    }

    @Test
    void aMenuOnAMessageThatIsNoReplySaysWhatToDo() {
        stage.workspace().types(APP_DEV, Workspace.OTHER_CHANNEL, "lunch?");
        var lunch = stage.workspace().messages(APP_DEV, Workspace.OTHER_CHANNEL).get(0);

        page.shortcut(
                APP_DEV,
                "answer-prompt",
                Workspace.OTHER_CHANNEL,
                lunch.path("ts").asText());

        await().untilAsserted(() -> assertThat(stage.workspace().whispers(APP_DEV, Workspace.OTHER_CHANNEL))
                .anySatisfy(text -> assertThat(text).contains("This channel has no review")));
        assertThat(stage.workspace().modal(APP_DEV).isMissingNode()).isTrue();
    }

    @Test
    void aReviewIsStartedFromAnywhere() {
        page.shortcut(APP_OWNER, "start-review");
        stage.workspace().submits(APP_OWNER, values("""
                {"channel": {"channel": {"type": "conversations_select", "selected_conversation": "C0PLATFORM"}},
                 "workload": {"workload": {"type": "plain_text_input", "value": "orders-api"}},
                 "lead": {"lead": {"type": "users_select", "selected_user": "U0LEAD"}},
                 "owners": {"owners": {"type": "multi_users_select", "selected_users": []}},
                 "due": {"due": {"type": "datepicker", "selected_date": null}}}"""));

        await().untilAsserted(() -> assertThat(stage.workspace()
                        .messages(APP_OWNER, Workspace.OTHER_CHANNEL)
                        .toString())
                .contains("Readiness · orders-api · RR-2"));
    }

    @Test
    void theHomeShowsWhatWaitsAndIsAnsweredInPlace() {
        stage.types(LEAD, "/readiness assign 3 @app-dev");
        page.home(APP_DEV);
        var home = await().until(
                        () -> page.homeOf(APP_DEV), found -> found.toString().contains("Waiting for you"));
        assertThat(home.toString()).contains("Q3 environment boundaries are defined", "for the team");

        page.presses(APP_DEV, button(home, "Q3 "));
        stage.workspace().submits(APP_DEV, values("""
                {"answer": {"answer": {"type": "radio_buttons", "selected_option": {"value": "YES"}}},
                 "note": {"note": {"type": "plain_text_input", "value": null}},
                 "evidence": {"evidence": {"type": "plain_text_input", "value": null}}}"""));
        stage.card("3 ✔ Yes");
        await().untilAsserted(() ->
                assertThat(page.homeOf(APP_DEV).toString()).doesNotContain("Q3 environment boundaries are defined"));

        page.home(LEAD);
        await().untilAsserted(() -> assertThat(page.homeOf(LEAD).toString())
                .contains("Reviews you lead", "payments-api", "1 of 8 answered"));
    }

    @Test
    void aReplyIsSettledInTheHomeWhichSaysWhatCameOfIt() {
        talk.says(APP_DEV, "yes but only the backend");
        stage.sees(APP_DEV, "Use as answer to Q1?");
        var home = homeWith("Use as answer to Q1?");

        page.presses(APP_DEV, labelled(home, "No"));

        stage.card("1 ✘ No");
        await().untilAsserted(() -> assertThat(page.homeOf(APP_DEV).toString())
                .contains("Q1: ○ Open → *✘ No*")
                .doesNotContain("Use as answer to Q1?"));

        page.presses(APP_DEV, labelled(home, "Just talk"));
        await().untilAsserted(() -> assertThat(page.homeOf(APP_DEV).toString())
                .contains("That reply was settled in the meantime. Q1 is *✘ No*"));
        page.home(APP_DEV);
        await().untilAsserted(() -> assertThat(page.homeOf(APP_DEV).toString()).doesNotContain("in the meantime"));
    }

    @Test
    void aReplyIsSettledFromADirectMessageByWhoeverWroteItThoughNobodyOwnsTheReview() {
        stage.types(LEAD, "/readiness open orders-api");
        var card = stage.card("orders-api").path("ts").asText();
        await().untilAsserted(() -> assertThat(stage.workspace().messages(LEAD, Workspace.CHANNEL))
                .anySatisfy(message -> {
                    assertThat(message.path("thread_ts").asText()).isEqualTo(card);
                    assertThat(message.toString()).contains("Q1 of 8");
                }));
        new Talk(stage.workspace(), Workspace.CHANNEL, card).says(PLATFORM_ENG, "yes but only the backend");
        stage.sees(PLATFORM_ENG, "Use as answer to Q1?");
        var direct = "D0PLATFORM";

        stage.workspace().types(PLATFORM_ENG, direct, "/readiness todo");
        var todo = stage.workspace().messages(PLATFORM_ENG, direct);
        stage.workspace().presses(PLATFORM_ENG, direct, todo.get(todo.size() - 1), "Yes");

        stage.card("1 ✔ Yes");
        await().untilAsserted(() -> assertThat(stage.workspace().whispers(PLATFORM_ENG, direct))
                .anySatisfy(text -> assertThat(text).contains("Q1: ○ Open → *✔ Yes*")));
    }

    @Test
    void whatIsDecidedInTheHomeIsToldThereAndWaitsNoMore() {
        stage.types(LEAD, "/readiness decision set D-1 owner:@app-dev");
        stage.sees(APP_DEV, "<@U0APPDEV>");
        var home = homeWith("*D-1*");

        page.presses(APP_DEV, button(home, "*D-1"));
        stage.workspace().submits(APP_DEV, values("""
                {"outcome": {"outcome": {"type": "plain_text_input", "value": "the web tier first"}},
                 "rationale": {"rationale": {"type": "plain_text_input", "value": "it has no state"}}}"""));
        await().untilAsserted(() -> assertThat(page.homeOf(APP_DEV).toString())
                .contains("D-1 of RR-1", "✔ Decided")
                .doesNotContain("decision.decide"));
    }

    private JsonNode homeWith(String text) {
        page.home(APP_DEV);
        return await().until(
                        () -> page.homeOf(APP_DEV), found -> found.toString().contains(text));
    }

    private static JsonNode labelled(JsonNode home, String label) {
        return StreamSupport.stream(home.path("blocks").spliterator(), false)
                .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
                .filter(element -> element.path("text").path("text").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no “" + label + "” in " + home));
    }

    private static JsonNode button(JsonNode home, String text) {
        for (var block : home.path("blocks")) {
            if (block.path("text").path("text").asText().startsWith(text)) {
                return block.path("accessory");
            }
        }
        throw new AssertionError("no “" + text + "” in " + home);
    }

    @Test
    void whoeverLeavesLeavesTheirItemsAndTheLeadIsToldOnce() {
        stage.types(LEAD, "/readiness assign 3 @platform-eng");
        stage.sees(LEAD, "<@U0PLATFORM> now answers Q3");

        page.act(LEAD, "deactivate", JSON.createObjectNode().put("person", PLATFORM_ENG.id()));

        stage.sees(LEAD, "has left the workspace");
        var told = talk.replies(LEAD).stream()
                .filter(message -> message.toString().contains("has left the workspace"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.toString()).contains("Q3", "<@U0LEAD>");
        stage.types(LEAD, "/readiness assign 3 @app-owner");
        stage.sees(LEAD, "<@U0APPOWNER> now answers Q3");
    }

    @Test
    void aLeadWhoLeavesIsSpokenOfToThoseWhoAreStillThere() {
        page.act(APP_DEV, "deactivate", JSON.createObjectNode().put("person", LEAD.id()));

        var told = stage.sees(APP_DEV, "has left the workspace").path("text").asText();
        assertThat(told)
                .contains("<@U0APPDEV>", "<@U0APPOWNER>", "The review needs a lead")
                .doesNotContain("<@U0LEAD>");
    }

    @Test
    void aRenamedChannelChangesNothingAndAnArchivedOneGoesOnWhenItIsBack() {
        page.act(
                LEAD,
                "rename",
                JSON.createObjectNode().put("channel", Workspace.CHANNEL).put("name", "payments"));
        talk.says(APP_DEV, "yes");
        stage.card("1 ✔ Yes");

        page.act(LEAD, "archive", JSON.createObjectNode().put("channel", Workspace.CHANNEL));
        stage.workspace().types(APP_DEV, Workspace.OTHER_CHANNEL, "/readiness answer RR-1 2 no");
        assertThat(stage.workspace().whispers(APP_DEV, Workspace.OTHER_CHANNEL).toString())
                .contains("✘ No");
        page.act(LEAD, "unarchive", JSON.createObjectNode().put("channel", Workspace.CHANNEL));
        stage.workspace().types(LEAD, Workspace.CHANNEL, "/invite @readiness");

        stage.card("2 ✘ No");
    }

    @Test
    void aCardThatSomebodyDeletedIsDrawnAnew() {
        var card = stage.card("0 of 8 answered").path("ts").asText();
        removedByAnAdmin(card);

        var anew = stage.card("0 of 8 answered");
        assertThat(anew.path("ts").asText()).isNotEqualTo(card);
    }

    @Test
    void theThreadOfACardThatIsGoneIsListenedToAsBefore() {
        var card = stage.card("0 of 8 answered").path("ts").asText();
        removedByAnAdmin(card);
        stage.card("0 of 8 answered");

        talk.says(APP_DEV, "1: no, not yet");

        assertThat(stage.card("1 of 8 answered").path("ts").asText()).isNotEqualTo(card);
    }
}
