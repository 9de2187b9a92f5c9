package dev.readiness.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a meeting walks through, one decision after the other.
 *
 * @param number counts the review's walks, from 1
 * @param decisions those that were open when it began, in owner order, and those that were added since
 * @param passed those that it went on from while they were open
 */
public record Agenda(int number, List<DecisionId> decisions, Set<DecisionId> passed) {
    public Agenda {
        decisions = List.copyOf(decisions);
        passed = Set.copyOf(passed);
    }

    Agenda and(DecisionId added) {
        var all = new ArrayList<>(decisions);
        all.add(added);
        return new Agenda(number, all, passed);
    }

    Agenda past(DecisionId decision) {
        var all = new LinkedHashSet<>(passed);
        all.add(decision);
        return new Agenda(number, decisions, all);
    }

    /** The decision's place, from 1. */
    public int place(DecisionId decision) {
        return decisions.indexOf(decision) + 1;
    }
}
