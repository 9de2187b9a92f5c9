package dev.readiness.export;

import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.Choice;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.fixtures.Some;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Answers;
import dev.readiness.review.Change;
import dev.readiness.review.Closings;
import dev.readiness.review.Deciding;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.LifeEvent;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.review.Risking;
import dev.readiness.review.Ruling;
import dev.readiness.review.Seeding;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Evaluation;
import dev.readiness.stage.Stage;
import dev.readiness.usecase.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an export holds: all of it, in the published shape, whatever people wrote. */
class ExportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final MessageRef REPLY = new MessageRef(Some.CHANNEL, "1700000000.000100");

    private static final DecisionId D1 = new DecisionId(1);
    private static final DecisionId D2 = new DecisionId(2);

    private final List<JournalEntry> journal = new ArrayList<>();

    private Review keep(Change change) {
        change.events().forEach(event -> journal.add(new JournalEntry(journal.size() + 1, change.by(), event)));
        return change.review();
    }

    private static Change made(Ruling ruling) {
        return ruling.match(made -> made.change(), overtaken -> null, ended -> null, circular -> null);
    }

    private static Waiver waiver(String reason, String instead, @Nullable PersonId asked) {
        return new Waiver(
                TODAY.plusDays(9), Waiver.Code.PLANNED, new Prose(reason), new Prose(instead), by(LEAD), asked);
    }

    private Dossier dossier() {
        var pack = Stage.shippedPackages().get(0);
        var review = keep(Some.opened(pack, DEV, OWNER));
        var first = pack.items().get(0).id();
        var file =
                Evidence.file("https://files.example/a", "drill | *2026*.pdf").orElseThrow();
        var given =
                Given.typed(Choice.YES, new Prose("# not a heading\n<b>& `code`\n1. one-shot\n- two"), List.of(file));
        review = keep(Answers.replied(review, first, given, REPLY, by(DEV))
                .match(answered -> answered.change(), same -> null, late -> null, again -> null));
        review = keep(Answers.note(review, first, new Prose("seen"), List.of(), null, by(OWNER)));
        review = keep(Seeding.seed(Change.none(review, by(LEAD)), TODAY, WorkingDays.USUAL));
        review = keep(Revising.add(review, new Prose("# who *renews*"), null, DEV, TODAY, by(OWNER)));
        review = keep(made(Deciding.typed(review, D1, new Prose("first"), new Prose("because _so_"), by(LEAD))));
        review = keep(made(Deciding.typed(review, D1, new Prose("then"), new Prose("because"), by(DEV))));
        review = keep(made(Revising.block(review, D2, Dependence.typed(new Prose("D-5 & <DNS>")), by(DEV))));
        var raised = new Evaluation.Raised("rollback-unclear", List.of(new Cited.Ownership()));
        review = keep(Risking.follow(Change.none(review, by(DEV)), new Evaluation(List.of(raised), List.of())));
        var second = Waivable.item(pack.items().get(1).id());
        review = keep(Risking.waive(review, second, waiver("until *May*", "a runbook", OWNER), by(LEAD)));
        var risk = Waivable.risk("rollback-unclear");
        review = keep(Risking.askForWaiver(review, risk, waiver("", "", null), by(DEV)));
        review =
                keep(Closings.close(review, Ending.NOT_READY, Verdict.of(review, TODAY), new Prose("later"), by(LEAD)));
        return new Dossier(
                review, journal, person -> person.equals(DEV) ? Optional.of("ada") : Optional.empty(), NOON, TODAY);
    }

    @Test
    void theJsonHasThePublishedShape() throws IOException {
        var json = new ObjectMapper().readTree(new Json().write(dossier()));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.newInputStream(Path.of("config/schema/export.schema.json")));

        assertThat(schema.validate(json)).isEmpty();
        assertThat(json.at("/items/0/answer").asText()).isEqualTo("Yes");
        assertThat(json.at("/items/0/last-change/by/name").asText()).isEqualTo("ada");
        assertThat(json.at("/items/0/reply/ts").asText()).isEqualTo(REPLY.ts());
        assertThat(json.at("/items/0/notes/0/by/name").isNull()).isTrue();
        assertThat(json.at("/risks/0/state").asText()).isEqualTo("raised");
        assertThat(json.at("/closings/0/ending").asText()).isEqualTo("not ready");
        assertThat(json.at("/waivers/0/what").asText()).isEqualTo("item:ingress-documented");
        assertThat(json.at("/waivers/0/instead").asText()).isEqualTo("a runbook");
        assertThat(json.at("/waivers/0/asked-by/id").asText()).isEqualTo(OWNER.id());
        assertThat(json.at("/waivers/1/state").asText()).isEqualTo("asked");
        assertThat(json.path("decisions")).hasSize(5);
        assertThat(json.at("/decisions/0/status").asText()).isEqualTo("decided");
        assertThat(json.at("/decisions/0/resolution/by/name").asText()).isEqualTo("ada");
        assertThat(json.at("/decisions/0/superseded/0/outcome").asText()).isEqualTo("first");
        assertThat(json.at("/decisions/1/status").asText()).isEqualTo("blocked");
        assertThat(json.at("/decisions/1/depends-on/0").asInt()).isEqualTo(5);
        assertThat(json.at("/decisions/4/id").isNull()).isTrue();
        assertThat(json.path("history")).hasSize(journal.size());
    }

    @Test
    void thePageSaysWhoWhenAndWhyAndTakesNoOrdersFromWhatPeopleWrote() {
        var page = new Markdown().write(dossier());

        assertThat(page)
                .contains("**Yes — @ada, 2026-11-24 12:00 UTC**")
                .contains("> \\# not a heading", "> \\<b\\>\\& \\`code\\`", "> 1\\. one-shot", "> \\- two")
                .contains("[drill \\| \\*2026\\*.pdf](<https://files.example/a>)")
                .contains("Note by `U0APPOWNER`", "As it stands: **not ready**")
                .contains("### D-1 what moves into Kanopy first", "**Decided — @ada, 2026-11-24 12:00 UTC**")
                .contains("Superseded, by `U0LEAD`", "> because \\_so\\_", "### D-5 \\# who \\*renews\\*")
                .contains("**Blocked** · no owner: the lead `U0LEAD` · due 2026-12-08 · waits for D-5")
                .contains("### Q2 ", "**Waived until 2026-12-03** (planned) — `U0LEAD`", ", asked for by `U0APPOWNER`")
                .contains("> until \\*May\\*", "Done instead:", "> a runbook", "### R-1\n\n**Asked to be waived until")
                .contains("Milestone 1: closed as **not ready** by `U0LEAD`");
        assertThat(page.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    }

    @Test
    void theHistoryHoldsWhatWasWrittenAndTheClosingItsReasonsAndNote() {
        var page = new Markdown().write(dossier());
        var history = page.substring(page.indexOf("## History"));

        assertThat(history)
                .containsPattern("\n\\d\\. 2026.*Yes.*\n\n   > \\\\# not a heading\n")
                .contains("   - [drill", "   > seen\n");
        assertThat(page.substring(page.indexOf("Milestone 1"), page.indexOf("As it stands")))
                .contains("  - high risk R-1", "  > later\n");
    }

    @Test
    void nothingInItSteersATerminalOrTurnsTextAround() {
        var entry = new JournalEntry(1, by(LEAD), new LifeEvent.LeadChanged(LEAD, DEV));
        var steering = new Dossier(
                dossier().review(),
                List.of(entry),
                person -> Optional.of("a\u001b[31md\u202ea\u0007\u2066\n"),
                NOON,
                TODAY);

        for (var export : List.of(new Markdown().write(steering), new Json().write(steering))) {
            assertThat(export).contains("@a").doesNotContainPattern("[\\p{Cc}&&[^\n\t]]|[\u202e\u2066]|\\\\u00");
        }
    }

    @Test
    void aLeadIsNamedLikeEverybodyElse() {
        var entry = new JournalEntry(1, by(LEAD), new LifeEvent.LeadChanged(LEAD, DEV));
        var moved = new Dossier(
                dossier().review(),
                List.of(entry),
                person -> person.equals(DEV) ? Optional.of("ada") : Optional.empty(),
                NOON,
                TODAY);

        assertThat(new Markdown().write(moved))
                .contains("lead: `U0LEAD` → @ada")
                .doesNotContain("<@U");
        assertThat(new Json().write(moved)).contains("lead: U0LEAD → @ada").doesNotContain("<@U");
    }
}
