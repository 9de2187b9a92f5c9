package dev.readiness.rules;

import java.util.Map;
import java.util.Set;

/** The operators that a rule may use, by their names in CEL's syntax tree. */
final class Operators {
    static final String AND = "_&&_";
    static final String OR = "_||_";
    static final String NOT = "!_";
    static final String CHOOSE = "_?_:_";
    static final String MINUS = "-_";

    private static final String TRUTH = "true or false on each side";
    private static final String NUMBERS = "whole numbers";
    private static final Map<String, String> TAKES = Map.ofEntries(
            Map.entry(AND, TRUTH),
            Map.entry(OR, TRUTH),
            Map.entry(NOT, "true or false"),
            Map.entry(CHOOSE, "true or false before it, and two values of one kind after it"),
            Map.entry("_==_", "two values of one kind"),
            Map.entry("_!=_", "two values of one kind"),
            Map.entry("_<_", NUMBERS),
            Map.entry("_<=_", NUMBERS),
            Map.entry("_>_", NUMBERS),
            Map.entry("_>=_", NUMBERS),
            Map.entry("_+_", NUMBERS),
            Map.entry("_-_", NUMBERS),
            Map.entry(MINUS, NUMBERS),
            Map.entry("_*_", NUMBERS),
            Map.entry("_/_", NUMBERS),
            Map.entry("_%_", NUMBERS));
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

    private Operators() {}

    static boolean isOne(String function) {
        return TAKES.containsKey(function);
    }

    static boolean compares(String function) {
        return COMPARISONS.contains(function);
    }

    /** What must stand beside it. */
    static String takes(String function) {
        return TAKES.getOrDefault(function, "");
    }

    /** How a rule writes it. */
    static String sign(String function) {
        return function.replace("_", "").replace("@", "");
    }
}
