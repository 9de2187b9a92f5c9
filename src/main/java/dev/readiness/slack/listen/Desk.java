package dev.readiness.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.readiness.usecase.StoreException;
import dev.readiness.usecase.TooSoon;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where what is known to come from Slack is read and handled, whichever way it came in. */
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int OK = 200;
    private static final int NO_REQUEST = 400;
    private static final int NO_HANDLER = 404;
    private static final int LATER = 503;

    private final App app;
    private final Tolls tolls;
    private final SlackRequestParser parser;

    Desk(App app, Tolls tolls) {
        this.app = app;
        this.tolls = tolls;
        this.parser = new SlackRequestParser(app.config());
    }

    /**
     * Handles one request; never throws.
     *
     * @param body the bytes of a form or of JSON, as Slack posts them
     * @return status 200 with the body of the acknowledgement, once what had to be stored is; 400 where the bytes are
     *     no request of Slack, 503 where it is to come again, since it could not be stored or understood now
     */
    public Receipt handle(byte[] body, boolean form, Map<String, List<String>> headers, String remoteAddress) {
        return tolls.on(toll -> handle(toll, body, form, headers, remoteAddress));
    }

    /** Counts what comes of a request, what the door refuses too. */
    Receipt counted(Function<Tolls.Toll, Receipt> handling) {
        return tolls.on(handling);
    }

    Receipt handle(
            Tolls.Toll toll, byte[] body, boolean form, Map<String, List<String>> headers, String remoteAddress) {
        return SlackForm.read(body, form)
                .map(text -> handle(toll, text, headers, remoteAddress))
                .orElse(Receipt.status(NO_REQUEST));
    }

    private Receipt handle(Tolls.Toll toll, String text, Map<String, List<String>> headers, String remoteAddress) {
        try {
            var request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .requestBody(text)
                    .headers(new RequestHeaders(headers))
                    .remoteAddress(remoteAddress)
                    .build());
            if (request == null) {
                return Receipt.status(NO_REQUEST);
            }
            toll.of(request);
            var response = app.run(request);
            var body = response.getBody();
            return body == null || body.isEmpty() || response.getStatusCode() != OK
                    ? Receipt.status(response.getStatusCode() == NO_HANDLER ? OK : response.getStatusCode())
                    : Receipt.of(response.getContentType(), body);
        } catch (StoreException | TooSoon later) {
            // thrown by events: a response that refuses one is made into 200 by Bolt, and the event would be lost
            return Receipt.status(LATER);
        } catch (Exception unforeseen) {
            LOG.warn(
                    "A request of Slack could not be read: {}",
                    unforeseen.getClass().getSimpleName());
            return Receipt.status(NO_REQUEST);
        }
    }
}
