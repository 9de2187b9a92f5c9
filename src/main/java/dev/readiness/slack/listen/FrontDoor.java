package dev.readiness.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything from Slack comes in here. Bolt parses before it verifies, so size, method, type and signature are checked
 * on the raw bytes first; only then Bolt sees the request.
 */
public final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int LARGEST = 1 << 20;

    /** So much of a body that is too large is read all the same, so that its sender gets to see the answer. */
    private static final int SWALLOWED = 8 << 20;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final Signature signature;
    private final App app;
    private final Tolls tolls;
    private final SlackRequestParser parser;

    FrontDoor(String signingSecret, App app, Tolls tolls, Clock clock) {
        this.signature = new Signature(signingSecret, clock);
        this.app = app;
        this.tolls = tolls;
        this.parser = new SlackRequestParser(app.config());
    }

    /** Checks and handles one request; never throws. */
    public Receipt receive(Delivery delivery) {
        return tolls.on(toll -> checked(delivery, toll));
    }

    private Receipt checked(Delivery delivery, Tolls.Toll toll) {
        if (!delivery.method().equals("POST")) {
            return new Receipt(405, Map.of("Allow", "POST"), "");
        }
        var body = body(delivery);
        if (body.isEmpty()) {
            return Receipt.status(413);
        }
        var type = mediaType(delivery.contentType());
        if (!type.equals(FORM) && !type.equals(JSON)) {
            return Receipt.status(415);
        }
        var timestamp = delivery.header("X-Slack-Request-Timestamp");
        if (!signature.isGood(timestamp, delivery.header("X-Slack-Signature"), body.get())) {
            return Receipt.status(401);
        }
        return SlackForm.read(body.get(), type.equals(FORM))
                .map(text -> hand(delivery, text, toll))
                .orElse(Receipt.status(400));
    }

    /** The whole body; empty where it is too large or breaks off. */
    private static Optional<byte[]> body(Delivery delivery) {
        try {
            var bytes = delivery.body().readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return Optional.of(bytes);
            }
            delivery.body().skipNBytes(Math.min(SWALLOWED, Math.max(0, delivery.length() - bytes.length)));
            return Optional.empty();
        } catch (IOException brokenOff) {
            return Optional.of(new byte[0]);
        }
    }

    private static String mediaType(@Nullable String contentType) {
        return contentType == null
                ? ""
                : Arrays.stream(contentType.split(";", 2))
                        .findFirst()
                        .orElse("")
                        .strip()
                        .toLowerCase(Locale.ROOT);
    }

    private Receipt hand(Delivery delivery, String text, Tolls.Toll toll) {
        try {
            var request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .requestBody(text)
                    .headers(new RequestHeaders(delivery.headers()))
                    .remoteAddress(delivery.remoteAddress())
                    .build());
            if (request == null) {
                return Receipt.status(400);
            }
            toll.of(request);
            var response = app.run(request);
            var body = response.getBody();
            return body == null || body.isEmpty() || response.getStatusCode() != 200
                    ? Receipt.status(response.getStatusCode() == 404 ? 200 : response.getStatusCode())
                    : Receipt.of(response.getContentType(), body);
        } catch (Exception unforeseen) {
            LOG.warn(
                    "A signed request could not be read: {}",
                    unforeseen.getClass().getSimpleName());
            return Receipt.status(400);
        }
    }
}
