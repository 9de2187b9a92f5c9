package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.LogLines;
import dev.readiness.stage.ScriptedSlack;
import dev.readiness.stage.ScriptedSlack.Call;
import dev.readiness.stage.ScriptedStage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel that cannot be posted to, and people who cannot be told so. */
@Order(1)
class PausedChannelTest {
    private static final String LEADS_CHANNEL = "D" + Who.LEAD.id();
    private static final Duration PACE = Duration.ofMillis(100);

    @TempDir
    Path folder;

    private ScriptedStage stage;
    private ScriptedSlack slack;

    private void open(Map<String, String> settings) throws IOException {
        stage = ScriptedStage.open(folder, settings);
        slack = stage.slack();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Function<Call, String> shut(String error) {
        return call ->
                call.method().startsWith("chat.") && call.field("channel").equals(Workspace.CHANNEL) ? error : "";
    }

    private List<Call> lettersTo(String channel) {
        return slack.messages().stream()
                .filter(call -> call.field("channel").equals(channel))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_archived", "not_in_channel", "channel_not_found"})
    void aChannelThatCannotBePostedToWaitsItsLeadIsToldOnceAndAllElseGoesOn(String error) throws IOException {
        open(Map.of());
        slack.refuse(shut(error));
        stage.types(Workspace.CHANNEL, "open payments-api");
        stage.until(() -> stage.posts("RR-1").size() == 2);
        stage.types(Workspace.OTHER_CHANNEL, "open orders-api");
        stage.until(() -> stage.posts("Question 1").size() == 1);
        stage.types(Workspace.CHANNEL, "answer payments-api 1 yes");
        stage.types(Workspace.CHANNEL, "open search-api");
        stage.types(Workspace.OTHER_CHANNEL, "answer orders-api 1 yes");
        stage.until(() -> stage.posts("Question 2").size() == 1);

        assertThat(stage.posts("Readiness review RR-1"))
                .as("tried once, then left alone")
                .hasSize(1);
        assertThat(lettersTo(LEADS_CHANNEL))
                .singleElement()
                .satisfies(letter -> assertThat(letter.field("text"))
                        .contains("<#" + Workspace.CHANNEL + ">", error, "RR-1 `payments-api`"));
        assertThat(stage.requests().get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void aLeadIsToldOnceForEachPauseHoweverOftenTheChannelIsTried() throws IOException {
        open(Map.of("CHANNEL_RETRY", "50ms"));
        slack.refuse(shut("is_archived"));
        stage.types(Workspace.CHANNEL, "open payments-api");
        stage.types(Workspace.CHANNEL, "open orders-api");
        stage.until(() -> stage.posts("Readiness review").size() > 10);
        stage.until(() -> stage.edits("RR-1 `payments-api`, RR-2 `orders-api`").size()
                        + lettersTo(LEADS_CHANNEL).stream()
                                .filter(letter -> letter.field("text").contains("RR-2"))
                                .count()
                > 0);
        assertThat(lettersTo(LEADS_CHANNEL)).hasSize(1);

        slack.refuse(call -> "");
        stage.until(() -> stage.lagging() == 0);
        assertThat(stage.edits("I can post to <#" + Workspace.CHANNEL + "> again"))
                .hasSize(1);
        assertThat(lettersTo(LEADS_CHANNEL)).hasSize(1);

        slack.refuse(shut("is_archived"));
        stage.types(Workspace.CHANNEL, "answer RR-1 1 yes");
        stage.until(() -> lettersTo(LEADS_CHANNEL).size() == 2);
    }

    @Test
    void whenTheChannelIsBackEachMessageComesOnceInItsLastStateInOrderAndPaced() throws IOException {
        open(Map.of("CHANNEL_RETRY", "300ms", "POST_EVERY", PACE.toMillis() + "ms"));
        slack.refuse(shut("not_in_channel"));
        stage.types(Workspace.CHANNEL, "open payments-api");
        for (int item = 1; item <= 8; item++) {
            stage.types(Workspace.CHANNEL, "answer payments-api " + item + " no");
            stage.types(Workspace.CHANNEL, "answer payments-api " + item + " yes");
        }
        stage.until(() -> lettersTo(LEADS_CHANNEL).size() == 1);
        slack.refuse(call -> "");
        stage.until(() -> stage.lagging() == 0);

        var messages = lettersTo(Workspace.CHANNEL);
        assertThat(messages).extracting(Call::key).doesNotHaveDuplicates();
        assertThat(messages.get(0).field("text")).contains("8 of 8 answered");
        assertThat(messages.get(1).key()).isEqualTo("RR-1/opener/");
        assertThat(messages)
                .filteredOn(message -> message.key().contains("/prompt/"))
                .extracting(message -> message.field("text").replaceFirst(":.*", ""))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj(item -> "Question " + item + " is answered Yes")
                        .toList());
        assertThat(stage.edits("Question")).isEmpty();
        var took = Duration.ofNanos(
                messages.get(messages.size() - 1).nanos() - messages.get(0).nanos());
        assertThat(took).isGreaterThan(PACE.multipliedBy(messages.size() - 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "cannot_dm_bot"})
    void aLetterToSomebodyWhoCannotBeWrittenToIsGivenUpAndTheOpenerIsToldInstead(String error) throws IOException {
        open(Map.of("CHANNEL_RETRY", "50ms"));
        var channelIsShut = shut("is_archived");
        slack.refuse(call -> call.method().equals("conversations.open")
                        && call.field("users").equals(Who.APP_DEV.id())
                ? error
                : channelIsShut.apply(call));
        try (var log = LogLines.open()) {
            stage.types(Workspace.CHANNEL, "open payments-api lead:<@" + Who.APP_DEV.id() + ">");
            stage.until(() -> lettersTo(LEADS_CHANNEL).size() == 1);
            stage.until(() -> stage.posts("Readiness review").size() > 5);

            assertThat(log.with(error)).singleElement().asString().contains("WARN", Who.APP_DEV.id(), "is given up");
            assertThat(stage.query("select error from outbox where orphaned")).containsExactly(error);
            assertThat(slack.calls("conversations.open"))
                    .filteredOn(call -> call.field("users").equals(Who.APP_DEV.id()))
                    .hasSize(1);
            assertThat(lettersTo(LEADS_CHANNEL)).hasSize(1);
        }
    }

    @Test
    void aPersonsChannelIsOpenedOnceAndAgainWhereItIsGone() throws IOException {
        open(Map.of("CHANNEL_RETRY", "50ms"));
        slack.refuse(shut("is_archived"));
        stage.types(Workspace.CHANNEL, "open payments-api");
        stage.until(() -> lettersTo(LEADS_CHANNEL).size() == 1);
        slack.refuse(call -> "");
        stage.until(() -> stage.lagging() == 0);
        assertThat(slack.calls("conversations.open")).hasSize(1);

        var channelIsShut = shut("is_archived");
        slack.refuse(call -> call.method().equals("chat.postMessage")
                        && call.field("channel").equals(LEADS_CHANNEL)
                        && slack.calls("conversations.open").size() == 1
                ? "channel_not_found"
                : channelIsShut.apply(call));
        stage.types(Workspace.CHANNEL, "answer 1 yes");
        stage.until(() -> lettersTo(LEADS_CHANNEL).size() == 2);
        assertThat(slack.calls("conversations.open")).hasSize(2);
    }
}
