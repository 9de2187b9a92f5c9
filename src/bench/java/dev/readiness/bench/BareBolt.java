package dev.readiness.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The least that a bot can be: Bolt with one command behind the server that we use, and no database. */
public final class BareBolt {
    private final App app;
    private final SlackRequestParser parser;

    private BareBolt(String apiUrl) {
        var slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(apiUrl);
        var config = AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .signingSecret("secret")
                .singleTeamBotToken("xoxb-bench")
                .build();
        app = new App(config);
        app.command("/hello", (request, context) -> context.ack("hello"));
        parser = new SlackRequestParser(config);
    }

    /** Starts it; the arguments are the port and the address of Slack's Web API. */
    public static void main(String[] args) {
        var bolt = new BareBolt(args[1]);
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/slack/events", bolt::answer);
                    config.routes.get("/readyz", context -> context.result("ready"));
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }

    private void answer(Context context) throws Exception {
        Map<String, List<String>> headers = context.headerMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        var request = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(context.path())
                .queryString(Map.of())
                .requestBody(context.body())
                .headers(new RequestHeaders(headers))
                .remoteAddress(context.ip())
                .build());
        var response = app.run(request);
        Function<String, String> orEmpty = body -> body == null ? "" : body;
        context.status(response.getStatusCode()).result(orEmpty.apply(response.getBody()));
    }
}
