package dev.readiness.slack.listen;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as it came in, nothing of it trusted yet.
 *
 * @param length the length that it announces, in bytes; -1 where it announces none
 */
public record Delivery(
        String method,
        @Nullable String contentType,
        long length,
        Map<String, List<String>> headers,
        String remoteAddress,
        InputStream body) {
    public Delivery {
        headers = Map.copyOf(headers);
    }

    /** The header's first value; empty where it is missing. */
    String header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst()
                .orElse("");
    }
}
