package dev.readiness.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.review.WorkloadName;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Asks the gate of a bot that runs elsewhere. */
final class GateClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private GateClient() {}

    /**
     * The gate's answer, as JSON.
     *
     * @param bot where it listens, such as {@code https://readiness.example.com}
     * @throws IOException where nobody answers, or something else than the gate does
     */
    static String ask(URI bot, WorkloadName workload, String token) throws IOException {
        var address = HttpUrl.get(bot);
        if (address == null) {
            throw new IOException(bot + " is no http or https address");
        }
        var request = new Request.Builder()
                .url(address.newBuilder()
                        .addPathSegments("api/v1/workloads")
                        .addPathSegment(workload.text())
                        .addPathSegment("gate")
                        .build())
                .header("Authorization", "Bearer " + token)
                .build();
        var client = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        try (var response = client.newCall(request).execute()) {
            var body = response.body().string();
            if (response.code() != 200 || !tree(body).has("cleared")) {
                throw new IOException("status " + response.code() + told(body));
            }
            return body;
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static String told(String body) {
        var error = tree(body).path("error").asText();
        return error.isEmpty() ? ", and no answer of a gate" : ": " + error;
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }
}
