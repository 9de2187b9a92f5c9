package dev.readiness.slack.post;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;

/** The one Slack client of the process. */
public final class SlackClient {
    private SlackClient() {}

    /**
     * A client without statistics in memory, with a limit for each call, and without OkHttp's own retries: those would
     * post a message twice where only the answer got lost.
     *
     * @param apiUrl where the Web API is, with a slash at its end
     * @param onTheWay each sees every call
     */
    public static Slack create(String apiUrl, Duration callTimeout, Interceptor... onTheWay) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientCallTimeoutMillis((int) callTimeout.toMillis());
        config.setHttpClientReadTimeoutMillis((int) callTimeout.toMillis());
        config.getMethodsConfig().setStatsEnabled(false);
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(Promptness.gate());
        List.of(onTheWay).forEach(http::addInterceptor);
        return Slack.getInstance(config, new SlackHttpClient(http.build()));
    }
}
