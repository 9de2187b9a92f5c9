package dev.readiness.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests to the bot's front door, signed as Slack signs them, or not. */
public final class SignedRequests {
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Clock clock;
    private final URI door;

    /** To a bot in this process, by {@link TestClock#SHARED}. */
    public SignedRequests(int port) {
        this(port, TestClock.SHARED);
    }

    /** @param clock the one by which that bot goes */
    public SignedRequests(int port, Clock clock) {
        this.clock = clock;
        this.door = URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    /** A command as Slack sends it; the trigger id tells one from its repeat. */
    public static String command(Who who, String channel, String text, String triggerId) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("command", "/readiness");
        fields.put("text", text);
        fields.put("user_id", who.id());
        fields.put("channel_id", channel);
        fields.put("trigger_id", triggerId);
        fields.put("response_url", "http://127.0.0.1:1/none");
        fields.put("team_id", "T0PLAYGROUND");
        return form(fields);
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public HttpResponse<String> send(String body) {
        return send(FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(String type, byte[] body) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        return send(type, body, timestamp, sign(timestamp, body));
    }

    public HttpResponse<String> send(String type, byte[] body, String timestamp, String signature) {
        return exchange(HttpRequest.newBuilder(door)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> method(String method) {
        return exchange(HttpRequest.newBuilder(door).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(door.resolve(path)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public static String sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Workspace.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
