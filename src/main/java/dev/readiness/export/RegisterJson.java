package dev.readiness.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Resolution;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Standing;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/**
 * The register of decisions as a program reads it.
 *
 * @param named how a person is written
 * @param deed how who did something and when is written
 */
record RegisterJson(Function<PersonId, ObjectNode> named, Function<PersonAt, ObjectNode> deed) {
    ArrayNode write(Standing standing) {
        var list = JsonNodeFactory.instance.arrayNode();
        standing.review()
                .register()
                .all()
                .forEach(decision -> list.add(decision(decision)
                        .put("days-overdue", standing.overdue(decision).days())));
        return list;
    }

    private ObjectNode decision(Decision decision) {
        var topic = decision.topic();
        var plan = decision.plan();
        AreaId area = topic.area();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("number", decision.id().number())
                .put("id", topic.seed())
                .put("title", topic.title().text())
                .put("area", area == null ? null : area.text())
                .put("direction", topic.direction())
                .put("status", status(decision));
        topic.teams().forEach(node.putArray("teams")::add);
        topic.blocks().stream().map(ItemId::text).forEach(node.putArray("blocks")::add);
        node.set("owner", decision.owner().map(named).orElse(null));
        node.put("due", plan.dueDate().map(LocalDate::toString).orElse(null));
        plan.dependence().on().stream().map(DecisionId::number).forEach(node.putArray("depends-on")::add);
        node.put("depends", plan.dependence().text().text())
                .put("next-action", plan.next().text());
        node.set("resolution", decision.resolution().map(this::resolution).orElse(null));
        var superseded = node.putArray("superseded");
        decision.settlement().earlier().forEach(earlier -> superseded.add(resolution(earlier)));
        return node;
    }

    private static String status(Decision decision) {
        return decision.resolution()
                .map(ended -> ended.kind().name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> decision.plan().status().typed());
    }

    private ObjectNode resolution(Resolution resolution) {
        return deed.apply(resolution.by())
                .put("outcome", resolution.outcome().text())
                .put("rationale", resolution.rationale().text());
    }
}
