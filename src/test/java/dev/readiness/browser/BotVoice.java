package dev.readiness.browser;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Speaks through the workspace's Web API as a bot does, for what our bot does not say of itself. */
final class BotVoice {
    private final MethodsClient slack;

    BotVoice(Workspace workspace) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        config.setStatsEnabled(false);
        slack = Slack.getInstance(config).methods(Workspace.TOKEN);
    }

    /** Posts a text and gives its ts. */
    String says(String channel, String text) {
        return told(() -> slack.chatPostMessage(call -> call.channel(channel).text(text)))
                .getTs();
    }

    /** Posts blocks, as JSON, and gives their ts. */
    String shows(String channel, String blocks) {
        return told(() -> slack.chatPostMessage(
                        call -> call.channel(channel).text("Blocks").blocksAsString(blocks)))
                .getTs();
    }

    void edits(String channel, String ts, String text) {
        told(() -> slack.chatUpdate(call -> call.channel(channel).ts(ts).text(text)));
    }

    private interface Call<T> {
        T send() throws IOException, SlackApiException;
    }

    private static <T extends SlackApiTextResponse> T told(Call<T> call) {
        try {
            var answer = call.send();
            if (!answer.isOk()) {
                throw new AssertionError("the workspace refused: " + answer.getError());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SlackApiException refused) {
            throw new AssertionError("the workspace refused", refused);
        }
    }
}
