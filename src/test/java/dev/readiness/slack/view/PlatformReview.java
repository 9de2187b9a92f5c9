package dev.readiness.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Revision;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Amendment;
import dev.readiness.review.Answers;
import dev.readiness.review.Change;
import dev.readiness.review.Closings;
import dev.readiness.review.Deciding;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewFacts;
import dev.readiness.review.Revising;
import dev.readiness.review.Risking;
import dev.readiness.review.Seeding;
import dev.readiness.review.Staffing;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.risk.RiskRules;
import dev.readiness.rules.CelRules;
import dev.readiness.settings.PackageFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A review of the shipped platform package, played in memory: what is said to it, and what its risks show then. */
final class PlatformReview {
    static final ReviewPackage PACK =
            new PackageFiles().load(Path.of("config/packages")).get().get(0);
    private static final RiskRules RULES = new CelRules().rulesOf(PACK);

    private final RiskRules rules;
    private Instant now = Some.NOON;
    private Review review;

    PlatformReview() {
        this(PACK, RULES);
    }

    /** A review of the same package with other risks. */
    PlatformReview(ReviewPackage pack) {
        this(pack, new CelRules().rulesOf(pack));
    }

    private PlatformReview(ReviewPackage pack, RiskRules rules) {
        this.rules = rules;
        var opened = Some.opened(pack, Some.DEV, Some.OWNER);
        review = opened.review();
        keep(Seeding.seed(opened, today(), WorkingDays.USUAL));
    }

    Review review() {
        return review;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * Plays steps with blanks between them: {@code 2=no}, {@code 2=open}, {@code all=yes}, {@code due=+5d},
     * {@code days=3} for days that pass, and {@code owned}.
     */
    PlatformReview plays(String steps) {
        for (var step : steps.split(" ", -1)) {
            var value = step.replaceFirst(".*=", "");
            switch (step.replaceFirst("=.*", "")) {
                case "owned" -> keep(Closings.own(review, by(Some.OWNER)));
                case "due" -> due(today().plusDays(Integer.parseInt(value.replaceAll("[+d]", ""))));
                case "days" -> passes(Integer.parseInt(value));
                case "all" -> PACK.items().forEach(item -> says(item.id(), value));
                case "D-1", "D-2", "D-3", "D-4" ->
                    rules(DecisionId.parse(step.replaceFirst("=.*", "")).orElseThrow(), value);
                default ->
                    says(
                            PACK.item(Integer.parseInt(step.replaceFirst("=.*", "")))
                                    .orElseThrow()
                                    .id(),
                            value);
            }
        }
        return this;
    }

    private void rules(DecisionId id, String word) {
        var by = by(Some.LEAD);
        var why = new Prose("the proxy comes first");
        var ruling = switch (word) {
            case "decided" -> Deciding.typed(review, id, new Prose("the control plane"), why, by);
            case "dropped" -> Deciding.drop(review, id, why, by);
            default ->
                Revising.set(review, id, new Revision(DecisionStatus.NEEDS_DECISION, null, null, null, null), by);
        };
        keep(ruling.match(made -> made.change(), late -> stuck(id), ended -> stuck(id), circular -> stuck(id)));
    }

    private static Change stuck(DecisionId id) {
        throw new AssertionError(id + " cannot be ruled on");
    }

    private void due(LocalDate day) {
        keep(Staffing.set(review, new Amendment(null, null, day), by(Some.LEAD)));
    }

    private void passes(int days) {
        now = now.plusSeconds(days * 86_400L);
        keep(Change.none(review, by(Some.LEAD)));
    }

    private void says(ItemId item, String word) {
        var answering = word.equals("open")
                ? Answers.clear(review, item, by(Some.DEV))
                : Answers.typed(
                        review, item, Given.typed(Some.choice(word), new Prose("it is so"), List.of()), by(Some.DEV));
        keep(answering.match(answered -> answered.change(), same -> stays(), late -> stays(), again -> stays()));
    }

    private Change stays() {
        return Change.none(review, by(Some.DEV));
    }

    /** The lead lets the risk be for that many days. */
    PlatformReview waives(String rule, int days) {
        return waives(Waivable.risk(rule), days);
    }

    PlatformReview waives(Waivable what, int days) {
        var by = by(Some.LEAD);
        var reason = new Prose("the proxy covers it");
        var waiver = new Waiver(today().plusDays(days), Waiver.Code.MITIGATED, reason, new Prose("a proxy"), by, null);
        keep(Risking.waive(review, what, waiver, by));
        return this;
    }

    /** Another lead asks that it be let be. */
    PlatformReview asksToWaive(String rule) {
        var by = by(Some.PLATFORM);
        var reason = new Prose("the proxy covers it");
        var waiver = new Waiver(today().plusDays(2), Waiver.Code.ACCEPTED, reason, Prose.NONE, by, null);
        keep(Risking.askForWaiver(review, Waivable.risk(rule), waiver, by));
        return this;
    }

    private void keep(Change change) {
        var ended = Risking.endWaivers(change, today());
        review = Risking.follow(ended, rules.evaluate(new ReviewFacts(ended.review(), today())))
                .review();
    }

    private PersonAt by(PersonId person) {
        return new PersonAt(person, now);
    }

    /** The rules that hold, in the order of their numbers. */
    List<String> standing() {
        return review.risks().inOrder().stream()
                .filter(risk -> risk.stands())
                .map(risk -> risk + " " + risk.rule())
                .toList();
    }

    Verdict verdict() {
        return Verdict.of(review, today());
    }

    /** All that the risk's message says, a line a block. */
    String shows(String rule) {
        return RiskView.draw(review, rule, today(), person -> "<@" + person + ">", MessageLinks.NONE).blocks().stream()
                .flatMap(PlatformReview::words)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(LayoutBlock block) {
        if (block instanceof SectionBlock section) {
            return Stream.of(section.getText().getText());
        }
        if (block instanceof ContextBlock context) {
            return context.getElements().stream().map(element -> "(" + ((MarkdownTextObject) element).getText() + ")");
        }
        if (block instanceof ActionsBlock actions) {
            return Stream.of(actions.getElements().stream()
                    .map(element -> "[" + ((ButtonElement) element).getText().getText() + "]")
                    .collect(Collectors.joining(" ")));
        }
        return ((RichTextBlock) block)
                .getElements().stream()
                        .flatMap(element -> ((RichTextQuoteElement) element).getElements().stream())
                        .map(text -> "> " + ((RichTextSectionElement.Text) text).getText());
    }
}
