package dev.readiness.slack.listen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs why Slack's requests are refused, where clocks or secrets differ; at most once in a while. */
final class RejectionLog {
    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Fewer can be a scanner. */
    private static final int REPEATED = 3;

    private final Clock clock;
    private Instant told = Instant.EPOCH;
    private Instant toldOfSecret = Instant.EPOCH;
    private int mismatches;

    RejectionLog(Clock clock) {
        this.clock = clock;
    }

    /** A single forged request is not logged. */
    void tell(Signature.Verdict verdict) {
        if (verdict.isOfAnotherSecret() && isMismatchesTurn()) {
            LOG.warn(
                    "Requests are refused because they are signed with another secret than SLACK_SIGNING_SECRET: compare it"
                            + " with the signing secret under Basic Information of the app (32 hexadecimal digits, no"
                            + " quotes). If they are the same, these requests are forged");
        }
        if (verdict.genuine() && isTurn()) {
            LOG.error(
                    "A request with Slack's signature was refused: its time is {} s {} this machine's clock. If that goes"
                            + " on, set the clock right (NTP); more than five minutes apart, nothing from Slack counts",
                    verdict.ahead().abs().toSeconds(),
                    verdict.ahead().isNegative() ? "behind" : "ahead of");
        }
    }

    private synchronized boolean isMismatchesTurn() {
        var now = clock.instant();
        mismatches++;
        boolean turn = mismatches >= REPEATED
                && Duration.between(toldOfSecret, now).abs().compareTo(AN_HOUR) >= 0;
        if (turn) {
            toldOfSecret = now;
            mismatches = 0;
        }
        return turn;
    }

    private synchronized boolean isTurn() {
        var now = clock.instant();
        boolean turn = Duration.between(told, now).abs().compareTo(A_WHILE) >= 0;
        told = turn ? now : told;
        return turn;
    }
}
