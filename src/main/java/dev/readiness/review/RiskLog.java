package dev.readiness.review;

import dev.readiness.risk.Cited;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The risks of a review that were ever raised, and what was waived.
 *
 * @param risks by rule
 * @param waivers what is let be, until its day is over
 * @param asked waivers to which somebody else has to agree
 */
public record RiskLog(Map<String, Risk> risks, Map<Waivable, Waiver> waivers, Map<Waivable, Waiver> asked) {
    public static final RiskLog EMPTY = new RiskLog(Map.of(), Map.of(), Map.of());

    public RiskLog {
        risks = Map.copyOf(risks);
        waivers = Map.copyOf(waivers);
        asked = Map.copyOf(asked);
    }

    public Optional<Risk> risk(String rule) {
        return Optional.ofNullable(risks.get(rule));
    }

    public Optional<Risk> numbered(int number) {
        return risks.values().stream().filter(risk -> risk.number() == number).findFirst();
    }

    /** All of them, in the order in which they were first raised. */
    public List<Risk> inOrder() {
        return risks.values().stream()
                .sorted(Comparator.comparingInt(Risk::number))
                .toList();
    }

    public Optional<Waiver> waiver(Waivable what) {
        return Optional.ofNullable(waivers.get(what));
    }

    /** What somebody asks to let be, until somebody else agrees. */
    public Optional<Waiver> askedFor(Waivable what) {
        return Optional.ofNullable(asked.get(what));
    }

    int nextNumber() {
        return risks.size() + 1;
    }

    RiskLog raised(String rule, int number, List<Cited> causes, Instant at) {
        var risk = risk(rule)
                .map(known -> known.raised(causes, at))
                .orElseGet(() -> new Risk(rule, number, causes, at, null));
        return with(risk);
    }

    RiskLog with(Risk risk) {
        var all = new LinkedHashMap<>(risks);
        all.put(risk.rule(), risk);
        return new RiskLog(all, waivers, asked);
    }

    RiskLog waived(Waivable what, Waiver waiver) {
        var all = new LinkedHashMap<>(waivers);
        all.put(what, waiver);
        return new RiskLog(risks, all, without(asked, what));
    }

    RiskLog asked(Waivable what, Waiver waiver) {
        var all = new LinkedHashMap<>(asked);
        all.put(what, waiver);
        return new RiskLog(risks, waivers, all);
    }

    /** Without the waiver, granted or asked for, whose last day that was. */
    RiskLog ended(Waivable what, @Nullable LocalDate until) {
        return new RiskLog(risks, without(waivers, what, until), without(asked, what, until));
    }

    private static Map<Waivable, Waiver> without(Map<Waivable, Waiver> some, Waivable what, @Nullable LocalDate until) {
        var waiver = some.get(what);
        return waiver != null && waiver.until().equals(until) ? without(some, what) : some;
    }

    private static Map<Waivable, Waiver> without(Map<Waivable, Waiver> some, Waivable what) {
        var left = new LinkedHashMap<>(some);
        left.remove(what);
        return left;
    }
}
