package dev.readiness.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.digest.Glancing;
import dev.readiness.export.Json;
import dev.readiness.export.Markdown;
import dev.readiness.fixtures.Some;
import dev.readiness.review.Clearance;
import dev.readiness.review.Standing;
import dev.readiness.review.Totals;
import dev.readiness.review.Verdict;
import dev.readiness.usecase.Dossier;
import dev.readiness.usecase.ListReviews;
import dev.readiness.usecase.Todo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The numbers of a review are the same wherever they are shown, and match the lines below them. */
class SumsTest {
    private static final Pattern MORE = Pattern.compile("and (\\d+) more: press Risks");
    private static final List<String> STEPS =
            List.of("no", "yes", "na", "unsure", "open", "D", "waive", "item", "days", "due", "owned");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(15)
    void everyPlaceShowsTheSameNumbers() throws IOException {
        var review = new PlatformReview(random.nextBoolean() ? PlatformReview.PACK : otherRisks());
        var decisions = new ArrayList<>(List.of("D-1", "D-2", "D-3", "D-4"));
        for (int step = 0; step < 14; step++) {
            play(review, decisions);
            if (step % 4 == 1) {
                agree(new Standing(review.review(), review.today()));
            }
        }
    }

    private void play(PlatformReview review, List<String> decisions) {
        var step = STEPS.get(random.nextInt(STEPS.size()));
        var risks = review.review().risks().inOrder();
        switch (step) {
            case "D" -> {
                if (!decisions.isEmpty()) {
                    review.plays(decisions.remove(0) + (random.nextBoolean() ? "=decided" : "=dropped"));
                }
            }
            case "waive" -> {
                if (!risks.isEmpty()) {
                    review.waives(risks.get(random.nextInt(risks.size())).rule(), 1 + random.nextInt(4));
                }
            }
            case "days" -> review.plays("days=" + random.nextInt(4));
            case "due" -> review.plays("due=+" + random.nextInt(9) + "d");
            case "owned" -> review.plays("owned");
            case "item" -> review.plays("all=" + (random.nextBoolean() ? "yes" : "no"));
            default -> review.plays((1 + random.nextInt(8)) + "=" + step);
        }
    }

    /** The package with its severities and folds drawn at random: a risk folds only such as come after it. */
    private ReviewPackage otherRisks() {
        var pack = PlatformReview.PACK;
        var risks = IntStream.range(0, pack.risks().size())
                .mapToObj(number -> {
                    var risk = pack.risks().get(number);
                    var folds = pack.risks().stream()
                            .skip(number + 1L)
                            .filter(later -> random.nextInt(3) == 0)
                            .map(RiskText::id)
                            .toList();
                    var severity = List.of(Severity.values()).get(random.nextInt(3));
                    return new RiskText(
                            risk.id(), risk.title(), severity, risk.when(), folds, risk.advice(), risk.show());
                })
                .toList();
        return new ReviewPackage(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.purpose(),
                pack.concerns(),
                pack.areas(),
                pack.checklist(),
                pack.decisions(),
                risks);
    }

    private void agree(Standing standing) throws IOException {
        var review = standing.review();
        var today = standing.today();
        var totals = standing.totals();
        var words = totals.words();
        var as = "seed " + seed + ": " + words;

        var card = CardView.draw(review, today, People.mentioned());
        assertThat(card.text()).as(as).endsWith(": " + words + ".");
        assertThat(card.blocks().toString()).as(as).contains("*" + words + "*");
        assertThat(lines(card)).as(as).isEqualTo(totals.risks());
        var status = StatusView.draw(review, today);
        assertThat(status.blocks().toString()).as(as).contains("*" + words + "*");
        assertThat(lines(status)).as(as).isEqualTo(totals.risks());
        var listed = new ListReviews.Listed(ListReviews.Which.OPEN, List.of(standing), 1, 1, 1);
        assertThat(ListView.list(listed, "/readiness").blocks().toString())
                .as(as)
                .contains(words);
        var home = new Todo.Desktop(Some.LEAD, List.of(), List.of(standing), Some.NOON);
        assertThat(HomeView.draw(home, 1, "/readiness").toString()).as(as).contains(words);
        assertThat(digest(standing)).as(as).isEqualTo(totals);
        assertThat(reasons(standing, "high risk ")).as(as).isEqualTo(totals.high());

        var dossier = new Dossier(review, List.of(), person -> Optional.empty(), Some.NOON, today);
        assertThat(exported(dossier)).as(as).isEqualTo(totals);
        assertThat(new Markdown().write(dossier)).as(as).contains("- Progress: " + words);
        nothingIsHidden(standing, as);
    }

