package dev.readiness.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.review.Clearance;
import dev.readiness.review.Closing;
import dev.readiness.review.Verdict;
import dev.readiness.usecase.Gate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the gate says, as a pipeline reads it, in the shape of {@code docs/gate.md}; nothing in it was typed by people. */
public final class GateJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GateJson() {}

    public static String write(Gate.Answer answer) {
        var root = JSON.createObjectNode();
        root.put("workload", answer.workload().text())
                .put("mode", lower(answer.mode()))
                .put("allow", answer.allows())
                .put("cleared", answer.isCleared())
                .put("checked-at", answer.at().toString());
        var reviews = root.putArray("reviews");
        answer.reviews().forEach(clearance -> reviews.add(review(clearance)));
        var reasons = root.putArray("reasons");
        if (answer.reviews().isEmpty()) {
            reasons.addObject()
                    .put("blocks", true)
                    .put("what", "there is no readiness review of " + answer.workload())
                    .putNull("review")
                    .putNull("owner")
                    .putNull("due");
        }
        inOrder(answer.reviews()).forEach(clearance -> reasons(clearance, reasons));
        return written(root);
    }

    /** What a caller did wrong, in the same language. */
    public static String error(String words) {
        return written(JSON.createObjectNode().put("error", words));
    }

    private static List<Clearance> inOrder(List<Clearance> reviews) {
        return reviews.stream()
                .sorted((one, other) -> other.kind().compareTo(one.kind()))
                .toList();
    }

    private static ObjectNode review(Clearance clearance) {
        var review = clearance.review();
        var node = JSON.createObjectNode()
                .put("review", review.id().toString())
                .put("package", review.pack().ref().toString())
                .put("state", lower(clearance.kind()))
                .put("verdict", clearance.computed().words())
                .put("answered", review.answered())
                .put("total", review.total());
        Optional<Closing> signed = review.end().standing();
        node.put("closed-as", signed.map(closing -> closing.ending().words()).orElse(null))
                .put(
                        "closed-by",
                        signed.map(closing -> closing.by().person().id()).orElse(null))
                .put(
                        "closed-at",
                        signed.map(closing -> closing.by().at().toString()).orElse(null));
        return node;
    }

    private static void reasons(Clearance clearance, ArrayNode all) {
        for (var reason : clearance.reasons()) {
            all.addObject()
                    .put("blocks", clearance.isBlocked() && reason.level().compareTo(Verdict.Level.NOT_READY) >= 0)
                    .put("what", reason.words())
                    .put("review", clearance.review().id().toString())
                    .put("owner", reason.owner().id())
                    .put("due", text(reason.due()));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String written(ObjectNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every answer can be written", failed);
        }
    }
}
