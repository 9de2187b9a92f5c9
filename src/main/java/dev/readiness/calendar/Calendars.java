package dev.readiness.calendar;

import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds everybody's working calendar by the rules of the installation. */
public record Calendars(WorkRules rules, Map<Region, Holidays> holidays) {
    public Calendars {
        holidays = Map.copyOf(holidays);
    }

    /** Somebody's calendar, where its zone comes from, and whose holidays are in it. */
    public record Own(WorkingCalendar calendar, ChosenZone zone, Optional<Region> region) {
        /** The first year without known holidays, if it's near; empty for a person without a region. */
        public Optional<Year> missingYear(LocalDate today) {
            return region.flatMap(kept -> calendar.days().holidays().missingYear(today));
        }
    }

    /** The days on which whoever acts works. */
    public WorkingDays days(Actor actor) {
        return of(actor.person(), actor.zone().getId()).calendar().days();
    }

    /**
     * The calendar of that person.
     *
     * @param zone the name of their zone, as the workspace gives it; null where it gives none
     */
    public Own of(PersonId person, @Nullable String zone) {
        var chosen = ChosenZone.of(rules.zones().get(person), zone, rules.defaultZone());
        var region = Optional.ofNullable(rules.regions().get(person))
                .or(() -> Optional.ofNullable(rules.zoneRegions().get(chosen.zone())));
        var days = new WorkingDays(
                rules.weeks().getOrDefault(person, rules.week()),
                region.map(known -> holidays.getOrDefault(known, Holidays.NONE)).orElse(Holidays.NONE));
        var hours = rules.ownHours().getOrDefault(person, rules.hours());
        return new Own(new WorkingCalendar(chosen.zone(), days, hours), chosen, region);
    }
}
