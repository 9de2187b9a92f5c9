package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.ScriptedSlack;
import dev.readiness.stage.ScriptedSlack.Break;
import dev.readiness.stage.ScriptedSlack.Call;
import dev.readiness.stage.ScriptedStage;
import dev.readiness.stage.SlackSays;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to Slack that come to nothing, or to nobody knows what. */
@Order(1)
class BrokenCallsTest {
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

    /** Breaks the first call of that kind, and it alone. */
    private static Function<Call, Break> once(Break how, Predicate<Call> which) {
        var broken = new AtomicBoolean();
        return call -> which.test(call) && broken.compareAndSet(false, true) ? how : Break.NONE;
    }

    private static Predicate<Call> sends(String method, String text) {
        return call -> call.method().equals(method) && call.field("text").contains(text);
    }

    private List<Call> messages(String text) {
        return slack.messages().stream()
                .filter(message -> message.field("text").contains(text))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Break.class,
            names = {"NONE", "LIMITED"},
            mode = Mode.EXCLUDE)
    void aPostOfUnknownOutcomeIsLookedForBeforeItIsSentAgain(Break how) {
        slack.breakCalls(once(how, sends("chat.postMessage", "Question 2")));
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> messages("Question 2").size() == 1 && stage.lagging() == 0);

        boolean arrived = how.name().endsWith("CARRIED_OUT");
        assertThat(stage.posts("Question 2")).hasSize(arrived ? 1 : 2);
        assertThat(messages("Question 2")).hasSize(1);
        var first = stage.posts("Question 2").get(0);
        var looks = slack.calls("conversations.replies");
        assertThat(looks).isNotEmpty();
        assertThat(Duration.ofNanos(looks.get(0).nanos() - first.nanos()))
                .as("not before the call's time-out has passed, by the clock of a server that may hear of it late")
                .isGreaterThan(Duration.ofMillis(400));
        if (!arrived) {
            var second = stage.posts("Question 2").get(1);
            assertThat(Duration.ofNanos(second.nanos() - first.nanos()))
                    .as("not before history must show it")
                    .isGreaterThan(Duration.ofMillis(1400));
        }
    }

    @Test
    void aLookUpThatFailsIsRepeatedUntilSlackHasAnswered() {
        var lookUpsFail = new AtomicBoolean(true);
        var post = once(Break.CLOSED_AND_CARRIED_OUT, sends("chat.postMessage", "Question 2"));
        slack.breakCalls(call -> call.method().equals("conversations.replies") && lookUpsFail.get()
                ? Break.SERVER_ERROR
                : post.apply(call));
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> slack.calls("conversations.replies").size() >= 4);
        assertThat(stage.posts("Question 2")).hasSize(1);

        lookUpsFail.set(false);
        stage.until(() -> stage.lagging() == 0);
        assertThat(stage.posts("Question 2")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Break.class,
            names = {"NONE", "LIMITED"},
            mode = Mode.EXCLUDE)
    void anEditOfUnknownOutcomeIsSimplyRepeated(Break how) {
        int looks = slack.calls("conversations.replies").size();
        slack.breakCalls(once(how, sends("chat.update", "Question 1 is answered")));
        stage.types(Workspace.CHANNEL, "answer 1 yes");

        stage.until(() -> stage.edits("Question 1 is answered").size() >= 2 && stage.lagging() == 0);
        assertThat(slack.calls("conversations.replies")).hasSize(looks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations.open", "files.getUploadURLExternal"})
    void whoeverAsksForAnExportIsToldWhereItCannotBeSent(String method) {
        slack.refuse(call -> call.method().equals(method) ? "missing_scope" : "");
        stage.types(Workspace.CHANNEL, "export");

        stage.until(() -> slack.calls("chat.postEphemeral").stream()
                .anyMatch(told -> told.field("user").equals(Who.LEAD.id())
                        && told.field("text").contains("Slack did not take the export of")));
    }

    @Test
    void whoeverIsRateLimitedWaitsAsLongAsSlackSays() {
        slack.breakCalls(once(Break.LIMITED, sends("chat.postMessage", "Question 2")));
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> stage.lagging() == 0);

        var posts = stage.posts("Question 2");
        assertThat(posts).hasSize(2);
        assertThat(Duration.ofNanos(posts.get(1).nanos() - posts.get(0).nanos()))
                .isGreaterThan(Duration.ofMillis(950));
        assertThat(slack.calls("conversations.replies"))
                .as("nothing was done, so nothing is looked for")
                .isEmpty();
    }

    @Test
    void aReplyUnderACardThatIsNotKnownToBePostedIsRefusedAndReadWhenItComesAgain() {
        var lookUpsFail = new AtomicBoolean(true);
        var post = once(Break.CLOSED_AND_CARRIED_OUT, sends("chat.postMessage", "orders-api"));
        slack.breakCalls(call -> call.method().equals("conversations.history") && lookUpsFail.get()
                ? Break.SERVER_ERROR
                : post.apply(call));
        stage.types(Workspace.CHANNEL, "open orders-api");
        stage.until(() -> messages("orders-api").size() == 1);
        var card = messages("orders-api").get(0).ts();
        var reply = new SlackSays(Workspace.CHANNEL, card).reply(Who.LEAD, slack.second() + ".9", "1: no");
        var elsewhere = new SlackSays(Workspace.CHANNEL, "1700000000.000100").reply(Who.LEAD, "1700000001.1", "no");

        assertThat(stage.hears(reply)).isEqualTo(503);
        assertThat(stage.hears(elsewhere)).as("an older thread").isEqualTo(200);

        lookUpsFail.set(false);
        stage.until(() -> stage.hears(reply) == 200);
        stage.until(() -> stage.lagging() == 0);
        assertThat(stage.edits("1 of 8 answered")).isNotEmpty();
    }

    @Test
    void aLookUpInOneThreadDoesNotHoldUpAnother() {
        slack.breakCalls(call -> call.method().equals("conversations.replies")
                ? Break.SERVER_ERROR
                : sends("chat.postMessage", "Question 2").test(call) ? Break.SERVER_ERROR : Break.NONE);
        stage.types(Workspace.CHANNEL, "answer payments-api 1 yes");
        stage.until(() -> stage.posts("Question 2").size() == 1);
        stage.types(Workspace.CHANNEL, "open orders-api");

        stage.until(() -> messages("Question 1").size() == 2);
        assertThat(messages("Question 2")).isEmpty();
    }
}
