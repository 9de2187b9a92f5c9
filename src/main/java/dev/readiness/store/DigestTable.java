package dev.readiness.store;

import dev.readiness.digest.DigestId;
import dev.readiness.digest.DigestSchedule;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row a scheduled digest. */
final class DigestTable {
    private static final String NEXT_ID = "update counter set value = value + 1 where name = 'digest' returning value";
    private static final String SAVE = """
            insert into digest (id, person, channel, maker, days, clock_time, zone, wide, since, paused, last_day, last_at,
                                last_letter, error, failures, told, wake_at)
            values (:id, :person, :channel, :maker, :days, :time, :zone, :wide, :since, :paused, :lastDay, :lastAt,
                    :lastLetter, :error, :failures, :told, :wakeAt)
            on conflict (id) do update
               set days = excluded.days, clock_time = excluded.clock_time, zone = excluded.zone,
                   wide = excluded.wide, since = excluded.since, paused = excluded.paused, last_day = excluded.last_day,
                   last_at = excluded.last_at, last_letter = excluded.last_letter, error = excluded.error,
                   failures = excluded.failures, told = excluded.told, wake_at = excluded.wake_at""";
    private static final String ALL = "select * from digest order by id";
    private static final String FIND = "select * from digest where id = :id";
    private static final String DUE = "select id from digest where wake_at <= :now order by wake_at, id";
    private static final String WAKES = "select id, wake_at from digest where wake_at is not null order by wake_at";

    private final Handle handle;

    DigestTable(Handle handle) {
        this.handle = handle;
    }

    DigestId nextId() {
        return new DigestId(handle.sql(NEXT_ID).numbers().one());
    }

    void save(Subscription subscription, @Nullable Instant wakeAt) {
        var to = Place.of(subscription.to());
        var last = subscription.last();
        var trouble = subscription.trouble();
        handle.sql(SAVE)
                .bind("id", subscription.id().number())
                .bind("person", to.person())
                .bind("channel", to.channel())
                .bind("maker", subscription.maker().id())
                .bind("days", days(subscription.schedule()))
                .bind("time", subscription.schedule().time().toString())
                .bind("zone", subscription.schedule().zone().getId())
                .bind("wide", subscription.wide())
                .bind("since", subscription.since().toEpochMilli())
                .bind("paused", subscription.paused())
                .bind("lastDay", last.day() == null ? null : last.day().toString())
                .bind("lastAt", millis(last.at()))
                .bind("lastLetter", last.letter())
                .bind("error", trouble.error())
                .bind("failures", trouble.failures())
                .bind("told", trouble.told())
                .bind("wakeAt", millis(wakeAt))
                .execute();
    }

    /** Where something goes, in columns. */
    record Place(@Nullable String person, @Nullable String channel) {
        static Place of(Address to) {
            return to.match(
                    Place::refuse,
                    direct -> new Place(direct.person().id(), null),
                    there -> new Place(null, there.channel().id()),
                    Place::refuse);
        }

        private static Place refuse(Address thread) {
            throw new IllegalArgumentException("a digest goes to a person or a channel, not " + thread);
        }

        static Address read(ResultSet row) throws SQLException {
            return of(row.getString("person"), row.getString("channel"));
        }

        static Address of(@Nullable String person, @Nullable String channel) {
            return person == null
                    ? new Address.InChannel(new ChannelId(Objects.requireNonNull(channel)))
                    : new Address.Direct(new PersonId(person));
        }
    }

    private static String days(DigestSchedule schedule) {
        return schedule.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    void delete(DigestId id) {
        handle.sql("delete from digest where id = :id").bind("id", id.number()).execute();
    }

    /** @param locking goes behind the select */
    Optional<Subscription> find(DigestId id, String locking) {
        return handle.sql(FIND + locking)
                .bind("id", id.number())
                .map(row -> subscription(row))
                .findOne();
    }

    List<Subscription> all() {
        return handle.sql(ALL).map(row -> subscription(row)).list();
    }

    List<DigestId> due(Instant now) {
        return handle.sql(DUE)
                .bind("now", now.toEpochMilli())
                .numbers()
                .map(DigestId::new)
                .list();
    }

    void wakes(BiConsumer<DigestId, Instant> each) {
        handle.sql(WAKES)
                .map(row -> {
                    each.accept(new DigestId(row.getLong("id")), Instant.ofEpochMilli(row.getLong("wake_at")));
                    return true;
                })
                .list();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        var days = Stream.of(row.getString("days").split(",")).map(DayOfWeek::valueOf);
        var lastDay = row.getString("last_day");
        return new Subscription(
                new DigestId(row.getLong("id")),
                Place.read(row),
                new PersonId(row.getString("maker")),
                new DigestSchedule(
                        days.collect(Collectors.toSet()),
                        LocalTime.parse(row.getString("clock_time")),
                        ZoneId.of(row.getString("zone"))),
                row.getBoolean("wide"),
                Instant.ofEpochMilli(row.getLong("since")),
                row.getBoolean("paused"),
                new Subscription.Last(
                        lastDay == null ? null : LocalDate.parse(lastDay),
                        instant(row, "last_at"),
                        row.getString("last_letter")),
                new Subscription.Trouble(row.getString("error"), row.getInt("failures"), row.getString("told")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
