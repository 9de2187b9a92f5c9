package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.fixtures.Requests.refusal;
import static dev.readiness.fixtures.Requests.target;
import static dev.readiness.usecase.PermissionTable.asking;
import static dev.readiness.usecase.PermissionTable.here;
import static dev.readiness.usecase.PermissionTable.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what, cell by cell: each role with each action, in its own review, in another, and in a private one. Those
 * “for” somebody stand in for them.
 */
class WhoMayTest {
    private static final PermissionTable TABLE = new PermissionTable(
            List.of("member", "owner", "assignee", "lead", "opener", "admin", "guest", "for-owner", "for-lead"));

    /** The columns are the roles in their order; item 1 was handed to the assignee and answered by the owner. */
    private static final String OWN = """
            status          y y y y y y y y y
            history         y y y y y y y y y
            export          y y y y y y y y y
            open            y y y y y y n y y
            answer-handed   n y y y y y n y y
            answer-other    n y n y y y n y y
            clear-handed    n y y y y y n y y
            note            y y y y y y n y y
            evidence-handed n y y y y y n y y
            evidence-other  n y n y y y n y y
            assign-handed   n y y y y y n y y
            assign-other    n y n y y y n y y
            not-mine-handed n y y y y y n y y
            snooze-other    n y n y y y n y y
            set             n n n y y y n n n
            waive           n n n y y y n n n
            agree-to-waiver n n n y y y n n n
            own             n y n n n n n n n
            close           n n n y y y n n n
            reopen          n n n y y y n n n
            redact-owners   n y n y n y n n n""";

    private static final String ANOTHER = """
            status          y y y y y y y y y
            history         y y y y y y y y y
            export          y y y y y y y y y
            open            y y y y y y n y y
            answer-handed   n n n n n y n n n
            answer-other    n n n n n y n n n
            clear-handed    n n n n n y n n n
            note            y y y y y y n y y
            evidence-handed n n n n n y n n n
            evidence-other  n n n n n y n n n
            assign-handed   n n n n n y n n n
            assign-other    n n n n n y n n n
            not-mine-handed n n n n n y n n n
            snooze-other    n n n n n y n n n
            set             n n n n n y n n n
            waive           n n n n n y n n n
            agree-to-waiver n n n n n y n n n
            own             n n n n n n n n n
            close           n n n n n y n n n
            reopen          n n n n n y n n n
            redact-owners   n n n n n y n n n""";

    private static final String PRIVATE_FROM_ELSEWHERE = """
            status          n y y y y y n n n
            history         n y y y y y n n n
            export          n y y y y y n n n
            answer-handed   n y y y y y n n n
            answer-other    n y n y y y n n n
            note            n y y y y y n n n
            assign-handed   n y y y y y n n n
            set             n n n y y y n n n
            waive           n n n y y y n n n
            agree-to-waiver n n n y y y n n n
            own             n y n n n n n n n
            close           n n n y y y n n n
            reopen          n n n y y y n n n
            redact-owners   n y n y n y n n n""";

    private static final String WITHOUT_OWNERS = """
            answer-handed   y y y y y y n y y
            answer-other    y y y y y y n y y
            clear-handed    y y y y y y n y y
            evidence-other  y y y y y y n y y
            assign-other    n n n y y y n n y
            snooze-other    n n n y y y n n y
            waive           n n n y y y n n n
            own             y y y n y y n y y
            close           n n n y y y n n n
            reopen          n n n y y y n n n
            set             n n n y y y n n n""";

    @TempDir
    static Path folder;

    @AutoClose
    private static Kept kept;

    private static int reviews;

