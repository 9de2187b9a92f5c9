package dev.readiness.slack.listen;

import dev.readiness.usecase.Inbox.RequestKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one request from another; Slack's retry headers do not, since some repeats carry none. */
final class Keys {
    private Keys() {}

    static RequestKey command(String triggerId, String body) {
        return new RequestKey("command/" + triggerId + "/" + hash(body));
    }

    static RequestKey press(String message, String actionId, String actionTs, String person) {
        return new RequestKey("press/" + String.join("/", message, actionId, actionTs, person));
    }

    /** A form that is sent back with a mistake keeps its hash: what is corrected in it makes the next one another. */
    static RequestKey submission(String viewId, String hash, String person, String fields) {
        return new RequestKey("view/" + String.join("/", viewId, hash, person, hash(fields)));
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
