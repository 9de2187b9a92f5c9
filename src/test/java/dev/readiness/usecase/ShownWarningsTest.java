package dev.readiness.usecase;

import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.usecase.RandomRule.DECISIONS;
import static dev.readiness.usecase.RandomRule.DECISION_IDS;
import static dev.readiness.usecase.RandomRule.ITEMS;
import static dev.readiness.usecase.RandomRule.pick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.DecisionSeed;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskPlace;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package drawn by lot, in Slack: after each step, the warnings that people see are those of an independent reckoning. */
class ShownWarningsTest {
    private static final int RULES = 30;
    private static final int STEPS = 25;
    private static final Map<Choice, String> WORDS = Map.of(
            Choice.YES, "yes", Choice.NO, "no", Choice.NOT_APPLICABLE, "na it has none", Choice.NOT_SURE, "unsure");
    private static final Pattern WARNING = Pattern.compile("Risk (R-\\d+) is (raised|cleared|waived)[^:]*: (.*)\\.");
    private static final Pattern COUNTS = Pattern.compile(" · (\\d+) risks?(?: \\((\\d+) high\\))?");
    private static final Pattern ANSWER = Pattern.compile("Q(\\d+) \\(word\\) is \\*([^*]+)\\*");
    private static final Pattern LINKS = Pattern.compile("Q(\\d+) \\(word\\) has \\*(\\d+) links?\\*");
    private static final Pattern DECISION = Pattern.compile("D-(\\d+) \\([^)]*\\) is \\*([^*]+)\\*");
    private static final Pattern ANSWERED = Pattern.compile("\\*(\\d+) of 40\\* questions");

    private final long seed = Length.seed(ShownWarningsTest.class);
    private final Random random = new Random(seed);
    private final Set<String> waived = new TreeSet<>();
    private final PlainReview plain = new PlainReview(ITEMS, TestClock.today());
    private Map<String, RandomRule> rules = Map.of();
    private ReviewPackage pack;
    private Stage stage;
    private String last = "opening";

    @TempDir
    Path folder;

    @Test
    void afterEachStepTheWarningsAreThoseThatFollowFromWhatWasSaid() {
        rules = RandomRule.byId(random, RULES);
        pack = pack();
        try (var opened = Stage.open(folder, List.of(pack))) {
            stage = opened;
            stage.types(LEAD, "/readiness open payments-api owners:@app-owner");
            stage.card("0 of 40 answered");
            plain.look(rules);
            compare();
            for (int step = 0; step < STEPS; step++) {
                step();
                plain.look(rules);
                compare();
            }
            assertThat(plain.numbers()).as("the lots are not empty").hasSizeGreaterThan(5);
        }
    }

    private ReviewPackage pack() {
        var some = Some.packOf("drawn", ITEMS);
        var area = some.areas().get(0).id();
        var decisions = DECISION_IDS.stream()
                .map(id -> new DecisionSeed(id, id, "", List.of(), DecisionStatus.DRAFTED, "+9d", area, List.of()))
                .toList();
        var texts = rules.entrySet().stream()
                .map(rule -> new RiskText(
                        rule.getKey(),
                        title(rule.getKey()),
                        pick(random, List.of(Severity.values())),
                        rule.getValue().text(),
                        List.of(),
                        "",
                        random.nextInt(3) == 0 ? RiskPlace.CARD : RiskPlace.THREAD))
                .toList();
        var id = new PackageId("platform-engineering");
        return new ReviewPackage(id, 1, "t", "", List.of(), some.areas(), some.checklist(), decisions, texts);
    }

