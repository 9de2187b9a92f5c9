package dev.readiness.store;

import dev.readiness.checklist.PackageId;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import dev.readiness.store.sql.Handle;
import dev.readiness.store.sql.Statement;
import dev.readiness.usecase.Reviews.Filter;
import dev.readiness.usecase.Reviews.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds reviews by workload, channel, person and quiet. */
final class ReviewSearch {
    private static final int MOST_BY_NAME = 20;
    private static final int MOST_OF_WORKLOAD = 50;

    private static final String OPEN_FOR =
            "select id from review where workload = :workload and package_id = :pack and closed_at is null";
    private static final String OF_WORKLOAD =
            "select id from review where workload = :workload order by id desc limit :most";
    private static final String EXACTLY_NAMED =
            "select id from review where workload = :start order by closed_at is not null, id desc limit :most";
    private static final String OPEN_NAMED =
            "select id from review where workload = :start and closed_at is null order by id limit :most";
    private static final String LAST_CLOSED = """
            select id from review where workload = :workload and package_id = :pack and closed_at is not null
             order by closed_at desc limit 1""";
    private static final String NOT_LOOKED_AT = """
            select id from review
             where watched and looked_on < :day and id > :after
             order by id limit :most""";
    private static final String NAMED_LIKE =
            "select id from review where substr(workload, 1, length(:start)) = :start order by id limit :most";
    private static final String IN_CHANNEL =
            "select id from review where channel = :channel and closed_at is null order by id";
    private static final String UNDER =
            "select review_id from outbox where channel = :channel and ts = :ts and kind = 'card'";
    private static final String PERHAPS_CARD = """
            select review_id from outbox
             where channel = :channel and ts is null and kind = 'card' and tried_at <= :latest""";
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);
    private static final String CONCERNING = """
            select distinct p.review_id from participant p join review r on r.id = p.review_id
             where p.person = :person and r.closed_at is null order by p.review_id""";
    private static final String LAST_CHANGED = """
            select review_id from journal where person = :person and at >= :since and kind not in (<consequences>)
             order by at desc, number desc limit 1""";
    private static final String MINE =
            "exists (select 1 from participant p where p.review_id = r.id and p.person = :me)";
    /** The same rule as {@code Permission.toSee}. */
    private static final String VISIBLE =
            " where ((:member = :yes and (r.confidential = :public or :admin = :yes)) or r.channel = :here or " + MINE
                    + ")";

    /** Of the review named {@code r}: when a person did something in it last. */
    static final String LAST_ACT = """
            coalesce((select j.at from journal j
                       where j.review_id = r.id and j.kind not in ('%s', 'PersonLeft', 'DecisionOwnerLeft')
                       order by j.number desc limit 1), r.opened_at)""".formatted(String.join("', '", EventKinds.CONSEQUENCES));

    private final Handle handle;

    ReviewSearch(Handle handle) {
        this.handle = handle;
    }

    Optional<ReviewId> openFor(WorkloadName workload, PackageId pack) {
        return ids(handle.sql(OPEN_FOR).bind("workload", workload.text()).bind("pack", pack.text())).stream()
                .findFirst();
    }

    List<ReviewId> of(WorkloadName workload) {
        return ids(handle.sql(OF_WORKLOAD).bind("workload", workload.text()).bind("most", MOST_OF_WORKLOAD));
    }

    /** The reviews of that name, an open one alone where there is one. */
    List<ReviewId> named(String start) {
        var exact = openFirst(start);
        return exact.isEmpty() ? byName(NAMED_LIKE, start) : exact;
    }

    private List<ReviewId> openFirst(String name) {
        var open = byName(OPEN_NAMED, name);
        return open.isEmpty() ? byName(EXACTLY_NAMED, name) : open;
    }

    /** The last review of the workload that was closed. */
    Optional<ReviewId> lastClosed(WorkloadName workload, PackageId pack) {
        return ids(handle.sql(LAST_CLOSED).bind("workload", workload.text()).bind("pack", pack.text())).stream()
                .findFirst();
    }

    /** Reviews that days go on to change and that were not looked at on that day yet. */
    List<ReviewId> notLookedAtOn(LocalDate day, long after, int most) {
        return ids(handle.sql(NOT_LOOKED_AT)
                .bind("day", day.toString())
                .bind("after", after)
                .bind("most", most));
    }

    Optional<LocalDate> lastLook(ReviewId review) {
        return handle.sql("select looked_on from review where id = :id")
                .bind("id", review.number())
                .texts()
                .findOne()
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }

    void lookedAt(Review review, LocalDate day) {
        handle.sql("update review set looked_on = :day, watched = :watched where id = :id")
                .bind("day", day.toString())
                .bind("watched", review.isWatched())
                .bind("id", review.id().number())
                .execute();
    }

    private List<ReviewId> byName(String query, String start) {
        return ids(handle.sql(query).bind("start", start).bind("most", MOST_BY_NAME));
    }

    List<ReviewId> in(ChannelId channel) {
        return ids(handle.sql(IN_CHANNEL).bind("channel", channel.id()));
    }

    Optional<ReviewId> under(MessageRef root) {
        return ids(handle.sql(UNDER).bind("channel", root.channel().id()).bind("ts", root.ts())).stream()
                .findFirst();
    }

    boolean isPerhapsCard(MessageRef message) {
        var latest = message.sentAt().plus(CLOCKS_APART);
        return !ids(handle.sql(PERHAPS_CARD)
                        .bind("channel", message.channel().id())
                        .bind("latest", latest.toEpochMilli()))
                .isEmpty();
    }

    List<ReviewId> concerning(PersonId person) {
        return ids(handle.sql(CONCERNING).bind("person", person.id()));
    }

    Optional<ReviewId> lastChangedBy(PersonId person, Instant since) {
        return ids(handle.sql(LAST_CHANGED)
                        .bindList("consequences", EventKinds.CONSEQUENCES)
                        .bind("person", person.id())
                        .bind("since", since.toEpochMilli()))
                .stream()
                .findFirst();
    }

    Page list(Filter filter, Actor actor, ChannelId here, int offset, int limit) {
        var where = VISIBLE + " and " + condition(filter);
        int total = bind(handle.sql("select count(*) from review r" + where), filter, actor, here)
                .numbers()
                .one()
                .intValue();
        var page = "select r.id from review r" + where + " order by r.id desc limit :limit offset :offset";
        var reviews = ids(
                bind(handle.sql(page), filter, actor, here).bind("limit", limit).bind("offset", offset));
        return new Page(reviews, total);
    }

    private static String condition(Filter filter) {
        if (filter instanceof Filter.Mine) {
            return MINE + " and r.closed_at is null";
        }
        if (filter instanceof Filter.QuietSince) {
            return "r.closed_at is null and " + LAST_ACT + " < :quiet";
        }
        if (filter instanceof Filter.Blocked) {
            return "exists (select 1 from duty d where d.review_id = r.id and d.blocked_by is not null)";
        }
        if (filter instanceof Filter.Closed) {
            return "r.closed_at is not null";
        }
        return filter instanceof Filter.All ? "1 = 1" : "r.closed_at is null";
    }

    private static Statement bind(Statement query, Filter filter, Actor actor, ChannelId here) {
        query.bind("public", false)
                .bind("yes", true)
                .bind("member", !actor.readOnly())
                .bind("admin", actor.admin())
                .bind("me", actor.person().id())
                .bind("here", here.id());
        return filter instanceof Filter.QuietSince quiet
                ? query.bind("quiet", quiet.since().toEpochMilli())
                : query;
    }

    private static List<ReviewId> ids(Statement query) {
        return query.numbers().map(ReviewId::new).list();
    }
}
