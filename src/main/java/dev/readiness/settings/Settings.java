package dev.readiness.settings;

import dev.readiness.checklist.PackageId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The settings of the bot: what it is called, who may do what, and how it paces itself. */
public record Settings(
        String command,
        PackageId defaultPackage,
        ZoneId defaultZone,
        List<String> admins,
        List<String> openers,
        Pace pace,
        Duration stopWithin,
        Duration inboxKept) {
    public Settings {
        admins = List.copyOf(admins);
        openers = List.copyOf(openers);
    }

    /** How fast and how patiently Slack is called. */
    public record Pace(
            Duration cardEvery,
            Duration postEvery,
            int editsPerMinute,
            Duration slackTimeout,
            Duration historyLag,
            Duration lookupTimeout,
            Duration retryAfter,
            Duration channelRetry) {}
}
