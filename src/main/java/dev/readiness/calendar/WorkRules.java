package dev.readiness.calendar;

import dev.readiness.people.PersonId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who works when, as an operator sets it.
 *
 * @param defaultZone the zone of whoever has none
 * @param week the usual working days of a week
 * @param hours the usual hours
 * @param zones the zones of people for whom the workspace's are not taken
 * @param weeks the days of people who work on others than the usual
 * @param ownHours the hours of people who work at others than the usual
 * @param zoneRegions whose holidays are kept in a zone
 * @param regions whose holidays people keep who differ from their zone
 */
public record WorkRules(
        ZoneId defaultZone,
        Set<DayOfWeek> week,
        WorkingHours hours,
        Map<PersonId, ZoneId> zones,
        Map<PersonId, Set<DayOfWeek>> weeks,
        Map<PersonId, WorkingHours> ownHours,
        Map<ZoneId, Region> zoneRegions,
        Map<PersonId, Region> regions) {
    public WorkRules {
        week = Set.copyOf(week);
        zones = Map.copyOf(zones);
        weeks = Map.copyOf(weeks);
        ownHours = Map.copyOf(ownHours);
        zoneRegions = Map.copyOf(zoneRegions);
        regions = Map.copyOf(regions);
    }

    /** The regions that a zone or a person is set to. */
    public Set<Region> usedRegions() {
        var used = new HashSet<>(zoneRegions.values());
        used.addAll(regions.values());
        return used;
    }

    /** Monday to Friday in the usual hours, without holidays and exceptions. */
    public static WorkRules usual(ZoneId defaultZone) {
        return new WorkRules(
                defaultZone, Weekdays.USUAL, WorkingHours.USUAL, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
