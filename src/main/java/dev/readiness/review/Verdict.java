package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.EvidenceNeed;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.Severity;
import dev.readiness.decision.Decision;
import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the bot makes of a review: a level, never an average, and its reasons, the worst first. */
public record Verdict(Level level, List<Reason> reasons) {
    /** How ready a workload is; later ones are worse. */
    public enum Level {
        READY("ready"),
        CONDITIONAL("ready with conditions"),
        NOT_READY("not ready"),
        /** Nothing is answered and nothing decided: whatever the package requires, nobody knows yet. */
        NOT_STARTED("not started");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One reason against readiness, and how far it goes.
     *
     * @param owner who has to see to it
     * @param due by when; null where no day was set
     */
    public record Reason(
            Level level,
            String words,
            PersonId owner,
            @Nullable LocalDate due) {}

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The verdict as it would be on that day. */
    public static Verdict of(Review review, LocalDate today) {
        var reasons = new Reasons(review, today).all();
        var level = reasons.stream().map(Reason::level).max(Comparator.naturalOrder());
        return new Verdict(level.orElse(Level.READY), reasons);
    }

    /** Collects what speaks against a review. */
    private static final class Reasons {
        private final Review review;
        private final Standing standing;
        private final List<Reason> reasons = new ArrayList<>();

        Reasons(Review review, LocalDate today) {
            this.review = review;
            this.standing = new Standing(review, today);
        }

        List<Reason> all() {
            if (!review.isStarted()) {
                forLead(Level.NOT_STARTED, standing.totals().left());
            }
            standing.shown().stream()
                    .filter(risk -> standing.severity(risk) == Severity.HIGH)
                    .forEach(risk -> forLead(Level.NOT_READY, "high risk " + named(risk)));
            review.pack().items().forEach(this::unsettled);
            review.register().open().forEach(this::undecided);
            standing.shown().stream()
                    .filter(risk -> standing.severity(risk) == Severity.MEDIUM)
                    .forEach(risk -> forLead(Level.CONDITIONAL, "medium risk " + named(risk)));
            review.pack().items().forEach(this::conditions);
            review.risks().inOrder().stream()
                    .filter(risk -> standing.risk(risk) == Standing.OfRisk.WAIVED)
                    .forEach(risk -> waived(Waivable.risk(risk.rule()), named(risk)));
            return reasons.stream()
                    .sorted(Comparator.comparing(Reason::level).reversed())
                    .toList();
        }

        private void unsettled(Item item) {
            var state = standing.item(item.id());
            if (item.required() && (state == Standing.OfItem.OPEN || state == Standing.OfItem.DOUBTFUL)) {
                var answer = review.answer(item.id()).chosen().map(Choice::word).orElse("Open");
                forHolder(Level.NOT_READY, item, ": " + answer);
            }
        }

        /** Open decisions that hold up a required item which applies, and those whose day is over. */
        private void undecided(Decision decision) {
            if (decision.isOverdue(standing.today())) {
                forOwner(decision, ": overdue since " + decision.plan().due());
            } else if (standing.holdsUp(decision)) {
                forOwner(decision, ": not decided");
            }
        }

        private void conditions(Item item) {
            if (standing.item(item.id()) == Standing.OfItem.WAIVED) {
                waived(Waivable.item(item.id()), named(item));
            }
            var answer = review.answer(item.id());
            if (answer.choice() == Choice.YES
                    && item.evidence() == EvidenceNeed.REQUIRED
                    && answer.evidence().isEmpty()) {
                forHolder(Level.CONDITIONAL, item, ": yes, and the evidence that it requires is missing");
            }
            if (answer.lacksReason() && !isSignedAsReady()) {
                forHolder(Level.CONDITIONAL, item, ": not applicable, and no reason is given");
            }
        }

        /** Such a signature over a missing reason is older than the rule that asks for one, and stands. */
        private boolean isSignedAsReady() {
            return review.end()
                    .standing()
                    .filter(closing -> closing.ending() == Ending.READY)
                    .isPresent();
        }

        private void waived(Waivable what, String name) {
            standing.waiver(what)
                    .ifPresent(waiver -> add(
                            Level.CONDITIONAL,
                            name + ": waived until " + waiver.until(),
                            review.lead(),
                            waiver.until()));
        }

        private void forLead(Level level, String words) {
            add(level, words, review.lead(), review.due());
        }

        private void forHolder(Level level, Item item, String what) {
            add(level, named(item) + what, review.holders(item.id()).get(0), review.due());
        }

        private void forOwner(Decision decision, String what) {
            add(
                    Level.NOT_READY,
                    named(decision) + what,
                    decision.owner(review.lead()),
                    decision.plan().due());
        }

        private void add(Level level, String words, PersonId owner, @Nullable LocalDate due) {
            reasons.add(new Reason(level, words, owner, due));
        }

        private String named(Item item) {
            return "Q" + review.pack().number(item.id()) + " " + item.title();
        }

        /** What somebody wrote can be erased later, so that it is no part of a reason. */
        private String named(Decision decision) {
            return decision.topic().seed() == null
                    ? decision.id().toString()
                    : decision.id() + " " + decision.title().text();
        }

        private String named(Risk risk) {
            var inside = standing.foldedInto(risk).stream().map(Risk::toString).collect(Collectors.joining(", "));
            return risk + " " + standing.text(risk).title() + (inside.isEmpty() ? "" : " (includes " + inside + ")");
        }
    }
}
