package dev.readiness.slack.listen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Slack's requests from forged ones: HMAC-SHA256 over the raw bytes, compared in constant time, and not older or
 * newer than five minutes (Slack: Verifying requests from Slack).
 */
final class Signature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int LONGEST_TIMESTAMP = 12;

    private final byte[] secret;
    private final Clock clock;

    Signature(String secret, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    boolean isGood(String timestamp, String signature, byte[] body) {
        if (timestamp.isEmpty()
                || timestamp.length() > LONGEST_TIMESTAMP
                || !timestamp.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return false;
        }
        long apart = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        var expected = of(timestamp, body);
        boolean same = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        return same && apart <= WINDOW.toSeconds();
    }

    /** The signature that Slack gives a body at that time, in seconds since the epoch. */
    String of(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
