package dev.readiness.app;

import java.nio.charset.StandardCharsets;
import java.time.zone.ZoneRulesProvider;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells whether reminders were planned by the rules of today: settings, holidays and the world's clocks. */
final class Rulebook {
    private Rulebook() {}

    /** The same for the same rules, whichever process asks; maps and sets have no order, so that none is kept. */
    static String fingerprint(Configuration configuration) {
        var settings = configuration.settings();
        var clocks = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
        var rules = List.of(settings.reminders(), settings.work(), configuration.holidays(), clocks)
                .toString();
        var parts = Arrays.stream(rules.split("[,{}\\[\\]]"))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
