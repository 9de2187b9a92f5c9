package dev.readiness.store;

import dev.readiness.calendar.Absence;
import dev.readiness.people.PersonId;
import dev.readiness.store.sql.Handle;
import dev.readiness.store.sql.RowMapper;
import dev.readiness.usecase.Whereabouts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row for each person's zone, and one for each of their absences. */
final class WhereaboutsTable implements Whereabouts {
    private static final String ZONE = """
            insert into whereabouts (person, zone, asked_at) values (:person, :zone, :at)
            on conflict (person) do update set zone = excluded.zone, asked_at = excluded.asked_at""";
    private static final String OVERLAPPING =
            "delete from absence where person = :person and first_day <= :last and last_day >= :first";
    private static final String AWAY =
            "insert into absence (person, first_day, last_day, delegate) values (:person, :first, :last, :delegate)";

    private final Handle handle;

    WhereaboutsTable(Handle handle) {
        this.handle = handle;
    }

    private record Zone(PersonId person, @Nullable String name, Instant askedAt) {}

    private record Away(PersonId person, Absence absence) {}

    @Override
    public Map<PersonId, Known> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var absences = new HashMap<PersonId, List<Absence>>();
        rows("absence", people, WhereaboutsTable::away)
                .forEach(away -> absences.computeIfAbsent(away.person(), none -> new ArrayList<>())
                        .add(away.absence()));
        var known = new HashMap<PersonId, Known>();
        people.forEach(person -> known.put(person, new Known(null, null, absences.getOrDefault(person, List.of()))));
        rows("whereabouts", people, WhereaboutsTable::zone)
                .forEach(zone -> known.put(
                        zone.person(),
                        new Known(zone.name(), zone.askedAt(), absences.getOrDefault(zone.person(), List.of()))));
        return known;
    }

    private <T> List<T> rows(String table, Collection<PersonId> people, RowMapper<T> mapper) {
        return handle.sql("select * from " + table + " where person in (<people>)")
                .bindList("people", people.stream().map(PersonId::id).toList())
                .map(mapper)
                .list();
    }

    @Override
    public Set<PersonId> whoNamed(Collection<PersonId> delegates) {
        return handle.sql("select distinct person from absence where delegate in (<delegates>)")
                .bindList("delegates", delegates.stream().map(PersonId::id).toList())
                .texts()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public void zone(PersonId person, @Nullable String zone, Instant askedAt) {
        var before = of(List.of(person)).get(person);
        handle.sql(ZONE)
                .bind("person", person.id())
                .bind("zone", zone)
                .bind("at", askedAt.toEpochMilli())
                .execute();
        boolean same = before != null && before.askedAt() != null && Objects.equals(before.zone(), zone);
        if (!same) {
            lookAgain(person);
        }
    }

    @Override
    public void forget(PersonId person) {
        handle.sql("update whereabouts set asked_at = 0 where person = :person")
                .bind("person", person.id())
                .execute();
        lookAgain(person);
    }

    @Override
    public void away(PersonId person, Absence absence) {
        handle.sql(OVERLAPPING)
                .bind("person", person.id())
                .bind("first", absence.from().toString())
                .bind("last", absence.until().toString())
                .execute();
        handle.sql(AWAY)
                .bind("person", person.id())
                .bind("first", absence.from().toString())
                .bind("last", absence.until().toString())
                .bind("delegate", absence.standIn().map(PersonId::id).orElse(null))
                .execute();
        lookAgain(person);
    }

    @Override
    public boolean back(PersonId person) {
        lookAgain(person);
        return handle.sql("delete from absence where person = :person")
                        .bind("person", person.id())
                        .execute()
                > 0;
    }

    private void lookAgain(PersonId person) {
        new DutyTable(handle, "", "").lookAgain(person);
    }

    private static Zone zone(ResultSet row) throws SQLException {
        return new Zone(
                new PersonId(row.getString("person")),
                row.getString("zone"),
                Instant.ofEpochMilli(row.getLong("asked_at")));
    }

    private static Away away(ResultSet row) throws SQLException {
        var delegate = Optional.ofNullable(row.getString("delegate")).map(PersonId::new);
        return new Away(
                new PersonId(row.getString("person")),
                new Absence(
                        LocalDate.parse(row.getString("first_day")),
                        LocalDate.parse(row.getString("last_day")),
                        delegate.orElse(null)));
    }
}
