package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.ScriptedStage;
import dev.readiness.stage.SlackSays;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other bots write in a review's thread is never an answer. */
class OtherBotsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private ScriptedStage stage;
    private SlackSays thread;

    @BeforeEach
    void open() throws IOException {
        stage = ScriptedStage.open(folder, Map.of());
        stage.types(Workspace.CHANNEL, "open payments-api");
        stage.until(() -> stage.posts("Question 1").size() == 1 && stage.lagging() == 0);
        thread =
                new SlackSays(Workspace.CHANNEL, stage.slack().messages().get(0).ts());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file_share", "thread_broadcast", "bot_message", "me_message"})
    void aMessageWithABotsIdIsNoAnswerWhateverItsSubtype(String subtype) throws IOException {
        long second = stage.slack().second() + 60;
        var byBot = (ObjectNode) JSON.readTree(thread.reply(Who.APP_DEV, second + ".000001", "1: yes"));
        var event = ((ObjectNode) byBot.get("event")).put("bot_id", "B0OTHER");
        if (!subtype.isEmpty()) {
            event.put("subtype", subtype);
        }

        assertThat(stage.hears(byBot.toString())).isEqualTo(200);
        assertThat(stage.hears(thread.reply(Who.APP_DEV, second + ".000002", "2: yes")))
                .isEqualTo(200);

        assertThat(stage.query("select kind from journal where kind = 'ItemAnswered'"))
                .hasSize(1);
        assertThat(stage.posts("Use as answer")).isEmpty();
    }
}