    @BeforeAll
    static void open() {
        kept = Kept.open(folder);
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                        TABLE.cells("own review", OWN),
                        TABLE.cells("another review", ANOTHER),
                        TABLE.cells("private review, from elsewhere", PRIVATE_FROM_ELSEWHERE),
                        TABLE.cells("review without owners", WITHOUT_OWNERS))
                .flatMap(table -> table);
    }

    @ParameterizedTest(name = "{0}: {1} by {2} → {3}")
    @MethodSource("cells")
    void eachCellIsAsAgreed(String where, String action, String role, boolean allowed) {
        var id = review(where, where.startsWith("review without") ? List.of() : List.of(person("owner")));

        var result = ACTIONS.get(action).apply(asking(where, role), id);

        assertThat(result).as(where + ": " + action + " by " + role).isEqualTo(allowed);
    }

    /** A review of three items, the first handed to the assignee and answered by the owner, or by the lead. */
    private static ReviewRef review(String where, List<PersonId> owners) {
        var opener = here("opener");
        var review = use().opened(PermissionTable.opening(where, reviews++, owners));
        var ref = new ReviewRef.Numbered(review.id());
        done(use().hand().assign(opener, ref, target(1), person("assignee")));
        var writer = here(owners.isEmpty() ? "lead" : "owner");
        done(use().answer().typed(writer, ref, new ItemRef("1"), yes("a secret")));
        return ref;
    }

    private static Given yes(String note) {
        return Given.typed(Choice.YES, new Prose(note), List.of());
    }

    private static Given no() {
        return Given.typed(Choice.NO, Prose.NONE, List.of());
    }

    private static WaiveRisk.Terms terms() {
        return new WaiveRisk.Terms(inDays(2), Waiver.Code.ACCEPTED, new Prose("it ships later"), Prose.NONE);
    }

    private static Kept.Doers use() {
        return kept.doers(Some.CLOCK);
    }

    private static final Map<String, BiFunction<Asking, ReviewRef, Boolean>> ACTIONS = new TreeMap<>();

    static {
        var link = Evidence.parse("https://wiki.example/a").orElseThrow();
        ACTIONS.put("status", (asking, review) -> may(use().close().look(asking, review)));
        ACTIONS.put("history", (asking, review) -> may(use().show().history(asking, review)));
        ACTIONS.put(
                "export", (asking, review) -> may(use().export().handle(asking, review, person -> Optional.empty())));
        ACTIONS.put(
                "open",
                (asking, review) -> may(use().open()
                        .handle(new OpenReview.Request(
                                asking.actor(),
                                new Place(Some.CHANNEL, Place.Kind.OPEN, true),
                                new WorkloadName("new-" + (char) ('a' + reviews % 26) + "-" + reviews++),
                                null,
                                null,
                                List.of(),
                                null))));
        ACTIONS.put(
                "answer-handed", (asking, review) -> may(use().answer().typed(asking, review, new ItemRef("1"), no())));
        ACTIONS.put(
                "answer-other", (asking, review) -> may(use().answer().typed(asking, review, new ItemRef("2"), no())));
        ACTIONS.put("clear-handed", (asking, review) -> may(use().answer().clear(asking, review, new ItemRef("1"))));
        ACTIONS.put(
                "note",
                (asking, review) ->
                        may(use().note().handle(asking, review, new ItemRef("2"), new Prose("seen"), List.of())));
        ACTIONS.put("evidence-handed", (asking, review) -> evidence(asking, review, "1", link));
        ACTIONS.put("evidence-other", (asking, review) -> evidence(asking, review, "2", link));
        ACTIONS.put(
                "assign-handed",
                (asking, review) -> may(use().hand().assign(asking, review, target(1), person("other"))));
        ACTIONS.put(
                "assign-other",
                (asking, review) -> may(use().hand().assign(asking, review, target(2), person("other"))));
        ACTIONS.put("not-mine-handed", (asking, review) -> may(use().hand().giveBack(asking, review, target(1))));
        ACTIONS.put(
                "snooze-other",
                (asking, review) -> may(use().snooze().handle(asking, review, target(2), inDays(2), Prose.NONE)));
        ACTIONS.put(
                "set",
                (asking, review) ->
                        may(use().set().handle(asking, review, new SetReview.Wanted(null, null, inDays(2)))));
        ACTIONS.put("waive", (asking, review) -> may(use().waive().handle(asking, review, target(2), terms())));
        ACTIONS.put("agree-to-waiver", (asking, review) -> {
            done(kept.doers(Some.CLOCK, true).waive().handle(here("second-admin"), review, target(2), terms()));
            return may(use().waive().approve(asking, review, Waivable.item(Some.item(2))));
        });
        ACTIONS.put("own", (asking, review) -> may(use().close().own(asking, review)));
        ACTIONS.put(
                "close", (asking, review) -> may(use().close().close(asking, review, Ending.NOT_READY, Prose.NONE)));
        ACTIONS.put("reopen", (asking, review) -> {
            done(use().close().close(here("second-admin"), review, Ending.ABANDONED, Prose.NONE));
            return may(use().close().reopen(asking, review));
        });
        ACTIONS.put("redact-owners", (asking, review) -> may(use().redact().handle(asking, review, target(1))));
    }

    /** A note is everybody's; its links are evidence only from those who may answer. */
    private static boolean evidence(Asking asking, ReviewRef review, String item, Evidence link) {
        return use().note()
                .handle(asking, review, new ItemRef(item), new Prose("see"), List.of(link))
                .match(noted -> noted.links() == 1, refused -> false);
    }

    private static boolean may(Result<?> result) {
        return refusal(result).isEmpty();
    }
}
