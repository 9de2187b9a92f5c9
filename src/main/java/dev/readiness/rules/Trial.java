package dev.readiness.rules;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.risk.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Made-up facts of a review of some package, changed bit by bit while rules are tried; at first nothing has happened. */
final class Trial implements Facts {
    /** Where a decision can be. */
    enum Decision {
        OPEN,
        OVERDUE,
        DECIDED
    }

    private final int total;
    private final Map<ItemId, Choice> answers = new HashMap<>();
    private final Map<ItemId, Integer> evidence = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private int othersAnswered;
    private int daysLeft = NO_DUE_DATE;
    private boolean owned;

    Trial(int total) {
        this.total = total;
    }

    void answer(ItemId item, Optional<Choice> choice) {
        choice.ifPresentOrElse(chosen -> answers.put(item, chosen), () -> answers.remove(item));
    }

    void evidence(ItemId item, int count) {
        evidence.put(item, count);
    }

    void decision(String id, Decision state) {
        decisions.put(id, state);
    }

    /** How many items are answered of which no rule asks how. */
    void othersAnswered(int count) {
        othersAnswered = count;
    }

    void daysLeft(int days) {
        daysLeft = days;
    }

    void owned(boolean accepted) {
        owned = accepted;
    }

    @Override
    public Optional<Choice> answer(ItemId item) {
        return Optional.ofNullable(answers.get(item));
    }

    @Override
    public int evidence(ItemId item) {
        return evidence.getOrDefault(item, 0);
    }

    @Override
    public boolean decided(String decision) {
        return decisions.get(decision) == Decision.DECIDED;
    }

    @Override
    public boolean overdue(String decision) {
        return decisions.get(decision) == Decision.OVERDUE;
    }

    @Override
    public int answered() {
        return answers.size() + othersAnswered;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public int daysLeft() {
        return daysLeft;
    }

    @Override
    public boolean owned() {
        return owned;
    }
}
