package dev.readiness.store;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Confidants;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody whom a review concerns, and as what; kept beside the journal so that people's reviews are found. */
final class ParticipantTable {
    /** Older versions left writers there whose replies were erased. */
    private static final String INSERT = """
            insert into participant (review_id, person, role) values (:review, :person, :role)
                on conflict (review_id, role, person) do nothing""";

    private static final String DELETE =
            "delete from participant where review_id = :review and person = :person and role = :role";

    private static final String OF_PRIVATE = """
            select p.review_id, p.person from participant p join review r on r.id = p.review_id
             where r.confidential = :private and r.id in (<reviews>)""";

    private final Handle handle;

    ParticipantTable(Handle handle) {
        this.handle = handle;
    }

    private record Part(PersonId person, String role) {}

    void insert(Review review) {
        parts(review).forEach(part -> write(INSERT, review, part));
    }

    /** Writes down what is different in {@code next}. */
    void update(Review before, Review next) {
        var old = parts(before);
        var fresh = parts(next);
        old.stream().filter(part -> !fresh.contains(part)).forEach(part -> write(DELETE, next, part));
        fresh.stream().filter(part -> !old.contains(part)).forEach(part -> write(INSERT, next, part));
    }

    /** Whom those of these reviews concern that are private. */
    Confidants confidants(Collection<ReviewId> reviews) {
        if (reviews.isEmpty()) {
            return Confidants.EVERYBODY;
        }
        return new Confidants(handle.sql(OF_PRIVATE)
                .bind("private", true)
                .bindList("reviews", reviews.stream().map(ReviewId::number).toList())
                .map(row -> Map.entry(row.getLong("review_id"), new PersonId(row.getString("person"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    private static Set<Part> parts(Review review) {
        var parts = new LinkedHashSet<Part>();
        parts.add(new Part(review.opened().person(), "opener"));
        parts.add(new Part(review.lead(), "lead"));
        add(parts, review.owners().stream(), "owner");
        add(parts, review.assignees(), "assignee");
        add(parts, review.register().owners(), "decider");
        add(parts, review.confidential() ? Stream.empty() : review.askedWriters(), "writer");
        return parts;
    }

    private static void add(Set<Part> parts, Stream<PersonId> people, String role) {
        people.forEach(person -> parts.add(new Part(person, role)));
    }

    private void write(String sql, Review review, Part part) {
        handle.sql(sql)
                .bind("review", review.id().number())
                .bind("person", part.person().id())
                .bind("role", part.role())
                .execute();
    }
}
