package dev.readiness.slack.listen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Slack's requests from forged ones: HMAC-SHA256 over the raw bytes, compared in constant time, and not older or
 * newer than five minutes (Slack: Verifying requests from Slack).
 */
final class Signature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int LONGEST_TIMESTAMP = 12;
    private static final Verdict FORGED = new Verdict(false, Duration.ZERO, false);
    private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");

    private final List<byte[]> secrets;
    private final Clock clock;

    /** @param secrets any of them may have signed */
    Signature(List<String> secrets, Clock clock) {
        this.secrets = secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.clock = clock;
    }

    /**
     * What is to be thought of a request.
     *
     * @param genuine whether somebody signed it who knows the secret
     * @param ahead by how much its time is ahead of ours; zero where it does not have one
     * @param signed whether it has a signature and a time at all, as what comes from Slack has
     */
    record Verdict(boolean genuine, Duration ahead, boolean signed) {
        boolean isGood() {
            return genuine && isInTime();
        }

        /** Whether its time is right and it is signed with a secret that is not ours. */
        boolean isOfAnotherSecret() {
            return signed && !genuine && isInTime();
        }

        private boolean isInTime() {
            return ahead.abs().compareTo(WINDOW) <= 0;
        }
    }

    Verdict check(String timestamp, String signature, byte[] body) {
        if (timestamp.isEmpty()
                || timestamp.length() > LONGEST_TIMESTAMP
                || !timestamp.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return FORGED;
        }
        var given = signature.getBytes(StandardCharsets.UTF_8);
        boolean same = false;
        for (var secret : secrets) {
            same |= MessageDigest.isEqual(of(secret, timestamp, body).getBytes(StandardCharsets.UTF_8), given);
        }
        long ahead = Long.parseLong(timestamp) - clock.instant().getEpochSecond();
        return new Verdict(
                same, Duration.ofSeconds(ahead), SIGNATURE.matcher(signature).matches());
    }

    /** The signature that Slack gives a body at that time, in seconds since the epoch. */
    static String of(byte[] secret, String timestamp, byte[] body) {
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
