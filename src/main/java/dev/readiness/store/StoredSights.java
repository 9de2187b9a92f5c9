package dev.readiness.store;

import dev.readiness.digest.Sight;
import dev.readiness.digest.Tally;
import dev.readiness.digest.What;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.Reader;
import dev.readiness.usecase.Reviews;
import dev.readiness.usecase.Sights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reviews in the database as digests see them. */
public final class StoredSights implements Sights {
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Reviews reviews;
    private final Clock clock;
    private volatile boolean complete;

    public StoredSights(Database database, Reviews reviews, Clock clock) {
        this.database = database;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public void each(Reader reader, Instant since, Consumer<Sight> next) {
        while (!complete) {
            complete = fill();
        }
        each("g.closed_at is null", reader, since, next);
        each("g.closed_at > :since", reader, since, next);
    }

    private void each(String which, Reader reader, Instant since, Consumer<Sight> next) {
        long last = 0;
        while (true) {
            long from = last;
            var page = database.inTransaction(handle -> page(handle, which, reader, since, from));
            page.sights().forEachOrdered(next);
            if (page.isLast()) {
                return;
            }
            last = page.last();
        }
    }

    /** What was read of some reviews, and how often what changed in them. */
    private record Page(List<SightPage.Row> rows, Map<Long, Map<What, Integer>> changes) {
        boolean isLast() {
            return rows.size() < SightPage.ROWS;
        }

        long last() {
            return rows.get(rows.size() - 1).review();
        }

        /** Understood by all processors, while others have the database. */
        Stream<Sight> sights() {
            return rows.parallelStream()
                    .map(row -> new Sight(
                            DigestJson.glance(row.body()),
                            Instant.ofEpochMilli(row.lastAct()),
                            changes.getOrDefault(row.review(), Map.of())));
        }
    }

    private static Page page(Handle handle, String which, Reader reader, Instant since, long last) {
        var page = new SightPage(handle, reader, since);
        var rows = page.rows(which, last);
        var changed = rows.stream()
                .filter(row -> row.lastEvent() > since.toEpochMilli())
                .map(SightPage.Row::review)
                .toList();
        return new Page(rows, changed.isEmpty() ? Map.of() : page.changes(changed));
    }

    /** Sums up some reviews from before there were glances, and tells whether there are no more. */
    private boolean fill() {
        return reviews.inTransaction(desk -> database.inTransaction(handle -> {
            var table = new GlanceTable(handle);
            var missing = table.missing(AT_ONCE);
            missing.stream()
                    .flatMap(id -> desk.find(id).stream())
                    .forEach(review -> table.add(review, desk.watch().today(review, clock.instant())));
            return missing.size() < AT_ONCE;
        }));
    }

    @Override
    public Map<LocalDate, Tally> changes(Reader reader, LocalDate from) {
        return database.inTransaction(handle -> SightPage.seen(handle.sql(CHANGES), reader)
                .bind("from", from.toString())
                .map(row -> Map.entry(
                        LocalDate.parse(row.getString("day")),
                        new Tally(row.getInt("answered"), row.getInt("open_items"), row.getInt("risks"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static final String CHANGES = """
            select t.day, sum(t.answered) as answered, sum(t.open_items) as open_items, sum(t.risks) as risks
              from tally t join review r on r.id = t.review_id
             where t.day >= :from and %s
             group by t.day""".formatted(SightPage.VISIBLE);

    private static final String LEADS_IN = """
            select count(*) from participant p join review r on r.id = p.review_id
             where p.person = :person and p.role in ('lead', 'opener') and r.channel = :channel""";
    private static final String LEADS = """
            select count(*) from participant p join review r on r.id = p.review_id
             where p.person = :person and p.role in ('lead', 'opener') and r.closed_at is null""";
    private static final String ANY_IN =
            "select count(*) from review r where r.channel = :channel and r.closed_at is null";

    @Override
    public boolean leadsIn(ChannelId channel, PersonId person) {
        return isAny(LEADS_IN, Map.of("person", person.id(), "channel", channel.id()));
    }

    @Override
    public boolean leads(PersonId person) {
        return isAny(LEADS, Map.of("person", person.id()));
    }

    @Override
    public boolean anyIn(ChannelId channel) {
        return isAny(ANY_IN, Map.of("channel", channel.id()));
    }

    private boolean isAny(String count, Map<String, String> of) {
        return database.inTransaction(
                handle -> handle.sql(count).bind(of).numbers().one() > 0);
    }
}
