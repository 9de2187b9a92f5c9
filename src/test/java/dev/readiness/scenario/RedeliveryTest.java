package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Rows;
import dev.readiness.stage.ScriptedSlack;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.SlackSays;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack tells of things again, later and out of order: a walk of which all comes twice ends where one ends of which nothing does. */
class RedeliveryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LATEST_COPY_MILLIS = 1000;

    @TempDir
    Path folder;

    /** What a walk ended with: the answers, the kinds of journal entries, and the keys of the messages posted. */
    private record End(List<String> journal, List<String> posted, String state) {}

    @Test
    void aWalkOfWhichEverythingComesTwiceEndsAsOneOfWhichNothingDoes() throws Exception {
        long seed = Length.seed(RedeliveryTest.class);

        var once = walk("once", new Random(seed), false);
        var twice = walk("twice", new Random(seed), true);

        assertThat(once.journal()).as("the walk really went on").hasSizeGreaterThan(20);
        assertThat(twice.journal()).isEqualTo(once.journal());
        assertThat(twice.posted()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(once.posted());
        assertThat(twice.state()).isEqualTo(once.state());
    }

    private End walk(String name, Random random, boolean copies) throws Exception {
        var file = folder.resolve(name + ".db");
        try (var slack = new ScriptedSlack()) {
            var deployment = new Deployment(
                    "jdbc:sqlite:" + file, slack.apiUrl(), Workspace.TOKEN, Workspace.SECRET, "127.0.0.1", 0);
            try (var bot = Wiring.start(
                    Stage.configuration(Stage.quickSettings(), Stage.shippedPackages(), deployment),
                    TestClock.SHARED)) {
                var sender = new Sender(new SignedRequests(bot.port()), random, copies);
                sender.send(SignedRequests.command(
                        Who.LEAD, Workspace.CHANNEL, "open payments-api owners:<@U0APPDEV>,<@U0APPOWNER>", "t1"));
                var card = await().until(() -> ts(file, "card"), found -> found != null);
                await().until(() -> ts(file, "prompt"), found -> found != null);
                for (var request : requests(card)) {
                    sender.send(request);
                }
                sender.finish();
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> rows(file, "select 1 from outbox where wanted > shown")
                                .isEmpty());
                return end(slack, file, bot.port());
            }
        }
    }

    private static List<String> requests(String card) {
        var says = new SlackSays(Workspace.CHANNEL, card);
        var requests = new ArrayList<String>();
        requests.add(says.press(Who.APP_DEV, "answer.YES", "1:workloads-identified:0"));
        requests.add(says.reply(Who.APP_DEV, "100.1", "yes, see https://wiki.example/ingress"));
        requests.add(SignedRequests.command(Who.APP_OWNER, Workspace.CHANNEL, "answer 3 no not yet", "t2"));
        requests.add(says.edit(Who.APP_DEV, "100.1", "yes, see https://wiki.example/ingress-2", "100.9"));
        requests.add(says.reply(Who.APP_OWNER, "101.1", "4 yes\n5 no probes follow\n6: https://wiki.example/verify"));
        requests.add(says.mention(Who.APP_DEV, "102.1", "<@U0READINESS> answer 7 unsure we never tried"));
        requests.add(says.reply(Who.APP_DEV, "102.1", "<@U0READINESS> answer 7 unsure we never tried"));
        requests.add(says.reply(Who.APP_DEV, "103.1", "6: yes the pipeline does"));
        requests.add(says.delete(Who.APP_DEV, "103.1"));
        requests.add(says.reply(Who.APP_OWNER, "104.1", "8: yes but only in staging"));
        requests.add(says.press(Who.APP_OWNER, "candidate.NO", "1:8:104.1"));
        requests.add(says.form(Who.APP_DEV, "1:workloads-identified:1", "three services and a worker"));
        requests.add(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "assign 5 <@U0PLATFORM>", "t3"));
        requests.add(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "set due:2027-03-01", "t4"));
        requests.add(SignedRequests.command(Who.APP_OWNER, Workspace.CHANNEL, "undo", "t5"));
        return requests;
    }

    /** Sends each request in its turn, and where wanted a copy of it at some moment within the second after. */
    private static final class Sender {
        private final SignedRequests requests;
        private final Random random;
        private final boolean copies;
        private final ScheduledExecutorService later = Executors.newScheduledThreadPool(8);
        private final List<Future<Integer>> sent = new ArrayList<>();

        Sender(SignedRequests requests, Random random, boolean copies) {
            this.requests = requests;
            this.random = random;
            this.copies = copies;
        }

        void send(String body) {
            assertThat(status(body)).isEqualTo(200);
            if (copies) {
                sent.add(later.schedule(() -> status(body), random.nextInt(LATEST_COPY_MILLIS), TimeUnit.MILLISECONDS));
            }
        }

        private int status(String body) {
            return body.startsWith("{")
                    ? requests.send(SignedRequests.JSON, body.getBytes(StandardCharsets.UTF_8))
                            .statusCode()
                    : requests.send(body).statusCode();
        }

        void finish() throws Exception {
            for (var one : sent) {
                assertThat(one.get()).isEqualTo(200);
            }
            later.shutdown();
        }
    }

    private static End end(ScriptedSlack slack, Path file, int port) throws Exception {
        var journal = rows(file, "select kind || ' ' || person from journal order by number");
        var posted = new ArrayList<String>();
        for (var call : slack.calls("chat.postMessage")) {
            JsonNode metadata = JSON.readTree(call.field("metadata"));
            posted.add(metadata.at("/event_payload/key").asText());
        }
        var status = new SignedRequests(port)
                .send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "status RR-1", "end"))
                .body();
        return new End(journal, posted, status);
    }

    private static String ts(Path file, String kind) throws Exception {
        var found = rows(file, "select ts from outbox where kind = '" + kind + "' and ts is not null");
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<String> rows(Path file, String sql) throws Exception {
        return Rows.of("jdbc:sqlite:" + file, sql);
    }
}
