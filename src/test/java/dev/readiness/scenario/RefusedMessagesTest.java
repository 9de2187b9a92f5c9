package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import dev.readiness.stage.ScriptedSlack;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot does about the errors that Slack names. */
class RefusedMessagesTest {
    @TempDir
    Path folder;

    private ScriptedSlack slack;
    private Wiring bot;
    private SignedRequests requests;

    @BeforeEach
    void open() throws IOException {
        slack = new ScriptedSlack();
        var deployment = new Deployment(
                "jdbc:sqlite:" + folder.resolve("bot.db"),
                slack.apiUrl(),
                Workspace.TOKEN,
                Workspace.SECRET,
                "127.0.0.1",
                0);
        bot = Wiring.start(Stage.quickSettings(), Stage.shippedPackages(), deployment, Clock.systemUTC());
        requests = new SignedRequests(bot.port());
    }

    @AfterEach
    void close() {
        bot.close();
        slack.close();
    }

    private void types(String channel, String text) {
        assertThat(requests.send(SignedRequests.command(Who.LEAD, channel, text, text))
                        .statusCode())
                .isEqualTo(200);
    }

    private long posted(String text) {
        return slack.calls("chat.postMessage").stream()
                .filter(call -> call.field("text").contains(text))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void aMessageThatIsGoneIsPostedAnewOnce(String error) {
        types(Workspace.CHANNEL, "open payments-api");
        await().until(() -> posted("Question 1") == 1);
        slack.refuse(call ->
                call.method().equals("chat.update") && call.field("text").contains("Question 1") ? error : "");
        types(Workspace.CHANNEL, "answer 1 yes");

        await().until(() -> posted("Question 1 is answered") == 1);
        await().until(() -> posted("Question 2") == 1);
        assertThat(posted("Question 1 is answered")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_archived", "not_in_channel", "channel_not_found"})
    void aChannelThatCannotBePostedToWaitsAndAllElseGoesOn(String error) {
        slack.refuse(call -> call.method().equals("chat.postMessage")
                        && call.field("channel").equals(Workspace.CHANNEL)
                ? error
                : "");
        types(Workspace.CHANNEL, "open payments-api");
        await().until(() -> posted("payments-api") == 1);
        types(Workspace.OTHER_CHANNEL, "open orders-api");

        await().until(() -> posted("Question 1") == 1);
        types(Workspace.CHANNEL, "answer payments-api 1 yes");
        types(Workspace.OTHER_CHANNEL, "answer orders-api 1 yes");
        await().until(() -> posted("Question 2") == 1);
        assertThat(posted("payments-api")).as("tried once, then left alone").isEqualTo(1);
        assertThat(requests.get("/readyz").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long"})
    void whatSlackDoesNotTakeAsBlocksIsSentAsText(String error) {
        slack.refuse(call -> call.method().equals("chat.postMessage")
                        && call.field("text").contains("Question 1")
                        && !call.field("blocks").replace("[]", "").isEmpty()
                ? error
                : "");
        types(Workspace.CHANNEL, "open payments-api");

        await().until(() -> posted("Question 1") == 2);
        var last = slack.calls("chat.postMessage").stream()
                .filter(call -> call.field("text").contains("Question 1"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.field("blocks")).isIn("", "[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "invalid_auth", "account_inactive"})
    void aTokenThatIsRefusedTurnsReadinessOffAndDropsNothing(String error) {
        slack.refuse(call -> call.method().startsWith("chat.") ? error : "");
        types(Workspace.CHANNEL, "open payments-api");
        await().until(() -> requests.get("/readyz").statusCode() == 503);
        assertThat(requests.get("/readyz").body()).contains("courier: down", "database: up");

        slack.refuse(call -> "");
        await().until(() -> requests.get("/readyz").statusCode() == 200);
        await().until(() -> posted("Question 1") >= 1);
    }

    @Test
    void anUnknownErrorIsTriedAgain() {
        slack.refuse(call -> call.method().equals("chat.postMessage")
                        && slack.calls("chat.postMessage").size() < 3
                ? "team_added_to_org"
                : "");
        types(Workspace.CHANNEL, "open payments-api");

        await().until(() -> posted("Question 1") == 1);
    }
}
