package dev.readiness.usecase;

import dev.readiness.checklist.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A rule drawn by lot, as text and as what it means to a {@link PlainReview}: nothing of the product is asked for the
 * meaning. As in CEL, what cannot be reckoned spoils a rule unless the rest of it decides.
 */
record RandomRule(String text, Function<PlainReview, Meaning> meaning) {
    static final int ITEMS = 40;
    static final int DECISIONS = 12;
    static final List<String> DECISION_IDS = ids("decision-", DECISIONS);
    private static final List<String> ITEM_IDS = ids("item-", ITEMS);

    private static List<String> ids(String start, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> start + number)
                .toList();
    }

    /** What a rule, or a part of one, comes to. */
    enum Meaning {
        HOLDS,
        FAILS,
        BROKEN;

        static Meaning of(boolean holds) {
            return holds ? HOLDS : FAILS;
        }

        Meaning not() {
            return this == BROKEN ? BROKEN : of(this == FAILS);
        }

        Meaning and(Meaning other) {
            if (this == FAILS || other == FAILS) {
                return FAILS;
            }
            return this == HOLDS && other == HOLDS ? HOLDS : BROKEN;
        }
    }

    RandomRule not() {
        return new RandomRule("!(" + text + ")", review -> meaning.apply(review).not());
    }

    private RandomRule and(RandomRule other) {
        return new RandomRule(
                "(" + text + " && " + other.text + ")",
                review -> meaning.apply(review).and(other.meaning.apply(review)));
    }

    private RandomRule or(RandomRule other) {
        return new RandomRule(
                "(" + text + " || " + other.text + ")", not().and(other.not()).not().meaning);
    }

    /** One rule of at most that many levels. */
    private static RandomRule draw(Random random, int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? number(random) : word(random);
        }
        var left = draw(random, depth - 1);
        var right = draw(random, random.nextInt(depth));
        return switch (random.nextInt(5)) {
            case 0, 1 -> left.and(right);
            case 2, 3 -> left.or(right);
            default -> left.not();
        };
    }

    private static RandomRule word(Random random) {
        var item = pick(random, ITEM_IDS);
        var decision = pick(random, DECISION_IDS);
        return switch (random.nextInt(10)) {
            case 0 -> answered("yes", item, Choice.YES);
            case 1 -> answered("no", item, Choice.NO);
            case 2 -> answered("na", item, Choice.NOT_APPLICABLE);
            case 3 -> answered("unsure", item, Choice.NOT_SURE);
            case 4 -> answered("settled", item, Choice.YES, Choice.NOT_APPLICABLE);
            case 5 -> answered("doubtful", item, Choice.NO, Choice.NOT_SURE);
            case 6 -> rule("open('" + item + "')", review -> review.choice(item) == null);
            case 7 -> rule("decided('" + decision + "')", review -> review.isDecided(decision));
            case 8 -> rule("overdue('" + decision + "')", review -> review.isOverdue(decision));
            default -> rule("owned()", PlainReview::isOwned);
        };
    }

    private static RandomRule answered(String word, String item, Choice... choices) {
        return rule(word + "('" + item + "')", review -> {
            var choice = review.choice(item);
            return choice != null && List.of(choices).contains(choice);
        });
    }

    private static RandomRule number(Random random) {
        var item = pick(random, ITEM_IDS);
        int some = random.nextInt(12);
        return switch (random.nextInt(7)) {
            case 0 -> rule("evidence('" + item + "') >= 2", review -> review.evidence(item) >= 2);
            case 1 -> rule("answered() > " + some, review -> review.answered() > some);
            case 2 -> rule("answered() * 3 >= total()", review -> review.answered() * 3 >= review.total());
            case 3 -> rule("days_left() <= " + some, review -> review.daysLeft() <= some);
            case 4 -> rule("days_left() < 0", review -> review.daysLeft() < 0);
            case 5 -> quotient("12 / evidence('" + item + "') >= 6", review -> review.evidence(item), 12, 6);
            default -> quotient("total() / (answered() - 4) > 2", review -> review.answered() - 4, -1, 3);
        };
    }

    /** {@code above / below >= least}, where there is a quotient; {@code above} below zero stands for all items. */
    private static RandomRule quotient(String text, Function<PlainReview, Integer> below, int above, int least) {
        return new RandomRule(text, review -> {
            int divisor = below.apply(review);
            int dividend = above < 0 ? review.total() : above;
            return divisor == 0 ? Meaning.BROKEN : Meaning.of(dividend / divisor >= least);
        });
    }

    private static RandomRule rule(String text, Function<PlainReview, Boolean> holds) {
        return new RandomRule(text, review -> Meaning.of(holds.apply(review)));
    }

    static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** That many rules by their ids; every sixth of them divides by what may be nothing. */
    static Map<String, RandomRule> byId(Random random, int count) {
        var rules = new LinkedHashMap<String, RandomRule>();
        for (int rule = 0; rule < count; rule++) {
            rules.put(
                    "r-" + rule,
                    rule % 6 == 5
                            ? number(random).or(number(random)).and(word(random).not())
                            : draw(random, 1 + random.nextInt(3)));
        }
        return rules;
    }
}
