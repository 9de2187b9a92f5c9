package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Prospect.Coming;
import dev.readiness.reminder.Prospect.Quiet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who is to be told what and when, as things stand: for every duty what comes next, or why nothing does.
 *
 * @param coming what will be told, earliest first
 * @param quiet what will not be told
 */
public record ReminderPlan(Instant now, List<Coming> coming, List<Quiet> quiet) {
    public ReminderPlan {
        coming = List.copyOf(coming);
        quiet = List.copyOf(quiet);
    }

    /**
     * Plans for these duties. Whoever gets a message gets all that is due to them in it, so all duties that may concern a
     * person have to be among them.
     */
    public static ReminderPlan of(
            Collection<Duty> duties, Ledger ledger, Team team, ReminderPolicy policy, Instant now) {
        return new Planning(team, ledger, policy, now).plan(duties);
    }

    /** The messages to send now, one for each person. */
    public List<Message> messages() {
        return coming.stream()
                .filter(line -> !line.at().isAfter(now))
                .collect(Collectors.groupingBy(Coming::spends, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(message -> new Message(message.getKey(), message.getValue()))
                .toList();
    }

    /** When something is due next that is not due now. */
    public Optional<Instant> next() {
        return coming.stream().map(Coming::at).filter(at -> at.isAfter(now)).findFirst();
    }

    /** When each person is told something next; now, where it is due. */
    public Map<PersonId, Instant> nextByPerson() {
        return coming.stream()
                .collect(Collectors.toMap(Coming::to, Coming::at, (first, later) -> first, LinkedHashMap::new));
    }

    /** What is planned about one duty, nudge before escalation. */
    public List<Prospect> about(DutyId duty) {
        var all = new ArrayList<Prospect>(coming);
        all.addAll(quiet);
        return all.stream()
                .filter(prospect -> prospect.duty().id().equals(duty))
                .sorted(Comparator.comparing(Prospect::kind))
                .toList();
    }
}
