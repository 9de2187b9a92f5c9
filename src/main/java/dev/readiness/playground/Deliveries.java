package dev.readiness.playground;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Sends requests to the bot as Slack does: signed, over HTTP, and with three seconds for the answer. */
final class Deliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .retryOnConnectionFailure(false)
            .build();
    private final String secret;
    private final PlaygroundClock clock;
    private final Conditions conditions;
    private volatile String botUrl = "";

    Deliveries(String secret, PlaygroundClock clock, Conditions conditions) {
        this.secret = secret;
        this.clock = clock;
        this.conditions = conditions;
    }

    /** Where the bot's front door is. */
    void connect(String url) {
        botUrl = url;
    }

    boolean isConnected() {
        return !botUrl.isEmpty();
    }

    /** Sends what a person did. */
    Ack interaction(Map<String, String> fields) {
        long start = System.nanoTime();
        var ack = send(encoded(fields).getBytes(StandardCharsets.UTF_8), FORM, Map.of());
        var taken = Duration.ofNanos(System.nanoTime() - start);
        return conditions.isTooLate(taken) ? new Ack.Late() : ack;
    }

    /** Sends an event; the headers say of a repeat that it is one. */
    Ack event(String body, Map<String, String> headers) {
        return send(body.getBytes(StandardCharsets.UTF_8), JSON, headers);
    }

    /** The bot takes a request only where it is signed with the time that it is. */
    private Ack send(byte[] body, MediaType type, Map<String, String> headers) {
        return isConnected() ? clock.still(() -> sendNow(body, type, headers)) : new Ack.Failed(0);
    }

    private Ack sendNow(byte[] body, MediaType type, Map<String, String> headers) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = new Request.Builder()
                .url(botUrl)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", sign(timestamp, body))
                .post(RequestBody.create(body, type));
        headers.forEach(request::header);
        try (var response = http.newCall(request.build()).execute()) {
            var answer = response.body().string();
            return response.isSuccessful() ? new Ack.Good(answer) : new Ack.Failed(response.code());
        } catch (InterruptedIOException late) {
            return new Ack.Late();
        } catch (IOException unreached) {
            return new Ack.Failed(0);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Lets go of idle connections. */
    void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
