package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Prospect.Coming;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one message that somebody gets in a slot of their day. */
public record Message(Ledger.Spent slot, List<Coming> lines) {
    public Message {
        lines = lines.stream()
                .sorted(Comparator.<Coming, DutyId>comparing(line -> line.duty().id())
                        .thenComparing(Coming::kind))
                .toList();
    }

    public PersonId to() {
        return slot.person();
    }

    /** Its lines by the number of their review. */
    public SortedMap<Long, List<Coming>> byReview() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.duty().id().review(), TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /** What counts as told when it is sent now. */
    public List<Told> told(Instant now) {
        return lines.stream().map(line -> line.told(now)).toList();
    }
}
