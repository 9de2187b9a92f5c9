package dev.readiness.app;

import static dev.readiness.app.Commands.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.calendar.When;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Some;
import dev.readiness.http.Server;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.people.Prose;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Clearance;
import dev.readiness.review.Ending;
import dev.readiness.review.Given;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.Kept;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Gate;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Result;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Reviews;
import dev.readiness.usecase.StoreException;
import dev.readiness.usecase.WaiveRisk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate: what it says of a workload in each state of its reviews, over HTTP and on the command line. */
class GateTest {
    private static final WorkloadName PAYMENTS = new WorkloadName("payments-api");
    private static final Prose SECRET_WORDS = new Prose("only between us");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PlaygroundClock clock = new PlaygroundClock(Clock.fixed(Some.NOON, ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Kept kept;
    private Kept.Doers use;

    @BeforeEach
    void open() {
        with(Some.packOf("some", 3));
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private void with(ReviewPackage pack) {
        kept = Kept.open(folder, pack);
        use = kept.doers(clock);
    }

    @Test
    void whatWasNeverReviewedDoesNotGoOut() {
        review();

        var answer = ask(new WorkloadName("payments"));

        assertThat(answer.reviews()).isEmpty();
        assertThat(answer.isCleared()).isFalse();
        assertThat(answer.allows()).isFalse();
    }

    @Test
    void anOpenReviewBlocksAndNamesWhoHasToSeeToWhatByWhen() {
        var ref = review();
        answer(ref, 1, Choice.YES);
        answer(ref, 2, Choice.NO);

        assertThat(reasons())
                .containsExactly(
                        blocking("it is open: nobody has signed it yet", Some.LEAD, null),
                        blocking("Q2 word: No", Some.OWNER, null),
                        blocking("Q3 word: Open", Some.OWNER, null));
    }

    @Test
    void aSignOffWithNothingAgainstItClears() {
        var ref = review();
        settleAll(ref);
        assertThat(ask(PAYMENTS).isCleared()).isFalse();

        sign(ref, Ending.READY);

        assertThat(ask(PAYMENTS).allows()).isTrue();
        assertThat(only().kind()).isEqualTo(Clearance.Kind.CLEARED);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aConditionalSignOffClearsUntilAConditionEnds() {
        var ref = review();
        answer(ref, 1, Choice.YES);
        answer(ref, 2, Choice.YES);
        var terms = new WaiveRisk.Terms(days(2), Waiver.Code.ACCEPTED, SECRET_WORDS, Prose.NONE);
        done(use.waive().handle(asking(Some.LEAD), ref, Waivable.item(Some.item(3)), terms));
        sign(ref, Ending.CONDITIONAL);

        var until = LocalDate.ofInstant(Some.NOON, ZoneOffset.UTC).plusDays(2);
        assertThat(only().kind()).isEqualTo(Clearance.Kind.CONDITIONS);
        assertThat(reasons())
                .containsExactly(new Verdict.Reason(
                        Verdict.Level.CONDITIONAL, "Q3 word: waived until " + until, Some.LEAD, until));

        clock.advance(Duration.ofDays(4));

        assertThat(only().isBlocked()).isTrue();
        assertThat(reasons())
                .containsExactly(
                        blocking(
                                "it was signed as ready with conditions, which does not hold any more",
                                Some.LEAD,
                                null),
                        blocking("Q3 word: Open", Some.OWNER, null));
    }

    @Test
    void whatIsOpenedAgainWaitsForANewSignOff() {
        var ref = review();
        settleAll(ref);
        sign(ref, Ending.READY);
        done(use.close().reopen(asking(Some.LEAD), ref));

        assertThat(reasons())
                .containsExactly(blocking("it was opened again after it had been closed as ready", Some.LEAD, null));
    }

    @Test
    void notReadyBlocksAndGivingUpTakesNoEarlierSignOffBack() {
        var first = review();
        settleAll(first);
        sign(first, Ending.READY);
        var second = review();
        assertThat(ask(PAYMENTS).isCleared()).isFalse();
        sign(second, Ending.ABANDONED);
        assertThat(ask(PAYMENTS).isCleared()).isTrue();

        sign(review(), Ending.NOT_READY);

        assertThat(reasons().get(0)).isEqualTo(blocking("it was closed as not ready", Some.LEAD, null));
        assertThat(only().review().id()).isEqualTo(new ReviewId(3));
    }

    @Test
    void whatWasOnlyEverGivenUpDoesNotGoOut() {
        sign(review(), Ending.ABANDONED);

        assertThat(reasons().get(0)).isEqualTo(blocking("it was closed as abandoned", Some.LEAD, null));
    }

    @Test
    void everyPackageMustClear() {
        var first = review();
        settleAll(first);
        sign(first, Ending.READY);
        kept.close();
        with(Some.packOf("other", 2));
        review();

        var answer = ask(PAYMENTS);

        assertThat(answer.reviews()).extracting(Clearance::isBlocked).containsExactly(true, false);
        assertThat(answer.isCleared()).isFalse();
    }

    @Test
    void onlyTheModeThatBlocksStopsAnybody() {
        for (var mode : Gate.Mode.values()) {
            var answer = new Gate(kept.reviews(), mode, clock).ask(PAYMENTS);
            assertThat(answer.allows()).isEqualTo(mode != Gate.Mode.BLOCK);
            assertThat(answer.isCleared()).isFalse();
        }
    }

    @Test
    void overHttpItAnswersWhoeverHasTheTokenAndNobodyElse() throws Exception {
        var ref = review();
        answer(ref, 1, Choice.NO);
        try (var server = serve(new GateRoute(gate(), List.of(sha256("old"), sha256("new"))))) {
            for (var good : List.of("Bearer new", "bearer old", "Bearer  new ")) {
                assertThat(get(server, "payments-api", good).statusCode()).isEqualTo(200);
            }
            for (var bad : List.of("Bearer", "Bearer ", "Bearer New", "Basic new", "new", "Bearer " + hex("new"))) {
                var refused = get(server, "payments-api", bad);
                assertThat(refused.statusCode()).as(bad).isEqualTo(401);
                assertThat(refused.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer realm=\"readiness gate\"");
                assertThat(refused.body()).doesNotContain("payments");
            }
            var answer = get(server, "payments-api", "Bearer new");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
            assertThat(answer.body()).doesNotContain(SECRET_WORDS.text(), Some.CHANNEL.id());
            var json = JSON.readTree(answer.body());
            assertThat(json.path("allow").asBoolean(true)).isFalse();
            assertThat(json.at("/reviews/0/review").asText()).isEqualTo("RR-1");
            assertThat(json.at("/reviews/0/verdict").asText()).isEqualTo("not ready");
            assertThat(json.at("/reviews/0/closed-as").isNull()).isTrue();
            assertThat(json.at("/reasons/1/what").asText()).isEqualTo("Q1 word: No");
            assertThat(json.at("/reasons/1/owner").asText()).isEqualTo(Some.OWNER.id());
            assertThat(json.at("/reasons/1/blocks").asBoolean()).isTrue();

            var unknown = JSON.readTree(get(server, "ledger", "Bearer new").body());
            assertThat(unknown.path("allow").asBoolean(true)).isFalse();
            assertThat(unknown.at("/reasons/0/what").asText()).isEqualTo("there is no readiness review of ledger");
            var bad = get(server, "RR-1", "Bearer new");
            assertThat(bad.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(bad.body()).path("error").asText()).contains("“rr-1” could be taken");
        }
    }

    @Test
    void withoutATokenSetOrADatabaseThereItSaysSo() throws Exception {
        try (var server = serve(new GateRoute(gate(), List.of()))) {
            assertThat(get(server, "payments-api", "Bearer new").statusCode()).isEqualTo(404);
        }
        var away = new Gate(
                new Reviews() {
                    @Override
                    public <T> T inTransaction(Function<Desk, T> work) {
                        throw new StoreException("away");
                    }
                },
                Gate.Mode.BLOCK,
                clock);
        try (var server = serve(new GateRoute(away, List.of(sha256("new"))))) {
            var answer = get(server, "payments-api", "Bearer new");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(JSON.readTree(answer.body()).path("error").asText()).contains("ask again");
        }
    }

    @Test
    void pipelinesGoByTheStatus() throws Exception {
        var ref = review();
        answer(ref, 1, Choice.NO);
        try (var server = serve(new GateRoute(gate(), List.of(sha256("new"))))) {
            var url = "http://127.0.0.1:" + server.port();
            var token = Map.of("GATE_TOKEN", "new");
            assertThat(outputOf(1, token, "gate", "payments-api", "--url", url))
                    .contains("payments-api may not go out", "RR-1 of some@1: blocked, not ready")
                    .contains("✖ RR-1: Q1 word: No · U0APPOWNER");
            assertThat(outputOf(0, token, "gate", "payments-api", "--url", url, "--mode", "warn"))
                    .contains("payments-api may go out, no sign-off holds for it");
            assertThat(outputOf(
                            GateCommand.NOT_ASKED, Map.of("GATE_TOKEN", "old"), "gate", "payments-api", "--url", url))
                    .contains("status 401: a bearer token is needed");
        }
        kept.close();
        var database = Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("kept.db"));
        JsonNode read = JSON.readTree(outputOf(1, database, "gate", "payments-api", "--json"));
        assertThat(read.path("mode").asText()).isEqualTo("block");
        assertThat(read.path("allow").asBoolean(true)).isFalse();
        assertThat(outputOf(2, database, "gate", "RR-1")).contains("could be taken for the number");
    }

    private static Server serve(GateRoute route) {
        return Server.start("127.0.0.1", 0, context -> context.status(404), route, () -> Map.of(), Duration.ZERO);
    }

    private static HttpResponse<String> get(Server server, String workload, String authorization) throws Exception {
        var address = "http://127.0.0.1:" + server.port() + "/api/v1/workloads/" + workload + "/gate";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] sha256(String token) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String token) throws Exception {
        return HexFormat.of().formatHex(sha256(token));
    }

    private Gate gate() {
        return new Gate(kept.reviews(), Gate.Mode.BLOCK, clock);
    }

    private Gate.Answer ask(WorkloadName workload) {
        return gate().ask(workload);
    }

    private Clearance only() {
        var all = ask(PAYMENTS).reviews();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Verdict.Reason> reasons() {
        return only().reasons();
    }

    private static Verdict.Reason blocking(String words, PersonId owner, LocalDate due) {
        return new Verdict.Reason(Verdict.Level.NOT_READY, words, owner, due);
    }

    private ReviewRef review() {
        var place = new Place(Some.CHANNEL, Place.Kind.OPEN, true);
        var request = new OpenReview.Request(
                asking(Some.LEAD).actor(), place, PAYMENTS, null, null, List.of(Some.OWNER), null);
        return new ReviewRef.Numbered(done(use.open().handle(request)).review().id());
    }

    private void answer(ReviewRef ref, int number, Choice choice) {
        var given = Given.typed(choice, SECRET_WORDS, List.of());
        done(use.answer().typed(asking(Some.OWNER), ref, new ItemRef(Integer.toString(number)), given));
    }

    private void settleAll(ReviewRef ref) {
        List.of(1, 2, 3).forEach(number -> answer(ref, number, Choice.YES));
    }

    private void sign(ReviewRef ref, Ending ending) {
        done(use.close().close(asking(Some.LEAD), ref, ending, SECRET_WORDS));
    }

    private static When days(int days) {
        return When.parse("+" + days + "d").orElseThrow();
    }

    private static Asking asking(PersonId person) {
        return new Asking(Actor.member(person, ZoneOffset.UTC), Some.CHANNEL);
    }

    private static <T> T done(Result<T> result) {
        return result.match(done -> done, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
