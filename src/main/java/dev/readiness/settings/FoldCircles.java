package dev.readiness.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds risks that fold each other in a circle, so that none of them would be shown. */
final class FoldCircles {
    /** A fold of one risk: where it stands, and the risk that it folds. */
    private record Fold(String pointer, String risk) {}

    private final Located file;
    private final Map<String, List<Fold>> folds = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private FoldCircles(Located file) {
        this.file = file;
    }

    static List<Problem> problems(Located file) {
        var check = new FoldCircles(file);
        check.collect();
        check.folds.keySet().forEach(risk -> check.follow(risk, List.of()));
        return check.problems;
    }

    private void collect() {
        var risks = file.json().path("risks");
        for (int risk = 0; risk < risks.size(); risk++) {
            var folded = risks.path(risk).path("folds");
            var list = folds.computeIfAbsent(risks.path(risk).path("id").asText(), id -> new ArrayList<>());
            for (int fold = 0; fold < folded.size(); fold++) {
                list.add(new Fold(
                        "/risks/" + risk + "/folds/" + fold, folded.path(fold).asText()));
            }
        }
    }

    private void follow(String risk, List<String> way) {
        var longer = new ArrayList<>(way);
        longer.add(risk);
        for (var fold : folds.getOrDefault(risk, List.of())) {
            int start = longer.indexOf(fold.risk());
            if (start >= 0) {
                problems.add(file.atValue(fold.pointer(), circle(longer.subList(start, longer.size()), fold.risk())));
            } else if (!done.contains(fold.risk())) {
                follow(fold.risk(), longer);
            }
        }
        done.add(risk);
    }

    private static String circle(List<String> way, String back) {
        return way.size() == 1
                ? "a risk cannot fold itself"
                : "these risks fold each other in a circle: " + String.join(" → ", way) + " → " + back;
    }
}
