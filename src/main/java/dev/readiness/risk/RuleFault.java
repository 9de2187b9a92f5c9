package dev.readiness.risk;

import java.util.List;

/**
 * One mistake in the text of a rule.
 *
 * @param offset the character of the rule where it is, counted from 0
 * @param typed the word that is not known; empty where the mistake is another
 * @param known the words that are known in its place
 */
public record RuleFault(int offset, String what, String typed, List<String> known) {
    public RuleFault {
        known = List.copyOf(known);
    }

    public RuleFault(int offset, String what) {
        this(offset, what, "", List.of());
    }
}
