package dev.readiness.store;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Answer;
import dev.readiness.review.Evidence;
import dev.readiness.review.PersonAt;
import dev.readiness.review.Prose;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Every version of every answer, with its links. */
final class AnswerTable {
    private static final String APPEND = """
            insert into answer (review_id, item, version, choice_version, choice, note, person, at)
            values (:review, :item, :version, :choiceVersion, :choice, :note, :person, :at)""";
    private static final String APPEND_LINK = """
            insert into evidence (review_id, item, version, place, link)
            values (:review, :item, :version, :place, :link)""";
    private static final String STANDING = """
            select a.item, a.version, a.choice_version, a.choice, a.note, a.person, a.at
              from answer a
             where a.review_id = :review
               and a.version = (select max(n.version) from answer n where n.review_id = a.review_id and n.item = a.item)""";
    private static final String LINKS = """
            select item, version, link from evidence where review_id = :review order by item, version, place""";

    private final Handle handle;

    AnswerTable(Handle handle) {
        this.handle = handle;
    }

    /** Appends the versions that {@code next} has and {@code before} has not. */
    void append(Review before, Review next, ProseTable prose) {
        next.answers().forEach((item, answer) -> {
            if (answer.version() > before.answer(item).version()) {
                append(next.id(), item, answer, prose);
            }
        });
    }

    private void append(ReviewId review, ItemId item, Answer answer, ProseTable prose) {
        var last = answer.lastChange().orElseThrow();
        handle.createUpdate(APPEND)
                .bind("review", review.number())
                .bind("item", item.text())
                .bind("version", answer.version())
                .bind("choiceVersion", answer.choiceVersion())
                .bind("choice", answer.chosen().map(Enum::name).orElse(null))
                .bind("note", prose.keepIfAny(answer.note()))
                .bind("person", last.person().id())
                .bind("at", last.at().toEpochMilli())
                .execute();
        int place = 0;
        for (var evidence : answer.evidence()) {
            handle.createUpdate(APPEND_LINK)
                    .bind("review", review.number())
                    .bind("item", item.text())
                    .bind("version", answer.version())
                    .bind("place", place++)
                    .bind("link", prose.keep(evidence.link()))
                    .execute();
        }
    }

    /** The answers as they stand. */
    Map<ItemId, Answer> standing(ReviewId review, Function<String, Prose> texts) {
        var links = links(review, texts);
        var answers = new HashMap<ItemId, Answer>();
        handle.createQuery(STANDING)
                .bind("review", review.number())
                .map((row, context) -> Map.entry(new ItemId(row.getString("item")), answer(row, links, texts)))
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }

    private record Version(String item, int version) {}

    private Map<Version, List<Evidence>> links(ReviewId review, Function<String, Prose> texts) {
        var links = new HashMap<Version, List<Evidence>>();
        handle.createQuery(LINKS)
                .bind("review", review.number())
                .map((row, context) -> Map.entry(
                        new Version(row.getString("item"), row.getInt("version")),
                        new Evidence(texts.apply(row.getString("link")))))
                .forEach(link -> links.computeIfAbsent(link.getKey(), none -> new ArrayList<>())
                        .add(link.getValue()));
        return links;
    }

    private static Answer answer(ResultSet row, Map<Version, List<Evidence>> links, Function<String, Prose> texts)
            throws SQLException {
        var key = new Version(row.getString("item"), row.getInt("version"));
        return new Answer(
                key.version(),
                row.getInt("choice_version"),
                Optional.ofNullable(row.getString("choice"))
                        .map(Choice::valueOf)
                        .orElse(null),
                Optional.ofNullable(row.getString("note")).map(texts).orElse(Prose.NONE),
                links.getOrDefault(key, List.of()),
                new PersonAt(new PersonId(row.getString("person")), Instant.ofEpochMilli(row.getLong("at"))));
    }
}
