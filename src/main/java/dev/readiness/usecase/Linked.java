package dev.readiness.usecase;

import dev.readiness.review.Review;
import dev.readiness.review.Waivable;
import dev.readiness.risk.Cited;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which other messages of a review a message links to. */
public final class Linked {
    private Linked() {}

    /** A warning links to what it is raised for, in the channel to the warning itself; a waiver's end to what it let be. */
    public static Set<Notice> from(Review review, Notice notice) {
        var linked = Stream.<Notice>empty();
        if (notice instanceof Notice.Risk risk) {
            linked = causes(review, risk.rule());
        } else if (notice instanceof Notice.RiskInChannel risk) {
            linked = Stream.concat(
                    causes(review, risk.rule()), Stream.of(new Notice.Risk(risk.rule()), new Notice.Card()));
        } else if (notice instanceof Notice.WaiverEnds waiver) {
            linked = Stream.of(to(waiver.what()));
        } else if (notice instanceof Notice.WaiverOver waiver) {
            linked = Stream.of(to(waiver.what()));
        }
        return linked.collect(Collectors.toUnmodifiableSet());
    }

    /** The message of what was let be. */
    public static Notice to(Waivable what) {
        return what.item()
                .<Notice>map(Notice.Prompt::new)
                .orElseGet(() -> new Notice.Risk(what.rule().orElseThrow()));
    }

    /** The message that shows the cause; empty where it is a matter of the whole review. */
    public static Optional<Notice> to(Review review, Cited cause) {
        return cause.match(
                answer -> Optional.of(new Notice.Prompt(answer.item())),
                evidence -> Optional.of(new Notice.Prompt(evidence.item())),
                decision -> review.register().seeded(decision.id()).map(row -> new Notice.Decision(row.id())),
                Optional::empty,
                Optional::empty,
                Optional::empty);
    }

    private static Stream<Notice> causes(Review review, String rule) {
        return review.risks().risk(rule).stream()
                .flatMap(risk -> risk.causes().stream())
                .flatMap(cause -> to(review, cause).stream());
    }
}
