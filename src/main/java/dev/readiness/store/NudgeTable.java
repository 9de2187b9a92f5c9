package dev.readiness.store;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.store.sql.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One row for each slot of somebody's day that is taken by a message. */
final class NudgeTable {
    private static final String TAKE = """
            insert into nudge (person, day, slot, sent_at, outdated) values (:person, :day, :slot, :now, false)
            on conflict (person, day, slot) do nothing""";
    private static final String OUTDATE = """
            update nudge set outdated = true
             where person = :person and not outdated and not (day = :day and slot = :slot)
            returning person, day, slot""";

    private final Handle handle;

    NudgeTable(Handle handle) {
        this.handle = handle;
    }

    boolean take(Spent slot, Instant now) {
        return SlotBinding.bind(handle.sql(TAKE), slot)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    List<Spent> from(Collection<PersonId> people, LocalDate day) {
        if (people.isEmpty()) {
            return List.of();
        }
        return handle.sql("select person, day, slot from nudge where person in (<people>) and day >= :day")
                .bindList("people", people.stream().map(PersonId::id).toList())
                .bind("day", day.toString())
                .map(NudgeTable::slot)
                .list();
    }

    Optional<Spent> outdate(PersonId person, Spent newest) {
        return SlotBinding.bind(handle.sql(OUTDATE), newest)
                .bind("person", person.id())
                .map(NudgeTable::slot)
                .findFirst();
    }

    void delete(Spent slot) {
        SlotBinding.bind(handle.sql("delete from nudge where person = :person and day = :day and slot = :slot"), slot)
                .execute();
    }

    private static Spent slot(ResultSet row) throws SQLException {
        return new Spent(
                new PersonId(row.getString("person")), LocalDate.parse(row.getString("day")), row.getInt("slot"));
    }
}
