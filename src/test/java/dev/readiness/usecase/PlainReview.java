package dev.readiness.usecase;

import dev.readiness.checklist.Choice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was done to a review, kept by hand beside the product, and which risks it must have raised by then. */
final class PlainReview {
    private final int total;
    private final Map<String, Choice> choices = new HashMap<>();
    private final Map<String, Set<String>> links = new HashMap<>();
    private final Map<String, LocalDate> dueDecisions = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> standing = new TreeSet<>();
    private boolean owned;
    private LocalDate today;
    private @Nullable LocalDate due;

    PlainReview(int total, LocalDate today) {
        this.total = total;
        this.today = today;
    }

    @Nullable
    Choice choice(String item) {
        return choices.get(item);
    }

    int evidence(String item) {
        return links.getOrDefault(item, Set.of()).size();
    }

    boolean isDecided(String decision) {
        return decided.contains(decision);
    }

    boolean isOverdue(String decision) {
        var day = dueDecisions.get(decision);
        return !ended.contains(decision) && day != null && day.isBefore(today);
    }

    boolean isOwned() {
        return owned;
    }

    int answered() {
        return choices.size();
    }

    int total() {
        return total;
    }

    int daysLeft() {
        return due == null ? 9999 : (int) ChronoUnit.DAYS.between(today, due);
    }

    void answer(String item, Choice choice, List<String> more) {
        choices.put(item, choice);
        links.computeIfAbsent(item, none -> new HashSet<>()).addAll(more);
    }

    void addEvidence(String item, String link) {
        links.computeIfAbsent(item, none -> new HashSet<>()).add(link);
    }

    void clear(String item) {
        if (choices.remove(item) != null) {
            links.remove(item);
        }
    }

    void due(LocalDate day) {
        due = day;
    }

    void due(String decision, LocalDate day) {
        dueDecisions.put(decision, day);
    }

    void end(String decision, boolean madeIt) {
        ended.add(decision);
        if (madeIt) {
            decided.add(decision);
        }
    }

    void openAgain(String decision) {
        ended.remove(decision);
        decided.remove(decision);
    }

    boolean isEnded(String decision) {
        return ended.contains(decision);
    }

    void own() {
        owned = true;
    }

    void isNow(LocalDate day) {
        today = day;
    }

    /** Looks with all rules, in their order: one that cannot be reckoned leaves its risk as it was. */
    void look(Map<String, RandomRule> rules) {
        rules.forEach((rule, drawn) -> {
            switch (drawn.meaning().apply(this)) {
                case HOLDS -> {
                    numbers.putIfAbsent(rule, numbers.size() + 1);
                    standing.add(rule);
                }
                case FAILS -> standing.remove(rule);
                default -> {
                    // it stands where it stood
                }
            }
        });
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    Set<String> standing() {
        return standing;
    }
}
