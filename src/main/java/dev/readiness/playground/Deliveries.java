package dev.readiness.playground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
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

    private final OkHttpClient http =
            new OkHttpClient.Builder().callTimeout(PATIENCE).build();
    private final String secret;
    private final Clock clock;
    private volatile String botUrl = "";

    Deliveries(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Where the bot's front door is. */
    void connect(String url) {
        botUrl = url;
    }

    /** The bot's answer; empty where it gave none in time, or not with status 200. */
    Optional<String> send(String body) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = new Request.Builder()
                .url(botUrl)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", sign(timestamp, body))
                .post(RequestBody.create(bytes, FORM))
                .build();
        try (var response = http.newCall(request).execute()) {
            var answer = response.body().string();
            return response.isSuccessful() ? Optional.of(answer) : Optional.empty();
        } catch (IOException late) {
            return Optional.empty();
        }
    }

    private String sign(String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
