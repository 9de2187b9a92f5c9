package dev.readiness.usecase;

import dev.readiness.digest.Sight;
import dev.readiness.digest.Tally;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** The reviews as digests see them. */
public interface Sights {
    /**
     * Has the open reviews that the reader may see pass by one after the other, and those that were closed since then.
     * They are read a page at a time, so that nobody waits for all of them.
     */
    void each(Reader reader, Instant since, Consumer<Sight> next);

    /** By how much each day from that one on changed the counts of the reviews that the reader may see. */
    Map<LocalDate, Tally> changes(Reader reader, LocalDate from);

    /** Whether the person leads or opened a review of that channel. */
    boolean leadsIn(ChannelId channel, PersonId person);

    /** Whether the person leads or opened an open review, wherever it is. */
    boolean leads(PersonId person);

    /** Whether that channel has an open review. */
    boolean anyIn(ChannelId channel);
}
