package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.Page;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.SlackSays;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register of decisions as the people of a review keep it: by button, form and command. */
class DecisionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Stage stage;
    private Workspace workspace;
    private Page page;
    private JsonNode card;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
        workspace = stage.workspace();
        page = new Page(workspace);
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
        card = stage.card("0 of 4 decisions made");
        stage.sees(LEAD, "Q1 of 8");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String lastWhisper(Who who) {
        return workspace.lastWhisper(who, Workspace.CHANNEL);
    }

    private static ObjectNode fields() {
        return JSON.createObjectNode();
    }

    private static ObjectNode text(ObjectNode fields, String id, String value) {
        fields.putObject(id).putObject(id).put("type", "plain_text_input").put("value", value);
        return fields;
    }

    private static ObjectNode decision(String outcome, String rationale) {
        return text(text(fields(), "outcome", outcome), "rationale", rationale);
    }

    private static ObjectNode assignment(Who owner, String due, String next) {
        var fields = text(fields(), "next", next);
        fields.putObject("owner").putObject("owner").put("type", "users_select").put("selected_user", owner.id());
        fields.putObject("due").putObject("due").put("type", "datepicker").put("selected_date", due);
        return fields;
    }

    private static ObjectNode blocked(String text, String... on) {
        var fields = text(fields(), "text", text);
        var options = fields.putObject("on")
                .putObject("on")
                .put("type", "multi_static_select")
                .putArray("selected_options");
        List.of(on).forEach(id -> options.addObject().put("value", id));
        return fields;
    }

    private String modal(Who who) {
        return workspace.modal(who).toString();
    }

    /** Presses a button in the modal that is open. */
    private void pressesInModal(Who who, String actionId, String value) {
        var button = StreamSupport.stream(workspace.modal(who).path("blocks").spliterator(), false)
                .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
                .filter(element -> element.path("action_id").asText().equals(actionId)
                        && element.path("value").asText().startsWith(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + actionId + " in " + modal(who)));
        page.presses(who, button);
    }

    private List<String> inThread(String text) {
        return new Talk(workspace, Workspace.CHANNEL, card.path("ts").asText())
                .replies(LEAD).stream()
                        .filter(message -> !message.path("is_ephemeral").asBoolean())
                        .map(message -> message.path("text").asText())
                        .filter(shown -> shown.contains(text))
                        .toList();
    }

    private int historyOf(String what) {
        stage.types(LEAD, "/readiness history");
        return stage.sees(LEAD, "History of RR-1").toString().split(what, -1).length - 1;
    }

    @Test
    void theRegisterIsSeededAndSeenWithoutAMessageInTheThread() {
        stage.types(PLATFORM_ENG, "/readiness decisions");
        var register =
                stage.sees(PLATFORM_ENG, "Decisions of RR-1 payments-api").toString();

        assertThat(register)
                .contains("what moves into Kanopy first", "D-4", "Needs validation", "no owner: the lead <@U0LEAD>");
        stage.presses(APP_DEV, card, "Decisions");
        assertThat(modal(APP_DEV)).contains("D-1", "D-4", "Decide", "Blocked by…", "Snooze");
        assertThat(inThread("Decision D-")).isEmpty();
    }

    @Test
    void aDecisionIsAssignedDecidedSupersededAndKeptInItsHistory() {
        stage.types(LEAD, "/readiness assign D-1 @app-owner");
        assertThat(lastWhisper(LEAD)).contains("D-1 of RR-1", "<@U0APPOWNER>");
        stage.sees(APP_OWNER, "<@U0APPOWNER> now decides D-1");
        var row = stage.sees(APP_OWNER, "Decision D-1 is open");
        assertThat(row.toString()).contains("blocks Q1", "current direction: the admin".substring(1));

        stage.presses(APP_OWNER, row, "Decide");
        assertThat(modal(APP_OWNER)).contains("Decide D-1", "Outcome", "Rationale");
        workspace.submits(APP_OWNER, decision("the control plane <!channel>", " "));
        assertThat(workspace.modal(APP_OWNER).path("errors").toString()).contains("why");
        workspace.submits(APP_OWNER, decision("the control plane <!channel>", "it holds no customer data"));
        assertThat(workspace.modal(APP_OWNER).isMissingNode()).isTrue();
        stage.card("1 of 4 decisions made");
        assertThat(stage.sees(LEAD, "Decision D-1 is made").toString())
                .contains("the control plane <!channel>", "it holds no customer data", "✔ Decided");

        stage.types(LEAD, "/readiness decide D-1 the service layer because the control plane is frozen");
        assertThat(lastWhisper(LEAD)).contains("decided anew", "superseded");
        var record = await().until(
                        () -> stage.sees(LEAD, "Decision D-1 is made"),
                        shown -> shown.toString().contains("Superseded"));
        assertThat(record.toString()).contains("the service layer", "the control plane <!channel>");
        stage.presses(APP_DEV, record, "History");
        assertThat(modal(APP_DEV)).contains("it holds no customer data", "the control plane is frozen", "decided anew");
        assertThat(inThread("Decision D-1")).hasSize(1);
    }

    @Test
    void theSecondOfTwoDecidersIsShownWhatTheFirstSaidAndKeepsWhatTheyTyped() {
        stage.types(LEAD, "/readiness assign D-2 @app-owner");
        var row = stage.sees(APP_OWNER, "Decision D-2 is open");
        stage.presses(APP_OWNER, row, "Decide");
        stage.presses(LEAD, row, "Decide");

        workspace.submits(APP_OWNER, decision("three clusters", "blast radius"));
        workspace.submits(LEAD, decision("one cluster", "cost"));

        assertThat(modal(LEAD)).contains("Somebody was first", "three clusters", "one cluster", "cost");
        assertThat(historyOf("D-2: \\*decided")).isEqualTo(1);
        workspace.submits(LEAD, decision("one cluster", "cost"));
        assertThat(workspace.modal(LEAD).isMissingNode()).isTrue();
        await().untilAsserted(() -> assertThat(
                        stage.sees(LEAD, "Decision D-2 is made").toString())
                .contains("one cluster", "Superseded", "three clusters"));
    }

    @Test
    void ofTwoFormsAtTheSameMomentOneDecides() throws Exception {
        stage.types(LEAD, "/readiness assign D-2 @app-owner");
        var row = stage.sees(APP_OWNER, "Decision D-2 is open");
        stage.presses(APP_OWNER, row, "Decide");
        stage.presses(LEAD, row, "Decide");
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> both = List.of(
                    () -> {
                        workspace.submits(APP_OWNER, decision("three clusters", "blast radius"));
                        return true;
                    },
                    () -> {
                        workspace.submits(LEAD, decision("one cluster", "cost"));
                        return true;
                    });
            for (var done : pool.invokeAll(both)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(List.of(modal(APP_OWNER), modal(LEAD)))
                .filteredOn(shown -> shown.contains("Somebody was first"))
                .hasSize(1);
        assertThat(historyOf("D-2: \\*decided")).isEqualTo(1);
    }

    @Test
    void whatBlocksADecisionIsNamedAndACircleIsRefusedByName() {
        stage.presses(APP_DEV, card, "Decisions");
        pressesInModal(APP_DEV, "decision.block", "1:D-1");
        assertThat(modal(APP_DEV)).contains("is blocked by");
        workspace.submits(APP_DEV, blocked("the DNS team", "D-2"));
        await().untilAsserted(() ->
                assertThat(modal(APP_DEV)).contains("⊘ Blocked", "waits for D-2: `the DNS team`", "Decide"));
        stage.sees(LEAD, "Decision D-1 is open");

        stage.types(LEAD, "/readiness decision set D-2 depends:\"D-3, then D-1\"");
        assertThat(lastWhisper(LEAD)).contains("D-2 → D-1 → D-2", "Nothing was changed");
        stage.presses(LEAD, card, "Decisions");
        pressesInModal(LEAD, "decision.block", "1:D-2");
        workspace.submits(LEAD, blocked("", "D-1"));
        assertThat(workspace.modal(LEAD).path("errors").path("on").asText()).contains("D-2 → D-1 → D-2");

        stage.types(LEAD, "/readiness decide D-2 by namespace because it is cheaper");
        await().untilAsserted(() ->
                assertThat(stage.sees(LEAD, "Decision D-1 is open").toString()).contains("waits for D-2 (✔ Decided)"));
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsChanged() {
        stage.types(LEAD, "/readiness decision set D-1 due:2020-01-01");
        assertThat(lastWhisper(LEAD)).contains("is over", "Nothing was changed");
        stage.types(LEAD, "/readiness decision add \"who renews\" area:plumbing");
        assertThat(lastWhisper(LEAD)).contains("no area `plumbing`", "area:telemetry");
        stage.types(LEAD, "/readiness decide D-9 yes because no");
        assertThat(lastWhisper(LEAD)).contains("no decision D-9", "D-1 to D-4");
        stage.types(LEAD, "/readiness decision set D-1 depends:D-8");
        assertThat(lastWhisper(LEAD)).contains("no decision D-8");
        stage.types(APP_DEV, "/readiness decide D-1 yes because no");
        assertThat(lastWhisper(APP_DEV)).contains("is made by its owner");
        stage.types(PLATFORM_ENG, "/readiness decision set D-1 next:x");
        assertThat(lastWhisper(PLATFORM_ENG)).contains("is kept by");
        stage.types(APP_DEV, "/readiness drop D-1 because no");
        assertThat(lastWhisper(APP_DEV)).contains("Only the lead or opener");
        stage.types(LEAD, "/readiness drop D-1 because the store is shared");
        assertThat(lastWhisper(LEAD)).contains("– Dropped");
        stage.types(LEAD, "/readiness decide D-1 yes because no");
        assertThat(lastWhisper(LEAD)).contains("was dropped by <@U0LEAD>", "status:needs-decision");
        stage.types(LEAD, "/readiness assign D-1 @app-dev");
        assertThat(lastWhisper(LEAD)).contains("was dropped");
        stage.card("0 of 3 decisions made");
        stage.types(LEAD, "/readiness decision set D-1 status:needs-decision");
        stage.card("0 of 4 decisions made");
        assertThat(historyOf("D-1")).as("seeded, dropped and opened again").isEqualTo(3);
    }

    @Test
    void hostileWordsComeOutAsTypedAndNotifyNobody() {
        stage.types(APP_DEV, "/readiness decision add \"<!channel> *bold* `x` @lead & <https://a.example|b>\"");
        var row = stage.sees(LEAD, "Decision D-5 is open");
        assertThat(row.toString()).contains("*bold*", "&lt;!channel&gt;").doesNotContain("<!channel>");
        stage.types(LEAD, "/readiness decide D-5 <!here> _now_ because @app-dev said so");
        var record = stage.sees(LEAD, "Decision D-5 is made");
        record.path("blocks").forEach(block -> {
            if (!block.path("type").asText().equals("rich_text")) {
                assertThat(block.toString()).doesNotContain("<!here>", "_now_");
            }
        });
        assertThat(record.toString()).contains("@app-dev said so");
    }

    @Test
    void undoTakesTheCallersOwnDecisionBack() {
        stage.types(LEAD, "/readiness decide D-1 the control plane because it is small");
        stage.card("1 of 4 decisions made");
        stage.types(LEAD, "/readiness undo");
        assertThat(lastWhisper(LEAD)).contains("Taken back in RR-1");
        stage.card("0 of 4 decisions made");
        stage.sees(LEAD, "Decision D-1 is open");
    }

    @Test
    void aDecisionIsPutOffHandedBackAndFoundInItsOwnersTodo() {
        stage.types(LEAD, "/readiness assign all @app-owner");
        stage.sees(
                APP_OWNER, "<@U0APPOWNER> now answers Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8 and decides D-1, D-2, D-3, D-4");
        stage.types(APP_OWNER, "/readiness snooze D-3 until:+2d because security answers then");
        assertThat(lastWhisper(APP_OWNER)).contains("D-3 of RR-1", "put off until");
        stage.types(APP_OWNER, "/readiness not-mine D-4");
        stage.types(APP_OWNER, "/readiness todo");
        var todo = stage.sees(APP_OWNER, "What waits for you in");
        assertThat(todo.toString()).contains("*D-1*", "*D-2*").doesNotContain("*D-3*", "*D-4*");
    }

    @Test
    void aMessageIsLoggedAsADecision() {
        var talk = new Talk(workspace, Workspace.CHANNEL, card.path("ts").asText());
        var said = talk.says(APP_DEV, "we have to settle\nwho renews the certificate");

        page.shortcut(APP_DEV, "log-decision", Workspace.CHANNEL, said);
        assertThat(modal(APP_DEV)).contains("Log as decision", "we have to settle who renews the certificate");
        var fields = text(fields(), "title", "who renews the certificate");
        fields.putObject("area")
                .putObject("area")
                .put("type", "static_select")
                .putObject("selected_option")
                .put("value", "supportability");
        fields.putObject("owner").putObject("owner").put("type", "users_select");
        fields.putObject("due").putObject("due").put("type", "datepicker").put("selected_date", "2020-01-01");
        workspace.submits(APP_DEV, fields);
        assertThat(workspace.modal(APP_DEV).path("errors").path("due").asText()).contains("is over");
        fields.path("due").withObject("/due").put("selected_date", "2031-01-03");
        workspace.submits(APP_DEV, fields);

        assertThat(stage.sees(LEAD, "Decision D-5 is open").toString())
                .contains("who renews the certificate", "due Fri 3 Jan 2031");
        stage.card("0 of 5 decisions made");
    }

    @Test
    void aMeetingWalksThroughTheOpenOnesAndEndsWithOwnersDatesAndNextActions() {
        stage.types(LEAD, "/readiness decisions walk");
        assertThat(lastWhisper(LEAD)).contains("4 open decisions");
        var walk = stage.sees(APP_DEV, "Walk through the decisions: D-1");

        stage.presses(LEAD, walk, "Decide");
        workspace.submits(LEAD, decision("the control plane", "it is small"));
        walk = stage.sees(APP_DEV, "Walk through the decisions: D-2");
        stage.presses(LEAD, walk, "Assign");
        workspace.submits(LEAD, assignment(APP_OWNER, "2031-01-03", "compare the costs"));
        stage.sees(APP_OWNER, "<@U0APPOWNER> now decides D-2");
        walk = await().until(
                        () -> stage.sees(APP_DEV, "Walk through the decisions: D-2"),
                        shown -> shown.toString().contains("It has an owner"));
        stage.presses(LEAD, walk, "Next");
        walk = stage.sees(APP_DEV, "Walk through the decisions: D-3");
        stage.restart();
        stage.presses(APP_DEV, walk, "Blocked by…");
        workspace.submits(APP_DEV, blocked("the security team"));
        walk = await().until(
                        () -> stage.sees(APP_DEV, "Walk through the decisions: D-3"),
                        shown -> shown.toString().contains("It has what blocks it"));
        stage.presses(APP_DEV, walk, "Next");
        walk = stage.sees(APP_DEV, "Walk through the decisions: D-4");
        stage.presses(LEAD, walk, "Next");

        var minutes = stage.sees(APP_DEV, "1 settled, 3 still open").toString();
        assertThat(minutes)
                .contains("the control plane", "owner <@U0APPOWNER>", "due Fri 3 Jan 2031", "compare the costs")
                .contains("waits for `the security team`", "an owner: D-3, D-4", "a next action: D-4");
        assertThat(stage.sees(LEAD, "The walk through 4 decisions is over").path("ts"))
                .isEqualTo(walk.path("ts"));
        stage.presses(LEAD, walk, "Next");
        assertThat(inThread("1 settled, 3 still open")).hasSize(1);
    }

    @Test
    void theSamePressAgainDoesNothing() {
        stage.types(LEAD, "/readiness decisions walk");
        stage.sees(APP_DEV, "Walk through the decisions: D-1");
        var requests = new SignedRequests(stage.port());
        var next = new SlackSays(Workspace.CHANNEL, card.path("ts").asText()).press(LEAD, "decision.next", "1:D-1:1");
        var decide = SignedRequests.command(LEAD, Workspace.CHANNEL, "decide D-4 a because b", "7.7");
        for (int i = 0; i < 3; i++) {
            assertThat(requests.send(next).statusCode()).isEqualTo(200);
            assertThat(requests.send(decide).body()).contains("✔ Decided");
        }

        stage.sees(APP_DEV, "Walk through the decisions: D-2");
        assertThat(historyOf("went on from")).isEqualTo(1);
        assertThat(historyOf("D-4: \\*decided")).isEqualTo(1);
        assertThat(inThread("Decision D-4")).hasSize(1);
    }

    @Test
    void aPrivateReviewsRegisterIsSeenElsewhereOnlyByThoseItConcerns() {
        workspace.types(LEAD, Workspace.PRIVATE_CHANNEL, "/readiness open secret-api");
        await().until(() -> workspace.messages(LEAD, Workspace.PRIVATE_CHANNEL).stream()
                .anyMatch(message -> message.toString().contains("0 of 4 decisions made")));

        for (var command : List.of("decisions RR-2", "decide RR-2 D-1 a because b", "decisions RR-2 walk")) {
            stage.types(APP_OWNER, "/readiness " + command);
            assertThat(lastWhisper(APP_OWNER)).contains("There is no review `RR-2`");
        }
        stage.types(LEAD, "/readiness assign RR-2 D-1 @app-owner");
        stage.types(APP_OWNER, "/readiness decisions RR-2");
        assertThat(lastWhisper(APP_OWNER)).contains("Decisions of RR-2 secret-api");

        var inside = workspace.messages(APP_DEV, Workspace.PRIVATE_CHANNEL).stream()
                .filter(message -> message.toString().contains("0 of 4 decisions made"))
                .findFirst()
                .orElseThrow();
        workspace.presses(LEAD, Workspace.PRIVATE_CHANNEL, inside, "Decisions");
        pressesInModal(LEAD, "decision.decide", "2:D-2");
        workspace.submits(LEAD, decision("a", "b"));
        await().until(() -> workspace.messages(LEAD, Workspace.PRIVATE_CHANNEL).stream()
                .anyMatch(message -> message.toString().contains("1 of 4 decisions made")));
        assertThat(workspace.messages(LEAD, Workspace.CHANNEL).toString()).doesNotContain("secret-api\",\"mrkdwn");
    }

    @Test
    void whatSomebodyOwnedWhoLeftIsNobodysAndTheLeadIsToldOnce() {
        stage.types(LEAD, "/readiness assign D-1 @platform-eng");
        stage.sees(PLATFORM_ENG, "<@U0PLATFORM> now decides D-1");

        page.act(LEAD, "deactivate", JSON.createObjectNode().put("person", PLATFORM_ENG.id()));

        var told = stage.sees(LEAD, "has left the workspace").toString();
        assertThat(told).contains("Nobody owns D-1 now");
        await().untilAsserted(() ->
                assertThat(stage.sees(LEAD, "Decision D-1 is open").toString()).contains("no owner: the lead"));
        assertThat(inThread("has left the workspace")).hasSize(1);
    }

    @Test
    void nothingIsDecidedInAClosedReview() {
        stage.types(LEAD, "/readiness close abandoned the project ended");
        stage.sees(LEAD, "Closed");
        stage.types(LEAD, "/readiness decide RR-1 D-1 a because b");
        assertThat(lastWhisper(LEAD)).contains("was closed");
        stage.types(LEAD, "/readiness decisions RR-1 walk");
        assertThat(lastWhisper(LEAD)).contains("was closed");
    }
}
