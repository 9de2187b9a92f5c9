package dev.readiness.store;

import dev.readiness.digest.What;
import dev.readiness.store.sql.Handle;
import dev.readiness.store.sql.Statement;
import dev.readiness.usecase.Reader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reviews as digests see them, a page at a time, with what has changed in them. */
final class SightPage {
    static final int ROWS = 1000;

    /** Of the review named {@code r}: whether it may stand in front of the reader. */
    static final String VISIBLE = """
            ((r.confidential = :public and :others = :yes) or r.channel = :here or :all = :yes
             or exists (select 1 from participant p where p.review_id = r.id and p.person = :me))""";

    private static final String PAGE = """
            select g.review_id, g.body, r.last_event_at, %s as last_act
              from glance g join review r on r.id = g.review_id
             where %s and g.review_id > :last and\s""" + VISIBLE + """

             order by g.review_id limit :most""";
    private static final String CHANGES = """
            select review_id, kind, count(*) as times from journal
             where review_id in (<reviews>) and at > :since and kind in (<kinds>)
             group by review_id, kind""";
    private static final Map<String, What> KINDS = Map.ofEntries(
            Map.entry("Opened", What.OPENED),
            Map.entry("Closed", What.CLOSED),
            Map.entry("Reopened", What.REOPENED),
            Map.entry("OwnershipAccepted", What.OWNED),
            Map.entry("RiskRaised", What.RISK_RAISED),
            Map.entry("RiskCleared", What.RISK_CLEARED),
            Map.entry("Waived", What.WAIVED),
            Map.entry("ItemAnswered", What.ANSWERED),
            Map.entry("DecisionDecided", What.DECIDED),
            Map.entry("DecisionDropped", What.DROPPED));

    private final Handle handle;
    private final Reader reader;
    private final Instant since;

    SightPage(Handle handle, Reader reader, Instant since) {
        this.handle = handle;
        this.reader = reader;
        this.since = since;
    }

    /**
     * A review's summary.
     *
     * @param lastEvent when something happened in it last
     * @param lastAct when a person did something in it last
     */
    record Row(long review, String body, long lastEvent, long lastAct) {}

    /** Binds what {@link #VISIBLE} asks for. */
    static Statement seen(Statement query, Reader reader) {
        return query.bind("public", false)
                .bind("yes", true)
                .bind("all", reader.all())
                .bind("others", reader.others())
                .bind("here", reader.channel() == null ? "" : reader.channel().id())
                .bind("me", reader.person() == null ? "" : reader.person().id());
    }

    List<Row> rows(String which, long last) {
        return seen(handle.sql(PAGE.formatted(ReviewSearch.LAST_ACT, which)), reader)
                .bind("since", since.toEpochMilli())
                .bind("last", last)
                .bind("most", ROWS)
                .map(row -> new Row(
                        row.getLong("review_id"),
                        row.getString("body"),
                        row.getLong("last_event_at"),
                        row.getLong("last_act")))
                .list();
    }

    Map<Long, Map<What, Integer>> changes(List<Long> reviews) {
        var all = new HashMap<Long, Map<What, Integer>>();
        handle.sql(CHANGES)
                .bindList("reviews", reviews)
                .bindList("kinds", List.copyOf(KINDS.keySet()))
                .bind("since", since.toEpochMilli())
                .map(row -> all.computeIfAbsent(row.getLong("review_id"), review -> new EnumMap<>(What.class))
                        .merge(kind(row.getString("kind")), row.getInt("times"), Integer::sum))
                .list();
        return all;
    }

    private static What kind(String name) {
        var what = KINDS.get(name);
        if (what == null) {
            throw new IllegalStateException("the journal was not asked for " + name);
        }
        return what;
    }
}
