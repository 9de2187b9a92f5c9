package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.when;
import static dev.readiness.usecase.RandomRule.DECISIONS;
import static dev.readiness.usecase.RandomRule.DECISION_IDS;
import static dev.readiness.usecase.RandomRule.ITEMS;
import static dev.readiness.usecase.RandomRule.pick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.DecisionSeed;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskPlace;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.decision.DecisionId;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Prose;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.Risk;
import dev.readiness.risk.Cited;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages drawn by lot, on a real database: after everything that happens, exactly the right risks stand. */
class GeneratedPackageTest {

    private final long seed = Length.seed(GeneratedPackageTest.class);
    private final Random random = new Random(seed);
    private final PlaygroundClock clock = new PlaygroundClock(Some.CLOCK);
    private final PlainReview plain = new PlainReview(ITEMS, today());

    @TempDir
    Path folder;

    private Map<String, RandomRule> rules = Map.of();
    private Kept kept;
    private Kept.Doers use;
    private ReviewRef ref;
    private Review review;
    private String last = "opening";

    @Test
    void afterEveryAnswerTheRisksThatStandAreThoseOfAnIndependentReckoning() {
        play(30, Length.RULE_STEPS.now(), false);
        assertThat(plain.numbers()).as("the lots are not empty").hasSizeGreaterThan(5);
    }

    @Test
    void decisionsMadeDroppedReopenedAndOverdueRaiseAndClearWhatTheyShould() {
        play(30, Length.RULE_STEPS.now(), true);
    }

    @Test
    void fiveHundredRulesAreNumberedAndKeptLikeThree() {
        play(500, 25, true);
        assertThat(plain.numbers()).hasSizeGreaterThan(100);
    }

    private void play(int count, int steps, boolean withDecisions) {
        rules = RandomRule.byId(random, count);
        try (var opened = Kept.open(folder, pack())) {
            kept = opened;
            use = kept.doers(clock);
            open();
            compare();
            for (int step = 0; step < steps; step++) {
                if (withDecisions && random.nextInt(3) == 0) {
                    decide();
                } else {
                    answer();
                }
                plain.isNow(today());
                plain.look(rules);
                compare();
            }
        }
    }

    private ReviewPackage pack() {
        var some = Some.packOf("drawn", ITEMS);
        var area = some.areas().get(0).id();
        var decisions = DECISION_IDS.stream()
                .map(id -> new DecisionSeed(
                        id, id, "", List.of(), DecisionStatus.DRAFTED, dueIn(id), area, List.of(Some.item(1))))
                .toList();
        var texts = rules.entrySet().stream()
                .map(rule -> new RiskText(
                        rule.getKey(),
                        "a *title* of <" + rule.getKey() + ">",
                        pick(random, List.of(Severity.values())),
                        rule.getValue().text(),
                        List.of(),
                        "",
                        pick(random, List.of(RiskPlace.values()))))
                .toList();
        return new ReviewPackage(some.id(), 1, "t", "", List.of(), some.areas(), some.checklist(), decisions, texts);
    }

    private static String dueIn(String decision) {
        return "+" + (3 + decision.length() + decision.charAt(decision.length() - 1) % 7) + "d";
    }

    private void open() {
        review = use.opened(opening(Some.LEAD, Some.OWNER));
        ref = new ReviewRef.Numbered(review.id());
        DECISION_IDS.forEach(id -> plain.due(id, when(dueIn(id)).date(today(), WorkingDays.USUAL)));
        plain.look(rules);
    }

    private void answer() {
        var item = "item-" + (1 + random.nextInt(ITEMS));
        var asking = asking(Some.OWNER);
        last = item;
        switch (random.nextInt(12)) {
            case 0 -> {
                done(use.answer().clear(asking, ref, new ItemRef(item)));
                plain.clear(item);
            }
            case 1 -> passDays();
            case 2 -> dueDay();
            case 3 -> {
                var link = link();
                done(use.note()
                        .handle(asking, ref, new ItemRef(item), new Prose("see there"), List.of(evidence(link))));
                plain.addEvidence(item, link);
            }
            case 4 -> ownIfLate(asking);
            default -> {
                var choice = pick(random, List.of(Choice.values()));
                var links = random.nextBoolean() ? List.of(link(), link()) : List.<String>of();
                var given = Given.typed(
                        choice,
                        new Prose("as agreed"),
                        links.stream()
                                .map(GeneratedPackageTest::evidence)
                                .distinct()
                                .toList());
                done(use.answer().typed(asking, ref, new ItemRef(item), given));
                plain.answer(item, choice, links);
            }
        }
    }

    private void passDays() {
        clock.advance(Duration.ofDays(random.nextInt(3)));
        use.look().run();
        last = "days pass";
    }

    private void dueDay() {
        int days = random.nextInt(10);
        var wanted = new SetReview.Wanted(null, null, inDays(days));
        done(use.set().handle(asking(Some.LEAD), ref, wanted));
        plain.due(today().plusDays(days));
        last = "due in " + days;
    }

    private void ownIfLate(Asking asking) {
        if (plain.answered() > 25) {
            done(use.close().own(asking, ref));
            plain.own();
            last = "owned";
        }
    }

    private void decide() {
        int number = 1 + random.nextInt(DECISIONS);
        var id = new DecisionId(number);
        var name = "decision-" + number;
        var lead = asking(Some.LEAD);
        last = name;
        if (plain.isEnded(name)) {
            var again = new SetDecision.Wanted(DecisionStatus.DRAFTED, null, null, null, null);
            done(use.register().set().set(lead, ref, id, again));
            plain.openAgain(name);
        } else if (random.nextInt(3) == 0) {
            done(use.register().drop().handle(lead, ref, id, new Prose("not needed")));
            plain.end(name, false);
        } else if (random.nextBoolean()) {
            done(use.register().decide().typed(lead, ref, id, new Prose("so"), new Prose("because")));
            plain.end(name, true);
        } else {
            int days = random.nextInt(4);
            var later = new SetDecision.Wanted(null, null, inDays(days), null, null);
            done(use.register().set().set(lead, ref, id, later));
            plain.due(name, today().plusDays(days));
        }
    }

    private void compare() {
        var why = "seed " + seed + " after " + last;
        for (var reviews : List.of(kept.reviews(), kept.afresh())) {
            review = reviews.inTransaction(desk -> desk.read(review.id())).orElseThrow();
            var risks = review.risks().inOrder();
            assertThat(risks.stream().collect(Collectors.toMap(Risk::rule, Risk::number)))
                    .as(why)
                    .isEqualTo(plain.numbers());
            assertThat(risks.stream().filter(Risk::stands).map(Risk::rule))
                    .as(why)
                    .containsExactlyInAnyOrderElementsOf(plain.standing());
            risks.forEach(risk -> assertThat(risk.causes()).as(why).allMatch(cause -> isIn(cause, risk)));
        }
    }

    /** A cause is something that the rule speaks of. */
    private boolean isIn(Cited cause, Risk risk) {
        var text = rules.get(risk.rule()).text();
        return text.contains(cause.match(
                answer -> "'" + answer.item() + "'",
                evidence -> "evidence('" + evidence.item() + "'",
                decision -> "'" + decision.id() + "'",
                () -> "answered()",
                () -> "days_left()",
                () -> "owned()"));
    }

    private String link() {
        return "https://wiki.example/" + random.nextInt(4);
    }

    private static Evidence evidence(String link) {
        return Evidence.parse(link).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
