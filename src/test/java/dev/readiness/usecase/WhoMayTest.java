package dev.readiness.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.When;
import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
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
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * Who may do what, cell by cell: each role with each action, in its own review, in another, and in a private one. Those
 * “for” somebody stand in for them.
 */
class WhoMayTest {
    private static final Clock CLOCK = Clock.fixed(Some.NOON, ZoneOffset.UTC);
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ChannelId HERE = Some.CHANNEL;
    private static final List<String> ROLES =
            List.of("member", "owner", "assignee", "lead", "opener", "admin", "guest", "for-owner", "for-lead");

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

    private static Kept kept;
    private static int reviews;

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
                        cells("own review", OWN),
                        cells("another review", ANOTHER),
                        cells("private review, from elsewhere", PRIVATE_FROM_ELSEWHERE),
                        cells("review without owners", WITHOUT_OWNERS))
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
        var id = review(secret, where.startsWith("review without") ? List.of() : List.of(person("owner")));
        var actor = actor(where.equals("another review") ? "stranger-" + role : role);
        var asking = new Asking(actor, secret ? Some.ELSEWHERE : HERE);

        var result = ACTIONS.get(action).apply(asking, id);

        assertThat(result).as(where + ": " + action + " by " + role).isEqualTo(allowed);
    }

    private static PersonId person(String role) {
        return new PersonId("U0" + role.toUpperCase(Locale.ROOT));
    }

    private static Actor actor(String role) {
        boolean admin = role.endsWith("admin");
        boolean guest = role.endsWith("guest");
        var actor = new Actor(person(role), UTC, true, admin, true, guest);
        return role.startsWith("for-") ? actor.standingInFor(Set.of(person(role.substring(4)))) : actor;
    }

    /** A review of three items, the first handed to the assignee and answered by the owner, or by the lead. */
    private static ReviewRef review(boolean secret, List<PersonId> owners) {
        var opener = new Asking(actor("opener"), HERE);
        var place = new Place(HERE, secret ? Place.Kind.PRIVATE : Place.Kind.OPEN, true);
        var request = new OpenReview.Request(
                opener.actor(),
                place,
                new WorkloadName("load-" + (char) ('a' + reviews % 26) + "-" + reviews++),
                null,
                person("lead"),
                owners,
                null);
        var review = done(use().open().handle(request)).review();
        var ref = new ReviewRef.Numbered(review.id());
        done(use().hand().assign(opener, ref, one(), person("assignee")));
        var writer = new Asking(actor(owners.isEmpty() ? "lead" : "owner"), HERE);
        done(use().answer().typed(writer, ref, new ItemRef("1"), yes("a secret")));
        return ref;
    }

    private static Given yes(String note) {
        return Given.typed(Choice.YES, new Prose(note), List.of());
    }

    private static Given no() {
        return Given.typed(Choice.NO, Prose.NONE, List.of());
    }

    private static Target one() {
        return new Target.OfItem(new ItemRef("1"));
    }

    private static Target two() {
        return new Target.OfItem(new ItemRef("2"));
    }

    private static WaiveRisk.Terms terms() {
        var until = When.parse("+2d").orElseThrow();
        return new WaiveRisk.Terms(until, Waiver.Code.ACCEPTED, new Prose("it ships later"), Prose.NONE);
    }

    private static Kept.Doers use() {
        return kept.doers(CLOCK);
    }

    private static final Map<String, BiFunction<Asking, ReviewRef, Boolean>> ACTIONS = new TreeMap<>();

    static {
        var link = Evidence.parse("https://wiki.example/a").orElseThrow();
        var until = When.parse("+2d").orElseThrow();
        ACTIONS.put("status", (asking, review) -> may(use().close().look(asking, review)));
        ACTIONS.put("history", (asking, review) -> may(use().show().history(asking, review)));
        ACTIONS.put(
                "export", (asking, review) -> may(use().export().handle(asking, review, person -> Optional.empty())));
        ACTIONS.put(
                "open",
                (asking, review) -> may(use().open()
                        .handle(new OpenReview.Request(
                                asking.actor(),
                                new Place(HERE, Place.Kind.OPEN, true),
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
                "assign-handed", (asking, review) -> may(use().hand().assign(asking, review, one(), person("other"))));
        ACTIONS.put(
                "assign-other", (asking, review) -> may(use().hand().assign(asking, review, two(), person("other"))));
        ACTIONS.put("not-mine-handed", (asking, review) -> may(use().hand().giveBack(asking, review, one())));
        ACTIONS.put(
                "snooze-other",
                (asking, review) -> may(use().snooze().handle(asking, review, two(), until, Prose.NONE)));
        ACTIONS.put(
                "set",
                (asking, review) -> may(use().set().handle(asking, review, new SetReview.Wanted(null, null, until))));
        ACTIONS.put("waive", (asking, review) -> may(use().waive().handle(asking, review, two(), terms())));
        ACTIONS.put("agree-to-waiver", (asking, review) -> {
            var second = new Asking(actor("second-admin"), HERE);
            done(kept.doers(CLOCK, true).waive().handle(second, review, two(), terms()));
            return may(use().waive().approve(asking, review, Waivable.item(Some.item(2))));
        });
        ACTIONS.put("own", (asking, review) -> may(use().close().own(asking, review)));
        ACTIONS.put(
                "close", (asking, review) -> may(use().close().close(asking, review, Ending.NOT_READY, Prose.NONE)));
        ACTIONS.put("reopen", (asking, review) -> {
            var second = new Asking(actor("second-admin"), HERE);
            done(use().close().close(second, review, Ending.ABANDONED, Prose.NONE));
            return may(use().close().reopen(asking, review));
        });
        ACTIONS.put(
                "redact-owners",
                (asking, review) -> may(use().redact().handle(asking, review, new Target.OfItem(new ItemRef("1")))));
    }

    /** A note is everybody's; its links are evidence only from those who may answer. */
    private static boolean evidence(Asking asking, ReviewRef review, String item, Evidence link) {
        return use().note()
                .handle(asking, review, new ItemRef(item), new Prose("see"), List.of(link))
                .match(noted -> noted.links() == 1, refused -> false);
    }

    private static boolean may(Result<?> result) {
        return result.match(done -> true, refused -> false);
    }

    private static <T> T done(Result<T> result) {
        return result.match(value -> value, refused -> {
            throw new AssertionError(refused.toString());
        });
    }
}
