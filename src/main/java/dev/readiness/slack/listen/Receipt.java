package dev.readiness.slack.listen;

import java.util.Map;

/** What the front door answers: a status, headers and a body, which may be empty. */
public record Receipt(int status, Map<String, String> headers, String body) {
    public Receipt {
        headers = Map.copyOf(headers);
    }

    static Receipt status(int status) {
        return new Receipt(status, Map.of(), "");
    }

    static Receipt of(String type, String body) {
        return new Receipt(200, Map.of("Content-Type", type), body);
    }
}