    /** How many risks the message speaks of: one a line, and “and 2 more” in the end. */
    private static int lines(Drawn drawn) {
        var text = drawn.blocks().toString();
        var more = MORE.matcher(text);
        int named = text.split("⚠ \\*R-", -1).length - 1;
        return named + (named == 3 && more.find() ? Integer.parseInt(more.group(1)) : 0);
    }

    private static Totals digest(Standing standing) {
        var glance = new Glancing(standing.review(), standing.today()).after(null);
        int high = (int) glance.risks().stream()
                .filter(risk -> risk.severity() == Severity.HIGH)
                .count();
        int made = standing.totals().decisions() - glance.decisions().size();
        return new Totals(
                glance.answered(),
                glance.total(),
                glance.risks().size(),
                high,
                made,
                standing.totals().decisions());
    }

    private static int reasons(Standing standing, String start) {
        return (int) Clearance.of(standing.review(), standing.today()).reasons().stream()
                .filter(reason -> reason.words().startsWith(start))
                .count();
    }

    private static Totals exported(Dossier dossier) throws IOException {
        var json = new ObjectMapper().readTree(new Json().write(dossier));
        var raised = StreamSupport.stream(json.path("risks").spliterator(), false)
                .filter(risk -> risk.path("state").asText().equals("raised"))
                .toList();
        var states = StreamSupport.stream(json.path("decisions").spliterator(), false)
                .map(decision -> decision.path("status").asText())
                .filter(status -> !status.equals("dropped"))
                .toList();
        return new Totals(
                json.path("answered").asInt(),
                json.path("total").asInt(),
                raised.size(),
                (int) raised.stream()
                        .filter(risk -> risk.path("severity").asText().equals("high"))
                        .count(),
                (int) states.stream().filter("decided"::equals).count(),
                states.size());
    }

    /** What counts is shown, or inside something that is; and no high risk that counts is ever less than not ready. */
    private static void nothingIsHidden(Standing standing, String as) {
        var counting = standing.review().risks().inOrder().stream()
                .filter(standing::counts)
                .toList();
        assertThat(standing.shown().stream()
                        .flatMap(risk -> Stream.concat(Stream.of(risk), standing.foldedInto(risk).stream())))
                .as(as)
                .containsAll(counting);
        var level = Verdict.of(standing.review(), standing.today()).level();
        if (counting.stream().anyMatch(risk -> standing.text(risk).severity() == Severity.HIGH)) {
            assertThat(level).as(as).isGreaterThanOrEqualTo(Verdict.Level.NOT_READY);
        }
        assertThat(level == Verdict.Level.NOT_STARTED)
                .as(as)
                .isEqualTo(standing.totals().answered() + standing.totals().made() == 0);
    }

    @Test
    void anOverdueReviewSaysSoWhereverItsDueDateIs() {
        var review = new PlatformReview().plays("1=yes due=+3d days=6");
        var standing = new Standing(review.review(), review.today());
        var due = "Fri 27 Nov · 3 days overdue";

        assertThat(CardView.draw(review.review(), review.today(), People.mentioned())
                        .blocks()
                        .toString())
                .contains("Due " + due);
        assertThat(StatusView.draw(review.review(), review.today()).blocks().toString())
                .contains("Due " + due);
        assertThat(ListView.line(standing)).contains("due " + due);
        var waiting = new Todo.Waiting(standing, review.review().pack().items(), List.of(), List.of(), List.of());
        assertThat(TodoView.waiting(waiting).toString()).contains("due " + due);
        var dossier = new Dossier(review.review(), List.of(), person -> Optional.empty(), Some.NOON, review.today());
        assertThat(new Markdown().write(dossier)).contains("- Due: 2026-11-27 · 3 days overdue");
        assertThat(new Json().write(dossier)).contains("\"days-overdue\" : 3");
    }

    @Test
    void aReviewIsNotOverdueOnItsDayNorOnceItIsClosedAndADecisionIsOnTheDayAfter() {
        var review = new PlatformReview().plays("1=yes due=+20d days=15");
        var standing = new Standing(review.review(), review.today());

        assertThat(ListView.line(standing)).doesNotContain("overdue");
        var late = standing.review().register().open().get(0);
        assertThat(DecisionLines.line(standing, late, People.mentioned())).contains("due Tue 8 Dec · 1 day overdue");
        assertThat(RegisterView.draw(standing, "/readiness").blocks().toString())
                .contains("due Tue 8 Dec · 1 day overdue");
        assertThat(DecisionView.draw(standing, late.id(), People.mentioned())
                        .blocks()
                        .toString())
                .contains("due Tue 8 Dec · 1 day overdue");
    }
}
