package dev.readiness.store;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Course;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.reminder.Subject;
import dev.readiness.reminder.Told;
import dev.readiness.store.sql.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One row for each thing that somebody was told of in a message. */
final class ToldTable {
    private static final String INSERT = """
            insert into told (review_id, subject, owner, track, anchor, kind, step, person, day, slot, at, failed)
            values (:review, :subject, :owner, :track, :anchor, :kind, :step, :person, :day, :slot, :at, false)""";
    private static final String THESE = " where person = :person and day = :day and slot = :slot";

    private final Handle handle;

    ToldTable(Handle handle) {
        this.handle = handle;
    }

    void insert(Spent slot, List<Told> all) {
        for (var told : all) {
            handle.sql(INSERT)
                    .bind("review", told.duty().review())
                    .bind("subject", told.duty().subject().toString())
                    .bind("owner", told.owner().id())
                    .bind("track", told.course().track().name())
                    .bind("anchor", told.course().anchor())
                    .bind("kind", told.kind().name())
                    .bind("step", told.step())
                    .bind("person", slot.person().id())
                    .bind("day", slot.date().toString())
                    .bind("slot", slot.slot())
                    .bind("at", told.at().toEpochMilli())
                    .execute();
        }
    }

    List<Told> of(Collection<DutyId> duties) {
        if (duties.isEmpty()) {
            return List.of();
        }
        var wanted = Set.copyOf(duties);
        return handle
                .sql("select * from told where review_id in (<reviews>) order by at")
                .bindList(
                        "reviews",
                        duties.stream().map(DutyId::review).distinct().toList())
                .map(ToldTable::told)
                .stream()
                .filter(told -> wanted.contains(told.duty()))
                .toList();
    }

    List<Told> in(Spent slot) {
        return SlotBinding.bind(handle.sql("select * from told" + THESE + " order by review_id, subject, kind"), slot)
                .map(ToldTable::told)
                .list();
    }

    void fail(Spent slot) {
        SlotBinding.bind(handle.sql("update told set failed = true" + THESE), slot)
                .execute();
    }

    void delete(Spent slot) {
        SlotBinding.bind(handle.sql("delete from told" + THESE), slot).execute();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new DutyId(
                        row.getLong("review_id"),
                        Subject.parse(row.getString("subject")).orElseThrow()),
                new PersonId(row.getString("owner")),
                new Course(Course.Track.valueOf(row.getString("track")), row.getString("anchor")),
                Told.Kind.valueOf(row.getString("kind")),
                row.getInt("step"),
                new PersonId(row.getString("person")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getBoolean("failed"));
    }
}