    private static String title(String rule) {
        return "a *title* of <" + rule + ">";
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0 -> decide();
            case 1 -> waive();
            case 2 -> clear();
            default -> answer();
        }
    }

    private void answer() {
        int number = 1 + random.nextInt(ITEMS);
        var choice = pick(random, List.of(Choice.values()));
        var links = random.nextBoolean() ? List.of(link(), link()) : List.<String>of();
        types(APP_OWNER, "answer " + number + " " + WORDS.get(choice) + " " + String.join(" ", links));
        plain.answer("item-" + number, choice, links);
    }

    private String link() {
        return "https://wiki.example/" + random.nextInt(4);
    }

    private void clear() {
        int number = 1 + random.nextInt(ITEMS);
        types(APP_OWNER, "clear " + number);
        plain.clear("item-" + number);
    }

    private void decide() {
        int number = 1 + random.nextInt(DECISIONS);
        var name = "decision-" + number;
        if (plain.isEnded(name)) {
            types(LEAD, "decision set D-" + number + " status:drafted");
            plain.openAgain(name);
        } else if (random.nextInt(4) == 0) {
            types(LEAD, "drop D-" + number + " because it is not needed");
            plain.end(name, false);
        } else {
            types(LEAD, "decide D-" + number + " so because of that");
            plain.end(name, true);
        }
    }

    private void waive() {
        if (!plain.standing().isEmpty()) {
            var rule = pick(random, List.copyOf(plain.standing()));
            types(LEAD, "waive R-" + plain.numbers().get(rule) + " until:+30d because so");
            waived.add(rule);
        }
    }

    private void types(Who who, String text) {
        last = text;
        stage.types(who, "/readiness " + text);
    }

    private void compare() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .untilAsserted(() -> {
                    var why = "seed " + seed + " after " + last;
                    assertThat(shown()).as(why).isEqualTo(expected());
                    assertThat(untruths()).as(why).isEmpty();
                });
    }

    /** All warnings of the thread, by number, and what the card counts. */
    private Map<String, String> shown() {
        var shown = new TreeMap<String, String>();
        for (var message : messages()) {
            var text = message.path("text").asText();
            var warning = WARNING.matcher(text);
            var counts = COUNTS.matcher(text);
            if (warning.matches()) {
                assertThat(shown.put(warning.group(1), warning.group(2) + " " + warning.group(3)))
                        .as("one message a risk")
                        .isNull();
            } else if (text.startsWith("Readiness review RR-1") && counts.find()) {
                shown.put("card", counts.group(1) + " " + (counts.group(2) == null ? "0" : counts.group(2)));
            }
        }
        return shown;
    }

    private Map<String, String> expected() {
        var expected = new TreeMap<String, String>();
        int counting = 0;
        int high = 0;
        for (var text : pack.risks()) {
            var rule = text.id();
            boolean stands = plain.standing().contains(rule);
            boolean counts = stands && !waived.contains(rule);
            counting += counts ? 1 : 0;
            high += counts && text.severity() == Severity.HIGH ? 1 : 0;
            if (plain.numbers().containsKey(rule) && text.show() == RiskPlace.THREAD) {
                var state = counts ? "raised " : stands ? "waived " : "cleared ";
                expected.put("R-" + plain.numbers().get(rule), state + "a *title* of &lt;" + rule + "&gt;");
            }
        }
        if (counting > 0) {
            expected.put("card", counting + " " + high);
        }
        return expected;
    }

    /** What standing warnings say of answers, links, decisions and counts, and is not so. */
    private List<String> untruths() {
        var untruths = new ArrayList<String>();
        for (var message : messages()) {
            var warning = WARNING.matcher(message.path("text").asText());
            if (warning.matches() && !warning.group(2).equals("cleared")) {
                var words = message.path("blocks").toString().replaceAll("<http[^|>]*\\|([^>]*)>", "$1");
                ANSWER.matcher(words)
                        .results()
                        .filter(told -> !told.group(2).equals(word("item-" + told.group(1))))
                        .forEach(told -> untruths.add(told.group()));
                LINKS.matcher(words)
                        .results()
                        .filter(told -> Integer.parseInt(told.group(2)) != plain.evidence("item-" + told.group(1)))
                        .forEach(told -> untruths.add(told.group()));
                DECISION.matcher(words)
                        .results()
                        .filter(told -> told.group(2).equals("decided") != plain.isDecided("decision-" + told.group(1)))
                        .forEach(told -> untruths.add(told.group()));
                ANSWERED.matcher(words)
                        .results()
                        .filter(told -> Integer.parseInt(told.group(1)) != plain.answered())
                        .forEach(told -> untruths.add(told.group()));
            }
        }
        return untruths;
    }

    private String word(String item) {
        var choice = plain.choice(item);
        return choice == null ? "Open" : choice.word();
    }

    private List<JsonNode> messages() {
        return stage.workspace().messages(LEAD, Workspace.CHANNEL);
    }
}
