package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Target;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a command is about: which review, which item, which decision or risk, which answer. */
final class References {
    static final String REVIEW = "a review: its number such as RR-12, or its workload's name";
    static final String ITEM = "an item: its number such as 3, or its id";
    static final String CHOICE = "yes, no, na or unsure";

    private static final Pattern DECISION = Pattern.compile("(?i)D-?([1-9]\\d{0,5})");
    private static final Pattern RISK = Pattern.compile("(?i)R-?([1-9]\\d{0,5})");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,62}");

    private static final Map<String, Choice> CHOICES = Map.ofEntries(
            Map.entry("yes", Choice.YES),
            Map.entry("y", Choice.YES),
            Map.entry("no", Choice.NO),
            Map.entry("n", Choice.NO),
            Map.entry("na", Choice.NOT_APPLICABLE),
            Map.entry("n/a", Choice.NOT_APPLICABLE),
            Map.entry("n-a", Choice.NOT_APPLICABLE),
            Map.entry("unsure", Choice.NOT_SURE),
            Map.entry("not-sure", Choice.NOT_SURE),
            Map.entry("not sure", Choice.NOT_SURE),
            Map.entry("not applicable", Choice.NOT_APPLICABLE));

    private References() {}

    static Optional<Choice> choice(Word word) {
        return Optional.ofNullable(CHOICES.get(word.key()));
    }

    /** Whether the word can stand for a review: a number such as RR-12, or a name or its beginning. */
    static boolean isReview(Word word) {
        return !word.isEnd()
                && !word.isOption()
                && (ReviewId.parse(word.text()).isPresent()
                        || NAME.matcher(name(word)).matches());
    }

    static ReviewRef review(Word word) {
        if (!isReview(word)) {
            throw new Misread(word, REVIEW);
        }
        return ReviewId.parse(word.text())
                .<ReviewRef>map(ReviewRef.Numbered::new)
                .orElseGet(() -> new ReviewRef.Named(name(word)));
    }

    private static String name(Word word) {
        return WorkloadName.fold(word.text());
    }

    static boolean isItem(Word word) {
        return ItemRef.isNumber(word.key()) || word.key().matches("[a-z][a-z0-9-]{0,62}");
    }

    static ItemRef item(Word word) {
        if (!isItem(word)) {
            throw new Misread(word, ITEM);
        }
        return new ItemRef(word.key());
    }

    /** Whether the word is a decision's number; no workload or item is called so. */
    static boolean isDecision(Word word) {
        return !word.isOption() && DECISION.matcher(word.text()).matches();
    }

    static int decision(Word word) {
        var m = DECISION.matcher(word.text());
        if (!m.matches()) {
            throw new Misread(word, "a decision's number, such as D-2");
        }
        return Integer.parseInt(m.group(1));
    }

    static DecisionId decisionId(Word word) {
        return new DecisionId(decision(word));
    }

    /** What follows may be a decision, and where {@code wide} also a section or all. */
    static Target target(Word word, boolean wide) {
        if (wide && word.is("all")) {
            return new Target.OfAll();
        }
        if (wide && word.option().equals("section")) {
            return new Target.OfSection(word.lower());
        }
        return isDecision(word) ? new Target.OfDecision(decision(word)) : new Target.OfItem(item(word));
    }

    /** Whether the word is a decision's or a risk's number; nothing else is called so. */
    static boolean isNumbered(Word word) {
        return isDecision(word)
                || (!word.isOption() && RISK.matcher(word.text()).matches());
    }

    /** A risk, a decision, an item, or how the review was closed. */
    static Target anyOne(Word word) {
        if (isClosing(word)) {
            return new Target.OfClosing();
        }
        return RISK.matcher(word.text()).matches() ? riskOrItem(word) : target(word, false);
    }

    static boolean isClosing(Word word) {
        return word.text().equals("closing");
    }

    static Target riskOrItem(Word word) {
        var m = RISK.matcher(word.text());
        if (m.matches()) {
            return new Target.OfRisk(Integer.parseInt(m.group(1)));
        }
        if (!isItem(word)) {
            throw new Misread(word, "a risk such as R-1, or " + ITEM);
        }
        return new Target.OfItem(item(word));
    }
}
