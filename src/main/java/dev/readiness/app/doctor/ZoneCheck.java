package dev.readiness.app.doctor;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;

/** Whether Java knows the zones of the world, and not those of long ago. */
final class ZoneCheck {
    private static final String WHAT = "zone data";
    private static final int OLD_YEARS = 2;

    private ZoneCheck() {}

    static Finding finding(ZoneId zone, Clock clock) {
        try {
            var versions = ZoneRulesProvider.getVersions(zone.getId());
            var version = versions.isEmpty() ? "" : versions.lastEntry().getKey();
            int now = clock.instant().atZone(ZoneOffset.UTC).getYear();
            return version.matches("\\d{4}.*") && Integer.parseInt(version.substring(0, 4)) + OLD_YEARS < now
                    ? Finding.bad(
                            WHAT,
                            "of " + version + ": countries have changed their clocks since",
                            "run a newer JDK, or its tzupdater")
                    : Finding.good(WHAT, version + ", default zone " + zone);
        } catch (ZoneRulesException unknown) {
            return Finding.bad(WHAT, "nothing is known of " + zone, "run a JDK with its zone data");
        }
    }
}
