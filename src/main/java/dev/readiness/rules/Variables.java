package dev.readiness.rules;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Facts;
import dev.readiness.rules.Variable.Value;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the variables for the facts that rules speak of: decisions, days and ownership first, then what is answered. */
final class Variables {
    private static final List<Optional<Choice>> ANSWERS = Stream.concat(
                    Stream.of(Optional.<Choice>empty()),
                    Arrays.stream(Choice.values()).map(Optional::of))
            .toList();
    private static final Comparator<Variable> IN_ORDER = Comparator.comparing(Variable::isAnswer)
            .thenComparing(variable -> variable.fact().toString());

    private final int items;
    private final Numbers numbers;

    Variables(int items, Numbers numbers) {
        this.items = items;
        this.numbers = numbers;
    }

    /** One variable for each of these facts, always in the same order. */
    List<Variable> of(Collection<Cited> facts) {
        int asked = (int) facts.stream().filter(Cited.Answer.class::isInstance).count();
        return facts.stream()
                .map(fact -> fact.match(
                        answer -> answer(answer.item(), ANSWERS),
                        this::evidence,
                        decision -> decision(decision.id(), List.of(Trial.Decision.values())),
                        () -> counts(0, items - asked),
                        this::days,
                        () -> ownership(List.of(false, true))))
                .sorted(IN_ORDER)
                .toList();
    }

    static Variable answer(ItemId item, List<Optional<Choice>> choices) {
        return variable(
                new Cited.Answer(item),
                choices.stream()
                        .map(choice -> new Value(
                                choice.map(Choice::name).orElse("OPEN"), trial -> trial.answer(item, choice))));
    }

    Variable evidence(Cited.Evidence evidence) {
        return variable(
                evidence,
                numbers.evidence(evidence).stream()
                        .map(count -> new Value(
                                count + " for “" + evidence.item() + "”",
                                trial -> trial.evidence(evidence.item(), count))));
    }

    static Variable decision(String id, List<Trial.Decision> states) {
        return variable(
                new Cited.Decision(id),
                states.stream().map(state -> new Value(said(id, state), trial -> trial.decision(id, state))));
    }

    private static String said(String id, Trial.Decision state) {
        return "“" + id + "” is "
                + switch (state) {
                    case OPEN -> "open";
                    case OVERDUE -> "overdue";
                    case DECIDED -> "decided";
                };
    }

    static Variable counts(int least, int most) {
        return variable(
                new Cited.Counts(),
                IntStream.rangeClosed(least, most)
                        .mapToObj(count -> new Value(count + " more answered", trial -> trial.othersAnswered(count))));
    }

    Variable days() {
        return variable(
                new Cited.DaysLeft(),
                numbers.days().stream().map(days -> new Value(said(days), trial -> trial.daysLeft(days))));
    }

    private static String said(int days) {
        if (days == Facts.NO_DUE_DATE) {
            return "there is no due date";
        }
        return days < 0 ? "it is late by " + -days : days + (days == 1 ? " day is left" : " days are left");
    }

    static Variable ownership(List<Boolean> states) {
        return variable(
                new Cited.Ownership(),
                states.stream()
                        .map(accepted -> new Value(
                                "ownership is " + (accepted ? "" : "not ") + "accepted",
                                trial -> trial.owned(accepted))));
    }

    private static Variable variable(Cited fact, Stream<Value> values) {
        return new Variable(fact, values.toList());
    }
}
