package dev.readiness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Facts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random rules, built as text and as Java at once: CEL and Java must come to the same. */
class RandomRulesTest {
    private static final int PACKAGES = 12;
    private static final int RULES = 25;
    private static final int REVIEWS = 60;

    private static final CelRules CEL = new CelRules();

    private final long seed = Length.seed(RandomRulesTest.class);
    private final Random random = new Random(seed);

    private record Truth(String text, Predicate<Facts> meaning) {}

    private record Count(String text, ToIntFunction<Facts> meaning) {}

    @Test
    void celComesToTheSameAsJava() {
        for (int round = 0; round < PACKAGES; round++) {
            var truths = IntStream.range(0, RULES).mapToObj(rule -> truth(4)).toList();
            var pack = CelRulesTest.pack(truths.stream().map(Truth::text).toArray(String[]::new));
            var rules = CEL.rulesOf(pack).rules();
            for (int review = 0; review < REVIEWS; review++) {
                var facts = review();
                for (int rule = 0; rule < RULES; rule++) {
                    var expected = truths.get(rule);
                    assertThat(rules.get(rule).holds(facts))
                            .as("seed " + seed + ": " + expected.text())
                            .isEqualTo(expected.meaning().test(facts));
                }
            }
        }
    }

    /** What a rule does not name as a cause can change without the rule's letting go. */
    @Test
    void theCausesAloneKeepARuleTrue() {
        for (int round = 0; round < PACKAGES * RULES; round++) {
            var rule = CEL.rulesOf(CelRulesTest.pack(truth(3).text())).rules().get(0);
            for (int review = 0; review < REVIEWS / 4; review++) {
                var facts = review();
                if (rule.holds(facts)) {
                    var causes = new HashSet<>(rule.causes(facts));
                    assertThat(rule.holds(mixed(causes, facts, review())))
                            .as("seed " + seed)
                            .isTrue();
                }
            }
        }
    }

    private Trial review() {
        var trial = new Trial(4);
        for (int item = 1; item <= 4; item++) {
            trial.answer(Some.item(item), pick(choices()));
            trial.evidence(Some.item(item), random.nextInt(4));
        }
        trial.decision("d-1", pick(Arrays.asList(Trial.Decision.values())));
        trial.decision("d-2", pick(Arrays.asList(Trial.Decision.values())));
        trial.daysLeft(random.nextInt(5) == 0 ? Facts.NO_DUE_DATE : random.nextInt(20) - 8);
        trial.owned(random.nextBoolean());
        return trial;
    }

    private static List<Optional<Choice>> choices() {
        return List.of(
                Optional.empty(),
                Optional.of(Choice.YES),
                Optional.of(Choice.NO),
                Optional.of(Choice.NOT_APPLICABLE),
                Optional.of(Choice.NOT_SURE));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Truth truth(int depth) {
        if (depth == 0) {
            return leaf();
        }
        var left = truth(depth - 1 - random.nextInt(depth));
        var right = truth(depth - 1);
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                new Truth(
                        "(" + left.text() + " && " + right.text() + ")",
                        facts -> left.meaning().test(facts) && right.meaning().test(facts));
            case 2, 3 ->
                new Truth(
                        "(" + left.text() + " || " + right.text() + ")",
                        facts -> left.meaning().test(facts) || right.meaning().test(facts));
            case 4 -> new Truth("!" + right.text(), right.meaning().negate());
            default -> {
                var otherwise = leaf();
                yield new Truth(
                        "(" + left.text() + " ? " + right.text() + " : " + otherwise.text() + ")",
                        facts -> (left.meaning().test(facts) ? right : otherwise)
                                .meaning()
                                .test(facts));
            }
        };
    }

    private Truth leaf() {
        var item = Some.item(1 + random.nextInt(4));
        var decision = "d-" + (1 + random.nextInt(2));
        return switch (random.nextInt(10)) {
            case 0 -> answered("yes", item.text(), Choice.YES);
            case 1 -> answered("no", item.text(), Choice.NO);
            case 2 -> answered("settled", item.text(), Choice.YES, Choice.NOT_APPLICABLE);
            case 3 -> answered("doubtful", item.text(), Choice.NO, Choice.NOT_SURE);
            case 4 -> answered(random.nextBoolean() ? "na" : "unsure", item.text());
            case 5 ->
                new Truth("open('" + item + "')", facts -> facts.answer(item).isEmpty());
            case 6 -> new Truth("decided('" + decision + "')", facts -> facts.decided(decision));
            case 7 -> new Truth("overdue('" + decision + "')", facts -> facts.overdue(decision));
            case 8 -> new Truth("owned()", Facts::owned);
            default -> comparison();
        };
    }

    private static Truth answered(String word, String id, Choice... choices) {
        var meant = choices.length > 0
                ? List.of(choices)
                : List.of(word.equals("na") ? Choice.NOT_APPLICABLE : Choice.NOT_SURE);
        return new Truth(
                word + "('" + id + "')",
                facts -> facts.answer(new ItemId(id)).filter(meant::contains).isPresent());
    }

    private Truth comparison() {
        var left = number();
        var right = number();
        return switch (random.nextInt(4)) {
            case 0 ->
                new Truth(
                        "(" + left.text() + " < " + right.text() + ")",
                        facts -> left.meaning().applyAsInt(facts)
                                < right.meaning().applyAsInt(facts));
            case 1 ->
                new Truth(
                        "(" + left.text() + " >= " + right.text() + ")",
                        facts -> left.meaning().applyAsInt(facts)
                                >= right.meaning().applyAsInt(facts));
            case 2 ->
                new Truth(
                        "(" + left.text() + " + 1 == " + right.text() + ")",
                        facts -> left.meaning().applyAsInt(facts) + 1
                                == right.meaning().applyAsInt(facts));
            default ->
                new Truth(
                        "(" + left.text() + " != " + right.text() + ")",
                        facts -> left.meaning().applyAsInt(facts)
                                != right.meaning().applyAsInt(facts));
        };
    }

    private Count number() {
        int constant = random.nextInt(12) - 4;
        var item = Some.item(1 + random.nextInt(4));
        return switch (random.nextInt(5)) {
            case 0 -> new Count("answered()", Facts::answered);
            case 1 -> new Count("total()", Facts::total);
            case 2 -> new Count("days_left()", Facts::daysLeft);
            case 3 -> new Count("evidence('" + item + "')", facts -> facts.evidence(item));
            default -> new Count(constant < 0 ? "(" + constant + ")" : "" + constant, facts -> constant);
        };
    }

    /** Facts that are those of the first where they are causes, and of the second elsewhere. */
    private static Facts mixed(Set<Cited> causes, Facts first, Facts second) {
        return new Facts() {
            @Override
            public Optional<Choice> answer(ItemId item) {
                return of(new Cited.Answer(item)).answer(item);
            }

            @Override
            public int evidence(ItemId item) {
                return of(new Cited.Evidence(item)).evidence(item);
            }

            @Override
            public boolean decided(String decision) {
                return of(new Cited.Decision(decision)).decided(decision);
            }

            @Override
            public boolean overdue(String decision) {
                return of(new Cited.Decision(decision)).overdue(decision);
            }

            @Override
            public int answered() {
                return of(new Cited.Counts()).answered();
            }

            @Override
            public int total() {
                return first.total();
            }

            @Override
            public int daysLeft() {
                return of(new Cited.DaysLeft()).daysLeft();
            }

            @Override
            public boolean owned() {
                return of(new Cited.Ownership()).owned();
            }

            private Facts of(Cited fact) {
                return causes.contains(fact) ? first : second;
            }
        };
    }
}
