package dev.readiness.slack.post;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.time.Duration;

/** The one Slack client of the process. */
public final class SlackClient {
    private SlackClient() {}

    /**
     * A client without statistics in memory and with a limit for each call.
     *
     * @param apiUrl where the Web API is, with a slash at its end
     */
    public static Slack create(String apiUrl, Duration callTimeout) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientCallTimeoutMillis((int) callTimeout.toMillis());
        config.setHttpClientReadTimeoutMillis((int) callTimeout.toMillis());
        config.getMethodsConfig().setStatsEnabled(false);
        return Slack.getInstance(config);
    }

    public static MethodsClient methods(Slack slack, String botToken) {
        return slack.methods(botToken);
    }
}
