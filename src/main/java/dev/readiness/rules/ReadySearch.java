package dev.readiness.rules;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.EvidenceNeed;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.risk.Cited;
import dev.readiness.risk.RuleFinding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for a review that is ready: all that is required settled, all that blocks decided, owned, and no risk raised. */
final class ReadySearch {
    private final ReviewPackage pack;
    private final List<CompiledRule> rules;
    private final Variables all;

    ReadySearch(ReviewPackage pack, List<CompiledRule> rules, Numbers numbers) {
        var light = pack.risks().stream()
                .filter(risk -> risk.severity() == Severity.LOW)
                .map(RiskText::id)
                .collect(Collectors.toSet());
        this.pack = pack;
        this.rules = rules.stream().filter(rule -> !light.contains(rule.id())).toList();
        this.all = new Variables(pack.items().size(), numbers);
    }

    /** That there is no such review, or that none was found. */
    Optional<RuleFinding> finding() {
        var search =
                new Search(new Space(variables()), rules, new Trial(pack.items().size()));
        var standing = search.fewestStanding();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var names = standing.stream().map(CompiledRule::id).collect(Collectors.joining("”, “", "“", "”"));
        boolean proven = search.isExhaustive() && Numbers.in(rules).isExact();
        return Optional.of(new RuleFinding(
                null,
                !proven,
                "ready "
                        + (proven
                                ? "cannot be reached"
                                : "was not reached in a search that does not prove it impossible")
                        + ": with every required item yes or not applicable, every blocking decision made and ownership"
                        + " accepted, there still stands " + names));
    }

    private List<Variable> variables() {
        Set<Cited> facts = new LinkedHashSet<>();
        rules.forEach(rule -> facts.addAll(rule.cites()));
        var asked = facts.stream()
                .filter(Cited.Answer.class::isInstance)
                .map(fact -> ((Cited.Answer) fact).item())
                .collect(Collectors.toSet());
        return all.of(facts).stream().map(variable -> narrowed(variable, asked)).toList();
    }

    /** The variable with only those values that a ready review can have. */
    private Variable narrowed(Variable variable, Collection<ItemId> asked) {
        return variable.fact()
                .match(
                        answer -> item(answer.item()).required()
                                ? Variables.answer(
                                        answer.item(),
                                        List.of(Optional.of(Choice.YES), Optional.of(Choice.NOT_APPLICABLE)))
                                : variable,
                        evidence -> item(evidence.item()).evidence() == EvidenceNeed.REQUIRED
                                ? new Variable(evidence, variable.values().subList(1, variable.size()))
                                : variable,
                        decision -> Variables.decision(
                                decision.id(),
                                blocks(decision.id())
                                        ? List.of(Trial.Decision.DECIDED)
                                        : List.of(Trial.Decision.OPEN, Trial.Decision.DECIDED)),
                        () -> Variables.counts(others(asked, true), others(asked, false)),
                        () -> variable,
                        () -> Variables.ownership(List.of(true)));
    }

    private Item item(ItemId id) {
        return pack.item(id).orElseThrow();
    }

    private boolean blocks(String decision) {
        return pack.decisions().stream()
                .anyMatch(seed -> seed.id().equals(decision)
                        && seed.blocks().stream().anyMatch(item -> item(item).required()));
    }

    private int others(Collection<ItemId> asked, boolean onlyRequired) {
        return (int) pack.items().stream()
                .filter(item -> !asked.contains(item.id()) && (item.required() || !onlyRequired))
                .count();
    }
}
