package dev.readiness.risk;

import java.util.List;

/** The ids that a package's rules may name. */
public record Vocabulary(List<String> items, List<String> decisions) {
    public Vocabulary {
        items = List.copyOf(items);
        decisions = List.copyOf(decisions);
    }
}
