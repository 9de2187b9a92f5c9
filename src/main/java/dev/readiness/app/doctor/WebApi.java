package dev.readiness.app.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Slack's Web API, asked plainly, so that whatever answers there can be described. */
final class WebApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OkHttpClient http =
            new OkHttpClient.Builder().callTimeout(PATIENCE).build();
    private final String url;

    /** @param url with a slash at its end */
    WebApi(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /**
     * What came back.
     *
     * @param status 0 where nothing did
     * @param json the body, if it is JSON
     * @param trouble why nothing came back
     */
    record Answer(int status, Headers headers, JsonNode json, String trouble) {
        boolean isOk() {
            return json.path("ok").asBoolean();
        }

        /** Whether Slack itself answered, by the look of it. */
        boolean isSlacks() {
            return json.path("ok").isBoolean();
        }

        String error() {
            return json.path("error").asText("no reason given");
        }

        /** The time at the far end. */
        Optional<Instant> date() {
            try {
                return Optional.ofNullable(headers.get("Date"))
                        .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        /** What the token may do; empty where that is not told. */
        Optional<List<String>> scopes() {
            return Optional.ofNullable(headers.get("x-oauth-scopes"))
                    .map(text -> Arrays.stream(text.split(",", -1))
                            .map(String::strip)
                            .toList());
        }
    }

    Answer call(String method, String token, Map<String, String> arguments) {
        var form = new FormBody.Builder();
        arguments.forEach(form::add);
        var request = new Request.Builder()
                .url(url + method)
                .header("Authorization", "Bearer " + token)
                .post(form.build())
                .build();
        try (var response = http.newCall(request).execute()) {
            return new Answer(
                    response.code(), response.headers(), json(response.body().string()), "");
        } catch (IOException away) {
            return new Answer(
                    0, Headers.of(), MissingNode.getInstance(), away.getClass().getSimpleName());
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
