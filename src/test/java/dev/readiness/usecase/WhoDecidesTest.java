package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.fixtures.Requests.refusal;
import static dev.readiness.fixtures.Requests.target;
import static dev.readiness.usecase.PermissionTable.asking;
import static dev.readiness.usecase.PermissionTable.here;
import static dev.readiness.usecase.PermissionTable.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Prose;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * Who may do what to the register, cell by cell: in their own review, in another, and in a private one from elsewhere.
 * Those “for” somebody stand in for them.
 */
class WhoDecidesTest {
    private static final PermissionTable TABLE = new PermissionTable(List.of(
            "member", "owner", "assignee", "decider", "lead", "opener", "admin", "guest", "for-decider", "for-lead"));
    private static final DecisionId OPEN = new DecisionId(1);
    private static final DecisionId DECIDED = new DecisionId(2);
    private static final Target FIRST = new Target.OfDecision(1);

    /** The columns are the roles in their order; the decider owns both decisions, of which the second is made. */
    private static final String OWN = """
            register  y y y y y y y y y y
            decide    n n n y y y y n y y
            supersede n n n y y y y n y y
            add       n y y y y y y n n n
            set       n y y y y y y n y y
            block     n y y y y y y n y y
            reopen    n n n y y y y n y y
            drop      n n n n y y y n n n
            walk      n y y y y y y n n n
            assign    n y n y y y y n y y
            not-mine  n y n y y y y n y y
            snooze    n y n y y y y n y y""";

    private static final String ANOTHER = """
            register  y y y y y y y y y y
            decide    n n n n n n y n n n
            add       n n n n n n y n n n
            set       n n n n n n y n n n
            drop      n n n n n n y n n n
            walk      n n n n n n y n n n
            snooze    n n n n n n y n n n""";

    private static final String PRIVATE_FROM_ELSEWHERE = """
            register  n y y y y y y n n n
            decide    n n n y y y y n n n
            set       n y y y y y y n n n
            drop      n n n n y y y n n n
            walk      n y y y y y y n n n""";

    @TempDir
    static Path folder;

    @AutoClose
    private static Kept kept;

    private static int opened;

    @BeforeAll
    static void open() {
        kept = Kept.open(folder, Some.packOf("some", 3, 2));
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                        TABLE.cells("own", OWN),
                        TABLE.cells("another", ANOTHER),
                        TABLE.cells("private, from elsewhere", PRIVATE_FROM_ELSEWHERE))
                .flatMap(table -> table);
    }

    @ParameterizedTest(name = "{0}: {1} by {2} → {3}")
    @MethodSource("cells")
    void eachCellIsAsAgreed(String where, String action, String role, boolean allowed) {
        var result = ACTIONS.get(action).apply(asking(where, role), review(where));

        assertThat(refusal(result).isEmpty())
                .as(where + ": " + action + " by " + role)
                .isEqualTo(allowed);
    }

    private static Kept.Doers use() {
        return kept.doers(Some.CLOCK);
    }

    private static ReviewRef review(String where) {
        var opener = here("opener");
        var review = use().opened(PermissionTable.opening(where, opened++, List.of(person("owner"))));
        var ref = new ReviewRef.Numbered(review.id());
        done(use().hand().assign(opener, ref, target(1), person("assignee")));
        done(use().hand().assign(opener, ref, FIRST, person("decider")));
        done(use().hand().assign(opener, ref, new Target.OfDecision(2), person("decider")));
        done(use().register().decide().typed(opener, ref, DECIDED, new Prose("so"), new Prose("why")));
        return ref;
    }

    private static final Map<String, BiFunction<Asking, ReviewRef, Result<?>>> ACTIONS = new TreeMap<>();

    static {
        var day = inDays(2);
        var text = new Prose("text");
        ACTIONS.put(
                "register", (asking, review) -> new ShowDecisions(kept.reviews(), Some.CLOCK).register(asking, review));
        ACTIONS.put("decide", (asking, review) -> use().register().decide().drawn(asking, review, OPEN, text, text, 9));
        ACTIONS.put(
                "supersede", (asking, review) -> use().register().decide().typed(asking, review, DECIDED, text, text));
        ACTIONS.put(
                "add",
                (asking, review) ->
                        use().register().add().handle(asking, review, new AddDecision.Wanted(text, "area", null, day)));
        ACTIONS.put("set", (asking, review) -> set(asking, review, OPEN, null));
        ACTIONS.put(
                "block",
                (asking, review) ->
                        use().register().set().block(asking, review, OPEN, new Dependence(List.of(DECIDED), text)));
        ACTIONS.put("reopen", (asking, review) -> set(asking, review, DECIDED, DecisionStatus.DRAFTED));
        ACTIONS.put("drop", (asking, review) -> use().register().drop().handle(asking, review, OPEN, text));
        ACTIONS.put("walk", (asking, review) -> use().register().walk().start(asking, review));
        ACTIONS.put("assign", (asking, review) -> use().hand().assign(asking, review, FIRST, person("other")));
        ACTIONS.put("not-mine", (asking, review) -> use().hand().giveBack(asking, review, FIRST));
        ACTIONS.put("snooze", (asking, review) -> use().snooze().handle(asking, review, FIRST, day, Prose.NONE));
    }

    private static Result<Ruled> set(Asking asking, ReviewRef review, DecisionId id, DecisionStatus status) {
        var wanted = new SetDecision.Wanted(status, null, null, null, new Prose("next"));
        return use().register().set().set(asking, review, id, wanted);
    }
}
