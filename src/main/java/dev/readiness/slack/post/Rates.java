package dev.readiness.slack.post;

import java.time.Duration;

/**
 * How fast and how patiently Slack is called.
 *
 * @param cardEvery a card is edited at once, then at most this often
 * @param postEvery posts to one channel are at least this far apart
 * @param callTimeout how long one call may take; after that its outcome counts as unknown
 * @param historyLag how much later than that a post may show in Slack's history; before, none is sent again
 * @param lookupTimeout how long a call may take while somebody waits
 * @param retryAfter the first pause after a failure; it doubles up to a minute
 * @param channelRetry how often a channel that cannot be posted to is tried again
 */
public record Rates(
        Duration cardEvery,
        Duration postEvery,
        int editsPerMinute,
        Duration callTimeout,
        Duration historyLag,
        Duration lookupTimeout,
        Duration retryAfter,
        Duration channelRetry) {}
