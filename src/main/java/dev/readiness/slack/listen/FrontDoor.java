package dev.readiness.slack.listen;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Slack sends over HTTP comes in here. Bolt parses before it verifies, so size, method, type and
 * signature are checked on the raw bytes first; only then the desk sees the request.
 */
public final class FrontDoor {
    private static final int LARGEST = 1 << 20;

    /** So much of a body that is too large is read all the same, so that its sender gets to see the answer. */
    private static final int SWALLOWED = 8 << 20;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final Signature signature;
    private final Desk desk;
    private final RejectionLog rejectionLog;

    /** @param signingSecrets the secrets of which any one may have signed: two while one takes the other's place */
    public FrontDoor(List<String> signingSecrets, Desk desk, Clock clock) {
        this.signature = new Signature(signingSecrets, clock);
        this.desk = desk;
        this.rejectionLog = new RejectionLog(clock);
    }

    /** Checks and handles one request; never throws. */
    public Receipt receive(Delivery delivery) {
        return desk.counted(toll -> checked(delivery, toll));
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
        var verdict = signature.check(
                delivery.header("X-Slack-Request-Timestamp"), delivery.header("X-Slack-Signature"), body.get());
        if (!verdict.isGood()) {
            rejectionLog.tell(verdict);
            return Receipt.status(401);
        }
        return desk.handle(toll, body.get(), type.equals(FORM), delivery.headers(), delivery.remoteAddress());
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
}
