package dev.readiness.store;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import dev.readiness.store.sql.Statement;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Deliveries;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.PostedPrompt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row a message of ours: here, what Slack should show. */
final class OutboxTable {
    private static final String COLUMNS = """
            insert into outbox (key, review_id, kind, subject, detail, caused_by, person, channel, thread, place, root,
                                wanted, shown, plain, due_at, attempts, claimed_until, fence, orphaned)""";
    private static final String PLACE = "(select coalesce(max(o.place), 0) + 1 from outbox o where o.thread = :thread)";
    private static final String TELL_ONCE = COLUMNS + """

            select :key, r.id, :kind, :subject, :detail, :by, null, r.channel, :thread, %s, :root,
                   1, 0, 0, :now, 0, 0, 0, false
              from review r
             where r.id = :review
            on conflict (key) do\s""".formatted(PLACE);
    private static final String TELL =
            TELL_ONCE + "update set wanted = outbox.wanted + 1, caused_by = excluded.caused_by";
    private static final String WHERE = "select channel, ts from outbox where key = :key and ts is not null";
    private static final String REFRESH = "update outbox set wanted = wanted + 1, caused_by = :by where key = :key";
    private static final String TURN = "update outbox set turns = wanted, turned_at = null where key = :key";
    private static final String PROMPTS = """
            select subject, channel, ts, turned_at from outbox
             where thread = :thread and kind = :kind and ts is not null""";
    private static final String PROMPT_UNDER_WAY = """
            select 1 from outbox
             where thread = :thread and kind = :kind and ts is null and tried_at <= :at""";
    private static final String SEND = COLUMNS + """

            values (:key, :review, :kind, :subject, :detail, null, :person,
                    coalesce(:channel, (select r.channel from review r where r.id = :review)), :thread, %s, :root,
                    1, 0, 0, :now, 0, 0, 0, false)
            on conflict (key) do update
               set wanted = outbox.wanted + 1, detail = excluded.detail
             where outbox.detail <> excluded.detail""".formatted(PLACE);
    private static final String REVIVE = """
            update outbox
               set orphaned = false, error = null, wanted = wanted + 1, due_at = :now, attempts = 0, place = %s
             where key = :key and orphaned and error = :pointless""".formatted(PLACE);
    private static final String REDRAW = """
            update outbox set wanted = wanted + 1
             where channel = :channel and ts = :ts and orphaned = false""";
    private static final String REDRAW_ABOUT =
            "update outbox set wanted = wanted + 1 where kind = :kind and subject = :subject";
    private static final String WAITING = """
            select distinct review_id from outbox
             where channel = :channel and wanted > shown and review_id is not null
             order by review_id""";

    private final Handle handle;

    OutboxTable(Handle handle) {
        this.handle = handle;
    }

    void tell(ReviewId review, Notice notice, PersonAt by) {
        tell(TELL, review, notice, by);
    }

    void tellOnce(ReviewId review, Notice notice, PersonAt by) {
        tell(TELL_ONCE + "nothing", review, notice, by);
    }

    private void tell(String insert, ReviewId review, Notice notice, PersonAt by) {
        var row = NoticeRow.of(notice);
        write(handle.sql(insert)
                .bind("key", row.key(review))
                .bind("review", review.number())
                .bind("kind", row.kind())
                .bind("subject", row.subject())
                .bind("detail", row.detail())
                .bind("by", by.person().id())
                .bind("thread", review.toString())
                .bind("root", notice.isInChannel() ? null : card(review))
                .bind("now", by.at().toEpochMilli()));
    }

    private void write(Statement statement) {
        if (statement.execute() > 0) {
            handle.notifyAfterCommit();
        }
    }

    private static String card(ReviewId review) {
        return NoticeRow.of(new Notice.Card()).key(review);
    }

    void refresh(ReviewId review, Notice notice, PersonAt by) {
        write(handle.sql(REFRESH)
                .bind("key", NoticeRow.of(notice).key(review))
                .bind("by", by.person().id()));
    }

    Optional<MessageRef> where(ReviewId review, Notice notice) {
        return handle.sql(WHERE)
                .bind("key", NoticeRow.of(notice).key(review))
                .map(row -> new MessageRef(new ChannelId(row.getString("channel")), row.getString("ts")))
                .findOne();
    }

    /** What the prompt says turns round with the revision that is wanted now. */
    void turn(ReviewId review, Notice.Prompt prompt) {
        handle.sql(TURN).bind("key", NoticeRow.of(prompt).key(review)).execute();
    }

    Map<ItemId, PostedPrompt> prompts(ReviewId review) {
        return handle.sql(PROMPTS)
                .bind("thread", review.toString())
                .bind("kind", NoticeRow.PROMPT)
                .map(row -> Map.entry(new ItemId(row.getString("subject")), posted(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PostedPrompt posted(ResultSet row) throws SQLException {
        var at = new MessageRef(new ChannelId(row.getString("channel")), row.getString("ts"));
        long millis = row.getLong("turned_at");
        return new PostedPrompt(at.sentAt(), row.wasNull() ? null : Instant.ofEpochMilli(millis));
    }

    boolean isPromptUnderWay(ReviewId review, Instant at) {
        return handle.sql(PROMPT_UNDER_WAY)
                .bind("thread", review.toString())
                .bind("kind", NoticeRow.PROMPT)
                .bind("at", at.toEpochMilli())
                .numbers()
                .findFirst()
                .isPresent();
    }

    private record Columns(
            String thread,
            @Nullable Long review,
            @Nullable String person,
            @Nullable String channel,
            @Nullable String root) {
        static Columns of(Address address) {
            return address.match(
                    under -> new Columns(
                            under.review().toString(), under.review().number(), null, null, card(under.review())),
                    direct -> new Columns(
                            direct.person().id(), null, direct.person().id(), null, null),
                    there -> new Columns(
                            there.channel().id(), null, null, there.channel().id(), null),
                    beneath -> of(beneath.place()).under(beneath.letter()));
        }

        private Columns under(String letter) {
            return new Columns(thread, review, person, channel, letter);
        }
    }

    void send(String key, Letter letter, Address address, Instant at) {
        var row = LetterRow.of(letter);
        var to = Columns.of(address);
        write(handle.sql(REVIVE)
                .bind("key", key)
                .bind("pointless", Deliveries.POINTLESS)
                .bind("thread", to.thread())
                .bind("now", at.toEpochMilli()));
        write(handle.sql(SEND)
                .bind("key", key)
                .bind("review", to.review())
                .bind("kind", row.kind())
                .bind("subject", row.subject())
                .bind("detail", row.detail())
                .bind("person", to.person())
                .bind("channel", to.channel())
                .bind("thread", to.thread())
                .bind("root", to.root())
                .bind("now", at.toEpochMilli()));
    }

    void redraw(ChannelId channel, String ts) {
        write(handle.sql(REDRAW).bind("channel", channel.id()).bind("ts", ts));
    }

    /** Has that letter drawn again, and what hangs under it. */
    void redraw(String letter) {
        write(handle.sql(
                        "update outbox set wanted = wanted + 1 where (key = :letter or root = :letter) and ts is not null")
                .bind("letter", letter));
    }

    /** Has every letter of that kind and subject drawn again. */
    void redrawAbout(String kind, String subject) {
        write(handle.sql(REDRAW_ABOUT).bind("kind", kind).bind("subject", subject));
    }

    List<ReviewId> waitingFor(ChannelId channel) {
        return handle.sql(WAITING)
                .bind("channel", channel.id())
                .numbers()
                .map(ReviewId::new)
                .list();
    }
}
