package dev.readiness.slack.listen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why all of Slack's requests are refused where the clocks are apart: once in a while, however many they are. */
final class SkewLog {
    private static final Logger LOG = LoggerFactory.getLogger(SkewLog.class);
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Clock clock;
    private Instant told = Instant.EPOCH;

    SkewLog(Clock clock) {
        this.clock = clock;
    }

    /** Of a forged request nothing is said: its time is anybody's. */
    void tell(Signature.Verdict verdict) {
        if (verdict.genuine() && isTurn()) {
            LOG.error(
                    "A request with Slack's signature was refused: its time is {} s {} this machine's clock. If that goes"
                            + " on, set the clock right (NTP); more than five minutes apart, nothing from Slack counts",
                    verdict.ahead().abs().toSeconds(),
                    verdict.ahead().isNegative() ? "behind" : "ahead of");
        }
    }

    private synchronized boolean isTurn() {
        var now = clock.instant();
        boolean turn = Duration.between(told, now).abs().compareTo(A_WHILE) >= 0;
        told = turn ? now : told;
        return turn;
    }
}
