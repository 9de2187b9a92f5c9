package dev.readiness.app.doctor;

import dev.readiness.store.Inspection;
import java.util.ArrayList;
import java.util.List;

/** Whether the database can be had, knows our schema, and has room to grow. */
final class DatabaseCheck {
    private static final String WHAT = "database";
    private static final long MEGABYTE = 1 << 20;

    private DatabaseCheck() {}

    /** @param leastFree how many bytes have to be free where an SQLite file is */
    static List<Finding> findings(String url, long leastFree) {
        var looked = Inspection.of(url);
        var findings = new ArrayList<Finding>();
        findings.add(looked.trouble()
                .map(trouble -> Finding.bad(WHAT, trouble.found(), trouble.todo()))
                .orElseGet(() -> state(looked)));
        looked.freeBytes()
                .ifPresent(free -> findings.add(
                        free < leastFree
                                ? Finding.bad(
                                        "disk",
                                        free / MEGABYTE + " MB are free beside the database",
                                        "make room: " + leastFree / MEGABYTE
                                                + " MB at least; nothing can be saved on a full disk")
                                : Finding.good("disk", free / MEGABYTE + " MB are free")));
        return findings;
    }

    private static Finding state(Inspection looked) {
        return switch (looked.schema()) {
            case NONE -> Finding.good(WHAT, looked.name() + " is not there yet: `serve` makes it");
            case OLDER ->
                Finding.note(WHAT, looked.name() + " has an older schema: `serve` or `migrate` brings it up to date");
            case OURS -> Finding.good(WHAT, looked.name() + " has this version's schema");
            case UNSEEN -> Finding.note(WHAT, looked.name() + " is in use by another process, as by the bot itself");
        };
    }
}
