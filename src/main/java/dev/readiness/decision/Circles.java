package dev.readiness.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds decisions that would wait for themselves. */
public final class Circles {
    private Circles() {}

    /** The shortest way from the decision back to itself, once it depends on those; both ends are the decision. */
    public static Optional<List<DecisionId>> of(Register register, DecisionId decision, List<DecisionId> on) {
        var cameFrom = new HashMap<DecisionId, DecisionId>();
        var ahead = new ArrayDeque<DecisionId>();
        on.forEach(id -> reach(id, decision, cameFrom, ahead));
        while (!ahead.isEmpty()) {
            var id = ahead.remove();
            if (id.equals(decision)) {
                return Optional.of(way(decision, cameFrom));
            }
            register.find(id)
                    .ifPresent(
                            found -> found.plan().dependence().on().forEach(next -> reach(next, id, cameFrom, ahead)));
        }
        return Optional.empty();
    }

    private static void reach(
            DecisionId id, DecisionId from, Map<DecisionId, DecisionId> cameFrom, Deque<DecisionId> ahead) {
        if (cameFrom.putIfAbsent(id, from) == null) {
            ahead.add(id);
        }
    }

    private static List<DecisionId> way(DecisionId decision, Map<DecisionId, DecisionId> cameFrom) {
        var way = new ArrayList<DecisionId>();
        way.add(decision);
        for (var id = cameFrom.get(decision); id != null && !id.equals(decision); id = cameFrom.get(id)) {
            way.add(0, id);
        }
        way.add(0, decision);
        return way;
    }
}
