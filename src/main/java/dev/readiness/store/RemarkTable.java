package dev.readiness.store;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import dev.readiness.review.PersonAt;
import dev.readiness.review.Prose;
import dev.readiness.review.Remark;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The notes that people left on items beside their answers. */
final class RemarkTable {
    private static final String APPEND = """
            insert into remark (review_id, item, place, body, person, at)
            values (:review, :item, :place, :body, :person, :at)""";
    private static final String ALL =
            "select item, body, person, at from remark where review_id = :review order by item, place";

    private final Handle handle;

    RemarkTable(Handle handle) {
        this.handle = handle;
    }

    /** Appends the remarks that {@code next} has and {@code before} has not. */
    void append(Review before, Review next, ProseTable prose) {
        next.remarks().forEach((item, remarks) -> {
            for (int place = before.remarks(item).size(); place < remarks.size(); place++) {
                append(next.id(), item, place, remarks.get(place), prose);
            }
        });
    }

    private void append(ReviewId review, ItemId item, int place, Remark remark, ProseTable prose) {
        handle.createUpdate(APPEND)
                .bind("review", review.number())
                .bind("item", item.text())
                .bind("place", place)
                .bind("body", prose.keep(remark.text()))
                .bind("person", remark.by().person().id())
                .bind("at", remark.by().at().toEpochMilli())
                .execute();
    }

    Map<ItemId, List<Remark>> all(ReviewId review, Function<String, Prose> texts) {
        var remarks = new HashMap<ItemId, List<Remark>>();
        handle.createQuery(ALL)
                .bind("review", review.number())
                .map((row, context) -> Map.entry(
                        new ItemId(row.getString("item")),
                        new Remark(
                                texts.apply(row.getString("body")),
                                new PersonAt(
                                        new PersonId(row.getString("person")),
                                        Instant.ofEpochMilli(row.getLong("at"))))))
                .forEach(remark -> remarks.computeIfAbsent(remark.getKey(), none -> new ArrayList<>())
                        .add(remark.getValue()));
        return remarks;
    }
}
