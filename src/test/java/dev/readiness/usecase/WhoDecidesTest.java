package dev.readiness.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.When;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.PackageId;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.people.Prose;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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
    private static final Clock CLOCK = Clock.fixed(Some.NOON, ZoneOffset.UTC);
    private static final List<String> ROLES = List.of(
            "member", "owner", "assignee", "decider", "lead", "opener", "admin", "guest", "for-decider", "for-lead");
    private static final DecisionId OPEN = new DecisionId(1);
    private static final DecisionId DECIDED = new DecisionId(2);

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

    private static Kept kept;
    private static int opened;

    @BeforeAll
    static void open() {
        kept = Kept.open(folder);
    }

    @AfterAll
    static void close() {
        kept.close();
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                        cells("own", OWN),
                        cells("another", ANOTHER),
                        cells("private, from elsewhere", PRIVATE_FROM_ELSEWHERE))
                .flatMap(table -> table);
    }

    private static Stream<Arguments> cells(String where, String table) {
        return table.lines().flatMap(line -> {
            var words = line.strip().split("\\s+", -1);
            return IntStream.range(0, ROLES.size())
                    .mapToObj(role -> Arguments.of(where, words[0], ROLES.get(role), words[role + 1].equals("y")));
        });
    }

    @ParameterizedTest(name = "{0}: {1} by {2} → {3}")
    @MethodSource("cells")
    void eachCellIsAsAgreed(String where, String action, String role, boolean allowed) {
        boolean secret = where.startsWith("private");
        var review = review(secret);
        var actor = actor(where.equals("another") ? "stranger-" + role : role);
        var asking = new Asking(actor, secret ? Some.ELSEWHERE : Some.CHANNEL);

        boolean may = ACTIONS.get(action).apply(asking, review).match(done -> true, refused -> false);
        assertThat(may).as(where + ": " + action + " by " + role).isEqualTo(allowed);
    }

    private static PersonId person(String role) {
        return new PersonId("U0" + role.toUpperCase(Locale.ROOT));
    }

    private static Actor actor(String role) {
        var actor =
                new Actor(person(role), ZoneId.of("UTC"), true, role.endsWith("admin"), true, role.endsWith("guest"));
        return role.startsWith("for-") ? actor.standingInFor(Set.of(person(role.substring(4)))) : actor;
    }

    private static Reviews reviews() {
        return kept.reviews();
    }

    private static ReviewRef review(boolean secret) {
        var opener = new Asking(actor("opener"), Some.CHANNEL);
        var place = new Place(Some.CHANNEL, secret ? Place.Kind.PRIVATE : Place.Kind.OPEN, true);
        var pack = Some.packOf("some", 3, 2);
        var request = new OpenReview.Request(
                opener.actor(),
                place,
                new WorkloadName("load-" + (char) ('a' + opened % 26) + "-" + opened++),
                null,
                person("lead"),
                List.of(person("owner")),
                null);
        var open = new OpenReview(reviews(), new Packages(List.of(pack), new PackageId("some")), Some.CALENDARS, CLOCK);
        var ref = new ReviewRef.Numbered(done(open.handle(request)).review().id());
        var hand = new HandOver(reviews(), CLOCK);
        done(hand.assign(opener, ref, new Target.OfItem(new ItemRef("1")), person("assignee")));
        done(hand.assign(opener, ref, new Target.OfDecision(1), person("decider")));
        done(hand.assign(opener, ref, new Target.OfDecision(2), person("decider")));
        done(new DecideDecision(reviews(), CLOCK).typed(opener, ref, DECIDED, new Prose("so"), new Prose("why")));
        return ref;
    }

    private static final Map<String, BiFunction<Asking, ReviewRef, Result<?>>> ACTIONS = new TreeMap<>();

    static {
        var day = When.parse("+2d").orElseThrow();
        var text = new Prose("text");
        ACTIONS.put("register", (asking, review) -> new ShowDecisions(reviews()).register(asking, review));
        ACTIONS.put(
                "decide",
                (asking, review) -> new DecideDecision(reviews(), CLOCK).drawn(asking, review, OPEN, text, text, 9));
        ACTIONS.put(
                "supersede",
                (asking, review) -> new DecideDecision(reviews(), CLOCK).typed(asking, review, DECIDED, text, text));
        ACTIONS.put(
                "add",
                (asking, review) -> new AddDecision(reviews(), CLOCK)
                        .handle(asking, review, new AddDecision.Wanted(text, "area", null, day)));
        ACTIONS.put("set", (asking, review) -> set(asking, review, OPEN, null));
        ACTIONS.put(
                "block",
                (asking, review) -> new SetDecision(reviews(), CLOCK)
                        .block(asking, review, OPEN, new Dependence(List.of(DECIDED), text)));
        ACTIONS.put("reopen", (asking, review) -> set(asking, review, DECIDED, DecisionStatus.DRAFTED));
        ACTIONS.put("drop", (asking, review) -> new DropDecision(reviews(), CLOCK).handle(asking, review, OPEN, text));
        ACTIONS.put("walk", (asking, review) -> new WalkDecisions(reviews(), CLOCK).start(asking, review));
        ACTIONS.put(
                "assign",
                (asking, review) -> new HandOver(reviews(), CLOCK)
                        .assign(asking, review, new Target.OfDecision(1), person("other")));
        ACTIONS.put(
                "not-mine",
                (asking, review) -> new HandOver(reviews(), CLOCK).giveBack(asking, review, new Target.OfDecision(1)));
        ACTIONS.put(
                "snooze",
                (asking, review) -> new SnoozeItems(reviews(), CLOCK)
                        .handle(asking, review, new Target.OfDecision(1), day, Prose.NONE));
    }

    private static Result<Ruled> set(Asking asking, ReviewRef review, DecisionId id, DecisionStatus status) {
        var wanted = new SetDecision.Wanted(status, null, null, null, new Prose("next"));
        return new SetDecision(reviews(), CLOCK).set(asking, review, id, wanted);
    }

    private static <T> T done(Result<T> result) {
        return result.match(value -> value, refused -> {
            throw new AssertionError(refused.toString());
        });
    }
}
