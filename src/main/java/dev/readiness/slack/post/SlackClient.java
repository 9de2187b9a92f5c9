package dev.readiness.slack.post;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;

/** The one Slack client of the process. */
public final class SlackClient {
    private SlackClient() {}

    /**
     * A client without statistics in memory, with a limit for each call, and without OkHttp's own retries: those would
     * post a message twice where only the answer got lost.
     *
     * @param apiUrl where the Web API is, with a slash at its end
     */
    public static Slack create(String apiUrl, Duration callTimeout) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientCallTimeoutMillis((int) callTimeout.toMillis());
        config.setHttpClientReadTimeoutMillis((int) callTimeout.toMillis());
        config.getMethodsConfig().setStatsEnabled(false);
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(Promptness.gate())
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }
}
