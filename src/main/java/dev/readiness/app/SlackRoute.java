package dev.readiness.app;

import dev.readiness.slack.listen.Delivery;
import dev.readiness.slack.listen.FrontDoor;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the server's requests to Slack's front door. */
record SlackRoute(FrontDoor door) implements Handler {
    @Override
    public void handle(Context context) throws IOException {
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
