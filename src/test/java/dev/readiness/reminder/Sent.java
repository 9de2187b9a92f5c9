package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A message that was sent, in words that two tellings of the same year can be compared by. */
record Sent(Instant at, PersonId to, LocalDate date, int slot, List<String> lines, boolean failed) {
    Sent {
        lines = lines.stream().sorted().toList();
    }

    static Sent of(Message message, Instant now, boolean failed) {
        var lines = message.lines().stream()
                .map(line -> line(line.duty(), line.kind(), line.step()))
                .toList();
        return new Sent(now, message.to(), message.slot().date(), message.slot().slot(), lines, failed);
    }

    static String line(Duty duty, Told.Kind kind, int step) {
        return duty.id() + " of " + duty.responsible()
                + (kind == Told.Kind.ESCALATION ? " not seen to" : " step " + step);
    }
}
