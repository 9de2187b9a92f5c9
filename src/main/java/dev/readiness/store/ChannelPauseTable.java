package dev.readiness.store;

import dev.readiness.people.ChannelId;
import dev.readiness.store.sql.Handle;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row a channel that cannot be posted to for now. */
final class ChannelPauseTable {
    private static final String BEGIN = """
            insert into channel_pause (channel, since, until, error) values (:channel, :since, :until, :error)
            on conflict (channel) do update
               set until = case when channel_pause.until = 0 then 0 else excluded.until end, error = excluded.error
            returning since""";
    private static final String END = "delete from channel_pause where channel = :channel returning since";
    private static final String OVER = "select channel from channel_pause where until <= :now";
    private static final String EXTEND = "update channel_pause set until = :until where channel = :channel";

    private final Handle handle;

    ChannelPauseTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Pauses the channel, or prolongs its pause, and gives when it began. A pause that {@link #tryNow} has ended is not
     * prolonged before the channel was tried: the refusal is older.
     */
    Instant begin(ChannelId channel, Instant since, Instant until, String error) {
        return handle.sql(BEGIN)
                .bind("channel", channel.id())
                .bind("since", since.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("error", error)
                .numbers()
                .map(Instant::ofEpochMilli)
                .one();
    }

    /** Ends the channel's pause and tells since when it lasted; empty where it was not paused. */
    Optional<Instant> end(ChannelId channel) {
        return handle.sql(END)
                .bind("channel", channel.id())
                .numbers()
                .map(Instant::ofEpochMilli)
                .findOne();
    }

    Set<String> all() {
        return new HashSet<>(
                handle.sql("select channel from channel_pause").texts().list());
    }

    /** Has the channel tried at once, where it is paused. */
    void tryNow(ChannelId channel) {
        extend(channel.id(), Instant.EPOCH);
    }

    /** The channels that are to be tried again now. */
    List<String> over(Instant now) {
        return handle.sql(OVER).bind("now", now.toEpochMilli()).texts().list();
    }

    void extend(String channel, Instant until) {
        handle.sql(EXTEND)
                .bind("channel", channel)
                .bind("until", until.toEpochMilli())
                .execute();
    }
}
