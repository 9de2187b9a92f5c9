package dev.readiness.app;

import dev.readiness.slack.listen.Delivery;
import dev.readiness.slack.listen.FrontDoor;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings the server's requests to Slack's front door.
 *
 * @param acknowledged is told how long each took
 */
record SlackRoute(FrontDoor door, Consumer<Duration> acknowledged) implements Handler {
    @Override
    public void handle(Context context) throws IOException {
        long start = System.nanoTime();
        var request = context.req();
        var receipt = door.receive(new Delivery(
                request.getMethod(),
                request.getContentType(),
                request.getContentLengthLong(),
                headers(context),
                request.getRemoteAddr(),
                request.getInputStream()));
        context.status(receipt.status());
        receipt.headers().forEach(context::header);
        context.result(receipt.body());
        acknowledged.accept(Duration.ofNanos(System.nanoTime() - start));
    }

    private static Map<String, List<String>> headers(Context context) {
        var headers = new LinkedHashMap<String, List<String>>();
        var request = context.req();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
