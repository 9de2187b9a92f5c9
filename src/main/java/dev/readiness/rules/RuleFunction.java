package dev.readiness.rules;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Facts;
import dev.readiness.risk.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The functions that a rule can call: the one table that the compiler, the evaluation and the messages are made of. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum RuleFunction {
    YES(Takes.ITEM, SimpleType.BOOL, choice(Choice.YES), RuleFunction::answer),
    NO(Takes.ITEM, SimpleType.BOOL, choice(Choice.NO), RuleFunction::answer),
    NA(Takes.ITEM, SimpleType.BOOL, choice(Choice.NOT_APPLICABLE), RuleFunction::answer),
    UNSURE(Takes.ITEM, SimpleType.BOOL, choice(Choice.NOT_SURE), RuleFunction::answer),
    OPEN(Takes.ITEM, SimpleType.BOOL, choice(), RuleFunction::answer),
    SETTLED(Takes.ITEM, SimpleType.BOOL, choice(Choice.YES, Choice.NOT_APPLICABLE), RuleFunction::answer),
    DOUBTFUL(Takes.ITEM, SimpleType.BOOL, choice(Choice.NO, Choice.NOT_SURE), RuleFunction::answer),
    EVIDENCE(
            Takes.ITEM,
            SimpleType.INT,
            (facts, id) -> (long) facts.evidence(new ItemId(id)),
            id -> new Cited.Evidence(new ItemId(id))),
    DECIDED(Takes.DECISION, SimpleType.BOOL, Facts::decided, Cited.Decision::new),
    OVERDUE(Takes.DECISION, SimpleType.BOOL, Facts::overdue, Cited.Decision::new),
    ANSWERED(Takes.NOTHING, SimpleType.INT, (facts, none) -> (long) facts.answered(), none -> new Cited.Counts()),
    TOTAL(Takes.NOTHING, SimpleType.INT, (facts, none) -> (long) facts.total(), none -> new Cited.Counts()),
    DAYS_LEFT(Takes.NOTHING, SimpleType.INT, (facts, none) -> (long) facts.daysLeft(), none -> new Cited.DaysLeft()),
    OWNED(Takes.NOTHING, SimpleType.BOOL, (facts, none) -> facts.owned(), none -> new Cited.Ownership());

    /** What stands between the brackets. */
    enum Takes {
        ITEM,
        DECISION,
        NOTHING;

        List<String> known(Vocabulary vocabulary) {
            return this == ITEM ? vocabulary.items() : vocabulary.decisions();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Takes takes;
    private final CelType result;
    private final BiFunction<Facts, String, Object> reading;
    private final Function<String, Cited> cites;

    RuleFunction(
            Takes takes, CelType result, BiFunction<Facts, String, Object> reading, Function<String, Cited> cites) {
        this.takes = takes;
        this.result = result;
        this.reading = reading;
        this.cites = cites;
    }

    private static BiFunction<Facts, String, Object> choice(Choice... these) {
        return (facts, id) ->
                facts.answer(new ItemId(id)).map(Arrays.asList(these)::contains).orElse(these.length == 0);
    }

    private static Cited answer(String id) {
        return new Cited.Answer(new ItemId(id));
    }

    Takes takes() {
        return takes;
    }

    boolean isCount() {
        return this == ANSWERED || this == TOTAL;
    }

    /** How a rule writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fact that a call with that id speaks of. */
    Cited cited(String id) {
        return cites.apply(id);
    }

    static Optional<RuleFunction> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    CelFunctionDecl declaration() {
        var overload = takes == Takes.NOTHING
                ? CelOverloadDecl.newGlobalOverload(word(), result)
                : CelOverloadDecl.newGlobalOverload(word(), result, SimpleType.STRING);
        return CelFunctionDecl.newFunctionDeclaration(word(), overload);
    }

    /** All functions, answering from these facts. */
    static CelLateFunctionBindings on(Facts facts) {
        return CelLateFunctionBindings.from(
                Stream.of(values()).map(each -> each.binding(facts)).toList());
    }

    @SuppressWarnings("Immutable") // it lives no longer than the facts are looked at
    private CelFunctionBinding binding(Facts facts) {
        return takes == Takes.NOTHING
                ? CelFunctionBinding.from(word(), List.of(), none -> reading.apply(facts, ""))
                : CelFunctionBinding.from(word(), String.class, id -> reading.apply(facts, id));
    }
}
