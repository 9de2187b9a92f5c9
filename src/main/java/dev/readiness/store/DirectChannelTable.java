package dev.readiness.store;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.store.sql.Handle;
import org.jspecify.annotations.Nullable;

/** One row a person: the channel in which they are written to. */
final class DirectChannelTable {
    private static final String KEEP = """
            insert into direct_channel (person, channel) values (:person, :channel)
            on conflict (person) do update set channel = excluded.channel""";

    private final Handle handle;

    DirectChannelTable(Handle handle) {
        this.handle = handle;
    }

    /** @param channel null where the one that was kept is no longer theirs */
    void keep(PersonId person, @Nullable ChannelId channel) {
        if (channel == null) {
            handle.sql("delete from direct_channel where person = :person")
                    .bind("person", person.id())
                    .execute();
        } else {
            handle.sql(KEEP)
                    .bind("person", person.id())
                    .bind("channel", channel.id())
                    .execute();
        }
    }
}
