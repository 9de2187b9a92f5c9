package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.LogLines;
import dev.readiness.stage.ScriptedSlack;
import dev.readiness.stage.ScriptedSlack.Call;
import dev.readiness.stage.ScriptedStage;
import dev.readiness.stage.SlackSays;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot does about the errors that Slack names, for one message. */
class RefusedMessagesTest {
    @TempDir
    Path folder;

    private ScriptedStage stage;
    private ScriptedSlack slack;

    @BeforeEach
    void open() throws IOException {
        stage = ScriptedStage.open(folder, Map.of());
        slack = stage.slack();
        stage.types(Workspace.CHANNEL, "open payments-api");
        stage.until(() -> stage.posts("Question 1").size() == 1 && stage.lagging() == 0);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static boolean edits(Call call, String text) {
        return call.method().equals("chat.update") && call.field("text").contains(text);
    }

    @Test
    void aMessageThatIsGoneIsPostedAnewOnceAndItsNewPlaceRemembered() {
        slack.refuse(call -> edits(call, "Question 1") ? "message_not_found" : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> stage.posts("Question 2").size() == 1 && stage.lagging() == 0);

        var anew = stage.posts("Question 1 is answered");
        assertThat(anew).hasSize(1);
        assertThat(anew.get(0).field("blocks")).doesNotContain("earlier message");
        slack.refuse(call -> "");
        stage.types(Workspace.CHANNEL, "answer 1 no");
        stage.until(() -> stage.edits("Question 1 is answered No").size() == 1);
        assertThat(stage.edits("Question 1 is answered No").get(0).field("ts"))
                .isEqualTo(anew.get(0).ts());
        assertThat(stage.posts("Question 1 is answered")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cant_update_message, '', https://ours.slack.example/p",
        "edit_window_closed, '', https://ours.slack.example/p",
        "cant_update_message, message_not_found, https://slack.com/archives/C0PAYMENTS/p"
    })
    void aMessageThatCannotBeEditedIsFollowedByOneThatLinksToIt(String error, String noLink, String link) {
        slack.refuse(
                call -> edits(call, "Question 1") ? error : call.method().equals("chat.getPermalink") ? noLink : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> stage.posts("Question 2").size() == 1 && stage.lagging() == 0);

        assertThat(stage.posts("Question 1 is answered")).hasSize(1);
        assertThat(stage.posts("Question 1 is answered").get(0).field("blocks"))
                .contains("In place of", link + slack.second(), "an earlier message");
    }

    @Test
    void aReplyBelowACardThatCouldNotBeEditedAnyMoreIsStillHeard() {
        var former = slack.messages().get(0).ts();
        slack.refuse(call ->
                call.method().equals("chat.update") && call.field("ts").equals(former) ? "edit_window_closed" : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> stage.posts("Readiness review RR-1").size() == 2 && stage.lagging() == 0);

        var thread = new SlackSays(Workspace.CHANNEL, former);
        assertThat(stage.hears(thread.reply(Who.LEAD, slack.second() + ".9", "2: no")))
                .isEqualTo(200);
        stage.until(() -> !stage.edits("2 of 8 answered").isEmpty());

        slack.refuse(call ->
                call.method().equals("chat.update") && !call.field("ts").equals(former) ? "edit_window_closed" : "");
        stage.types(Workspace.CHANNEL, "answer 3 yes");
        stage.until(() -> stage.posts("3 of 8 answered").size() == 1);
        assertThat(stage.hears(thread.reply(Who.LEAD, slack.second() + ".91", "4: no")))
                .isEqualTo(200);
        stage.until(() -> !stage.posts("4 of 8 answered").isEmpty());
    }

    @Test
    void aCardThatIsGoneIsPostedAnewAndTheThreadGoesOnBelowIt() {
        slack.refuse(call -> edits(call, "Readiness review RR-1") ? "message_not_found" : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");

        stage.until(() -> stage.posts("Question 2").size() == 1 && stage.lagging() == 0);
        var cards = stage.posts("Readiness review RR-1");
        assertThat(cards).hasSize(2);
        assertThat(cards.get(1).field("text")).contains("1 of 8 answered");
    }

    @Test
    void aThreadThatIsGoneHasItsCardDrawnFirst() {
        var lost = slack.messages().get(0).ts();
        slack.refuse(call -> call.field("thread_ts").equals(lost)
                ? "thread_not_found"
                : call.field("ts").equals(lost) ? "message_not_found" : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");

        stage.until(() -> stage.lagging() == 0);
        var card = stage.posts("Readiness review RR-1").get(1);
        assertThat(slack.messages())
                .filteredOn(message -> message.field("text").contains("Question 2"))
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.field("thread_ts")).isEqualTo(card.ts()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long"})
    void whatSlackDoesNotTakeAsBlocksIsSentAsTextAndLoggedWithItsId(String error) {
        slack.refuse(call -> call.method().equals("chat.postMessage")
                        && call.field("text").contains("Question 2")
                        && !call.field("blocks").replace("[]", "").isEmpty()
                ? error
                : "");
        try (var log = LogLines.open()) {
            stage.types(Workspace.CHANNEL, "answer 1 yes");
            stage.until(() -> stage.posts("Question 2").size() == 2 && stage.lagging() == 0);

            var sent = stage.posts("Question 2").get(1);
            assertThat(sent.field("blocks")).isIn("", "[]");
            assertThat(log.with(error))
                    .filteredOn(line -> line.contains(sent.key()))
                    .singleElement()
                    .asString()
                    .contains("ERROR");
        }
    }

    @Test
    void afterAStateThatWentAsTextTheNextHasItsBlocksAgain() {
        slack.refuse(call -> edits(call, "Question 1 is answered Yes")
                        && !call.field("blocks").replace("[]", "").isEmpty()
                ? "invalid_blocks"
                : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> stage.edits("answered Yes").size() == 2 && stage.lagging() == 0);
        stage.types(Workspace.CHANNEL, "answer 1 no");

        stage.until(() -> stage.edits("answered No").size() == 1);
        assertThat(stage.edits("answered No").get(0).field("blocks")).contains("History");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "invalid_auth", "account_inactive"})
    void aTokenThatIsRefusedTurnsReadinessOffAndDropsNothing(String error) {
        slack.refuse(call -> call.method().startsWith("chat.") ? error : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> stage.requests().get("/readyz").statusCode() == 503);
        assertThat(stage.requests().get("/readyz").body()).contains("courier: down", "database: up");
        stage.types(Workspace.CHANNEL, "answer 2 yes");

        slack.refuse(call -> "");
        stage.until(() -> stage.requests().get("/readyz").statusCode() == 200 && stage.lagging() == 0);
        assertThat(texts(slack.messages()))
                .satisfiesOnlyOnce(text -> assertThat(text).contains("Question 2"))
                .satisfiesOnlyOnce(text -> assertThat(text).contains("Question 3"));
    }

    private static List<String> texts(List<Call> calls) {
        return calls.stream().map(call -> call.field("text")).toList();
    }

    @Test
    void anUnknownErrorIsTriedAgain() {
        slack.refuse(call -> call.method().equals("chat.postMessage")
                        && stage.posts("Question 2").size() < 3
                ? "team_added_to_org"
                : "");
        stage.types(Workspace.CHANNEL, "answer 1 yes");

        stage.until(() -> stage.lagging() == 0);
        assertThat(texts(slack.messages()))
                .filteredOn(text -> text.contains("Question 2"))
                .hasSize(1);
    }
}
