package dev.readiness.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes messages down so that two tellings of the same story can be compared. */
final class Sentences {
    private Sentences() {}

    static String of(Message message, Instant now, boolean failed) {
        return of(
                now,
                message.to().id(),
                message.slot().date() + "/" + message.slot().slot(),
                message.lines().stream()
                        .map(line ->
                                line(line.duty().id(), line.duty().responsible().id(), line.kind(), line.step()))
                        .toList(),
                failed);
    }

    static String of(Instant now, String to, String slot, Collection<String> lines, boolean failed) {
        return now.truncatedTo(ChronoUnit.MINUTES) + " " + to + " on " + slot + ": "
                + lines.stream().sorted().collect(Collectors.joining(", ")) + (failed ? " (failed)" : "");
    }

    static String line(DutyId duty, String owner, Told.Kind kind, int step) {
        return duty + " of " + owner + (kind == Told.Kind.ESCALATION ? " not seen to" : " step " + step);
    }
}
