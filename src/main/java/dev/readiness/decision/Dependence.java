package dev.readiness.decision;

import dev.readiness.people.Prose;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a decision waits for: other decisions of its register, and what somebody wrote.
 *
 * @param on in the order of their numbers
 */
public record Dependence(List<DecisionId> on, Prose text) {
    public static final Dependence NONE = new Dependence(List.of(), Prose.NONE);

    private static final Pattern MENTIONED =
            Pattern.compile("(?i)(?<![\\p{Alnum}_-])D-[1-9]\\d{0,5}(?![\\p{Alnum}_-])");

    public Dependence {
        on = on.stream().distinct().sorted().toList();
    }

    /** What somebody typed; the decisions that it mentions, such as {@code D-3}, are what it waits for. */
    public static Dependence typed(Prose text) {
        var on = MENTIONED
                .matcher(text.text())
                .results()
                .flatMap(found -> DecisionId.parse(found.group()).stream())
                .toList();
        return new Dependence(on, text);
    }

    /** Whether the text names more than other decisions. */
    boolean namesMore() {
        return MENTIONED.matcher(text.text()).replaceAll("").codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether anything is named. */
    public boolean names() {
        return !on.isEmpty() || !text.isEmpty();
    }
}
