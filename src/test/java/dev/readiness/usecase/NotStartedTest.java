package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.Section;
import dev.readiness.export.GateJson;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Given;
import dev.readiness.review.Verdict.Level;
import dev.readiness.review.WorkloadName;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A review in which nothing is answered and nothing decided is never ready, whatever its package requires. */
class NotStartedTest extends ReviewFixture {
    @BeforeEach
    void open() {
        keep(optional(Some.packOf("some", 3)));
        open(opening("payments-api", Some.LEAD, null, inDays(6)));
    }

    /** The package with no item that is required, as it was taken once. */
    private static ReviewPackage optional(ReviewPackage pack) {
        var sections = pack.checklist().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.about(),
                        section.items().stream().map(NotStartedTest::optional).toList()))
                .toList();
        return new ReviewPackage(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.purpose(),
                pack.concerns(),
                pack.areas(),
                sections,
                pack.decisions(),
                pack.risks());
    }

    private static Item optional(Item item) {
        return new Item(
                item.id(),
                item.title(),
                item.question(),
                item.why(),
                item.goodEvidence(),
                item.area(),
                false,
                item.evidence());
    }

    private Level level() {
        return done(use.close().look(asking(Some.LEAD), ref)).verdict().level();
    }

    private String gate() {
        return GateJson.write(new Gate(kept.reviews(), Gate.Mode.BLOCK, clock).ask(new WorkloadName("payments-api")));
    }

    @Test
    void nothingAnsweredIsNotStarted() {
        assertThat(level()).isEqualTo(Level.NOT_STARTED);
        assertThat(gate())
                .contains("\"verdict\" : \"not started\"", "\"what\" : \"3 questions open\"", "\"cleared\" : false");

        done(use.answer()
                .typed(asking(Some.DEV), ref, new ItemRef("1"), Given.typed(Choice.YES, Prose.NONE, List.of())));
        assertThat(level()).isEqualTo(Level.READY);

        done(use.answer().clear(asking(Some.LEAD), ref, new ItemRef("1")));
        assertThat(level()).isEqualTo(Level.NOT_STARTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"READY", "CONDITIONAL"})
    void itClosesAsNothingThatIsASignOff(Ending ending) {
        assertThat(refusal(use.close().close(asking(Some.LEAD), ref, ending, Prose.NONE)))
                .get()
                .isInstanceOf(Refusal.AboveVerdict.class);
        assertThat(review().isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            mode = Mode.EXCLUDE,
            names = {"READY", "CONDITIONAL"})
    void itClosesAsNotReadyOrAbandonedAndTheJournalKeepsAWordThatEveryReleaseReads(Ending ending) {
        done(use.close().close(asking(Some.LEAD), ref, ending, Prose.NONE));

        assertThat(review().end().last().orElseThrow().computed()).isEqualTo(Level.NOT_STARTED);
        assertThat(kept.journal(ref.id()))
                .last()
                .satisfies(entry -> assertThat(entry.event().toString()).contains("computed=NOT_READY"));
        assertThat(gate()).contains("\"closed-as\" : \"" + ending.words() + "\"", "\"cleared\" : false");
    }
}
