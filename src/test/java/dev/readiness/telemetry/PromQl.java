package dev.readiness.telemetry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a PromQL expression speaks of, found by reading it word by word, and what is wrong with that. */
final class PromQl {
    private static final Pattern WORDS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]\\[(){}]*]"
            + "|[0-9.]+[a-z]*|[a-zA-Z_:][a-zA-Z0-9_:]*|=~|!~|!=|==|<=|>=|\\S");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+[smhd]|\\$__rate_interval)]");
    private static final Set<String> FUNCTIONS = Set.of(
            "absent", "avg", "count", "histogram_quantile", "increase", "max", "min", "rate", "sum", "time", "topk");
    private static final Set<String> BEFORE_LABELS = Set.of("by", "without", "on", "ignoring");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> MATCHES = Set.of("=", "!=", "=~", "!~");

    /** Labels whose values come with what happens. */
    private static final Set<String> OPEN = Set.of("part", "error", "method", "job", "instance");

    private final Exposition exposition;
    private final List<String> words = new ArrayList<>();
    private final Set<String> metrics = new LinkedHashSet<>();
    private final Set<String> grouped = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int at;

    private PromQl(String expression, Exposition exposition) {
        this.exposition = exposition;
        var word = WORDS.matcher(expression);
        while (word.find()) {
            words.add(word.group());
        }
    }

    /** What the expression has against the exposition, or against itself; empty where all is well. */
    static List<String> faults(String expression, Exposition exposition) {
        var read = new PromQl(expression, exposition);
        read.read();
        return read.faults;
    }

    private String next() {
        return at < words.size() ? words.get(at) : "";
    }

    private void read() {
        balanced();
        while (at < words.size()) {
            var word = words.get(at++);
            if (BEFORE_LABELS.contains(word)) {
                labels();
            } else if (word.startsWith("[")) {
                require(RANGE.matcher(word).matches(), "no range: " + word);
            } else if (word.matches("[a-zA-Z_:].*") && !OPERATORS.contains(word)) {
                name(word);
            }
        }
        require(!metrics.isEmpty(), "it speaks of no metric");
        grouped.forEach(label -> require(
                metrics.stream().anyMatch(metric -> exposition.has(metric, label)),
                "no metric of it has the label " + label));
    }

    private void balanced() {
        var open = new ArrayDeque<String>();
        for (var word : words) {
            if (word.equals("(") || word.equals("{")) {
                open.push(word);
            } else if (word.equals(")") || word.equals("}")) {
                require(!open.isEmpty() && open.pop().equals(word.equals(")") ? "(" : "{"), "unbalanced " + word);
            } else {
                require(!word.equals("[") && !word.equals("]") && !word.equals("\""), "unbalanced " + word);
            }
        }
        require(open.isEmpty(), "not closed: " + open);
    }

    private void labels() {
        require(next().equals("("), "labels in brackets are missing");
        at++;
        while (at < words.size() && !next().equals(")")) {
            if (!next().equals(",")) {
                grouped.add(next());
            }
            at++;
        }
        at++;
    }

    private void name(String name) {
        if (next().equals("(") || FUNCTIONS.contains(name)) {
            require(FUNCTIONS.contains(name), "no function " + name);
            return;
        }
        metrics.add(name);
        require(exposition.has(name), "no metric " + name);
        if (next().equals("{")) {
            at++;
            matchers(name);
        }
    }

    private void matchers(String metric) {
        while (at < words.size() && !next().equals("}")) {
            if (next().equals(",")) {
                at++;
                continue;
            }
            var label = words.get(at++);
            var how = next();
            at++;
            var value = next();
            at++;
            require(MATCHES.contains(how) && value.startsWith("\""), "no matcher: " + label + how + value);
            require(exposition.has(metric, label), metric + " has no label " + label);
            require(
                    !how.equals("=")
                            || OPEN.contains(label)
                            || exposition.values(metric, label).contains(bare(value)),
                    metric + " has no " + label + " " + value);
        }
        at++;
    }

    private static String bare(String quoted) {
        return quoted.length() < 2 ? quoted : quoted.substring(1, quoted.length() - 1);
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
