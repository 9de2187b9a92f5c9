package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team that answers in the thread by writing, as people do. */
class ConversationTest {
    @TempDir
    Path folder;

    private Stage stage;
    private Talk talk;

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(String command) {
        stage = Stage.open(folder);
        stage.types(LEAD, command);
        var card = stage.card("0 of 8 answered");
        stage.sees(LEAD, "Q1 of 8");
        talk = new Talk(stage.workspace(), Workspace.CHANNEL, card.path("ts").asText());
    }

    private void signed(String ts) {
        await().untilAsserted(() -> assertThat(talk.signs(ts)).contains("white_check_mark"));
    }

    private String lastWhisper(Who who) {
        return stage.workspace().lastWhisper(who, Workspace.CHANNEL);
    }

    @Test
    void aPlainReplyAnswersThePromptInFocusAndIsAcknowledgedWithoutAnotherMessage() {
        open("/readiness open payments-api owners:@app-dev,@app-owner");

        var reply = talk.says(APP_DEV, "yes, three services, see https://wiki.example/processes");

        var record = stage.sees(APP_OWNER, "Q1 ✔ Yes");
        assertThat(record.toString()).contains("three services", "wiki.example");
        signed(reply);
        stage.sees(APP_DEV, "Q2 of 8");
        assertThat(stage.workspace().whispers(APP_DEV, Workspace.CHANNEL)).isEmpty();
    }

    @Test
    void aNumberedReplyAnswersThatItemAndSeveralLinesAnswerSeveral() {
        open("/readiness open payments-api owners:@app-dev");

        talk.says(APP_DEV, "Q3: no, staging shares a database");
        stage.card("3 ✘ No");
        var lines = talk.says(APP_DEV, "1 yes\n2 no the callback host is open\n4: https://wiki.example/secrets");

        stage.card("3 of 8 answered");
        signed(lines);
        stage.sees(APP_DEV, "Recorded: Q1, Q2, Q4");
        assertThat(stage.sees(LEAD, "Q2 ✘ No").toString()).contains("the callback host is open");
    }

    @Test
    void aHedgedReplyIsAskedAboutAndKeptInTodo() {
        open("/readiness open payments-api owners:@app-dev");

        talk.says(APP_DEV, "yes but only the backend");
        var question = stage.sees(APP_DEV, "Use as answer to Q1?");
        assertThat(question.path("is_ephemeral").asBoolean()).isTrue();
        stage.card("0 of 8 answered");
        stage.types(APP_DEV, "/readiness todo");
        assertThat(stage.sees(APP_DEV, "Waiting for you").toString()).contains("yes but only the backend");

        stage.presses(APP_DEV, question, "No");
        stage.card("1 ✘ No");
        assertThat(stage.sees(LEAD, "Q1 ✘ No").toString()).contains("yes but only the backend");
        stage.presses(APP_DEV, question, "Yes");
        var late = stage.sees(APP_DEV, "Q1 was answered No by");
        assertThat(late.toString()).contains("Change it to Yes?");
        stage.card("1 ✘ No");
        stage.presses(APP_DEV, late, "Change to Yes");
        stage.card("1 ✔ Yes");
    }

    @Test
    void talkIsTalkWhoeverTalks() {
        open("/readiness open payments-api owners:@app-dev");

        talk.says(PLATFORM_ENG, "yes");
        talk.says(PLATFORM_ENG, "3: yes");
        talk.says(APP_DEV, "thanks!");
        talk.says(APP_DEV, "1 yes");

        stage.card("1 of 8 answered");
        stage.types(LEAD, "/readiness history");
        assertThat(stage.sees(LEAD, "History of RR-1").toString())
                .doesNotContain("U0PLATFORM")
                .doesNotContain("thanks");
    }

    @Test
    void anEditedReplyIsANewRevisionAndAChangedChoiceIsAskedAbout() {
        open("/readiness open payments-api owners:@app-dev");
        var reply = talk.says(APP_DEV, "yes three services");
        stage.sees(LEAD, "Q1 ✔ Yes");

        talk.edits(APP_DEV, reply, "yes four services");
        await().untilAsserted(() -> assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString())
                .contains("four services")
                .doesNotContain("three"));

        talk.edits(APP_DEV, reply, "no, none of them");
        var question = stage.sees(APP_DEV, "Change to No?");
        stage.card("1 ✔ Yes");
        stage.presses(APP_DEV, question, "No");
        stage.card("1 ✘ No");
        stage.card("1 of 8 answered");
    }

    @Test
    void anEditedReplyKeepsItsFileAndWhatOthersAddedAndExchangesItsOwnLink() {
        open("/readiness open payments-api owners:@app-dev,@app-owner");
        var reply = talk.says(APP_DEV, "yes see https://wiki.example/old", "processes.pdf");
        stage.sees(LEAD, "Q1 ✔ Yes");
        stage.types(APP_OWNER, "/readiness note 1 https://wiki.example/colleague");
        await().untilAsserted(() -> assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString())
                .contains("\"url\":\"https://wiki.example/colleague"));

        talk.edits(APP_DEV, reply, "yes see https://wiki.example/new");

        await().untilAsserted(() -> assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString())
                .contains("wiki.example/new", "processes.pdf", "\"url\":\"https://wiki.example/colleague")
                .doesNotContain("wiki.example/old"));
    }

    @Test
    void anEditedNoteSaysOnItsItemWhatItSaysNowAndNothingTwice() {
        open("/readiness open payments-api owners:@app-dev,@app-owner");
        var link = talk.says(APP_DEV, "3: https://wiki.example/old");
        var lines = talk.says(APP_OWNER, "1 yes threee services\n4: see the wiki");
        assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString()).contains("threee services");
        signed(lines);

        talk.edits(APP_DEV, link, "3: https://wiki.example/new");
        talk.edits(APP_OWNER, lines, "1 yes three services\n4: see the wiki");

        await().untilAsserted(() ->
                assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString()).contains("three services"));
        stage.types(LEAD, "/readiness history RR-1 3");
        await().untilAsserted(() ->
                assertThat(stage.sees(LEAD, "History of").toString()).contains("wiki.example/new", "note taken back"));
        stage.types(LEAD, "/readiness history RR-1 4");
        await().untilAsserted(() ->
                assertThat(stage.sees(LEAD, "History of").toString()).containsOnlyOnce("see the wiki"));
        assertThat(stage.workspace().whispers(APP_DEV, Workspace.CHANNEL)).isEmpty();
    }

    @Test
    void aDeletedReplyLeavesTheAnswerMarked() {
        open("/readiness open payments-api owners:@app-dev");
        var reply = talk.says(APP_DEV, "yes three services");
        stage.sees(LEAD, "Q1 ✔ Yes");

        talk.deletes(APP_DEV, reply);

        assertThat(stage.sees(LEAD, "the reply was deleted since").toString()).contains("three services");
        stage.card("1 ✔ Yes");
    }

    @Test
    void aFileIsEvidenceByItsLinkAndTitle() {
        open("/readiness open payments-api owners:@app-dev");

        talk.says(APP_DEV, "yes see the list", "processes.pdf");
        assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString()).contains("processes.pdf");
        stage.sees(APP_DEV, "Q2 of 8");
        talk.says(APP_DEV, "", "ingress.png");
        assertThat(stage.sees(APP_DEV, "Use as answer to Q2?").toString()).contains("ingress.png");
    }

    @Test
    void commandsWorkBehindOurNameInAThreadAndTheReviewIsImplied() {
        open("/readiness open payments-api owners:@app-dev");
        stage.types(LEAD, "/readiness open orders-api");
        stage.sees(LEAD, "Opened RR-2");

        talk.says(APP_DEV, "@readiness status");
        await().untilAsserted(() -> assertThat(lastWhisper(APP_DEV)).contains("payments-api: 0 of 8 answered"));
        talk.says(APP_DEV, "@readiness answer 3 yes as agreed");
        stage.sees(LEAD, "Q3 ✔ Yes");
        assertThat(talk.replies(APP_DEV).stream()
                        .filter(message -> message.path("is_ephemeral").asBoolean()))
                .as("the answers are in the thread")
                .hasSize(2);
        talk.says(APP_DEV, "@readiness stauts");
        await().untilAsserted(() -> assertThat(lastWhisper(APP_DEV)).contains("Did you mean `status`"));
    }

    @Test
    void aStatusThatIsAskedForInPublicStandsInTheThreadForAll() {
        open("/readiness open payments-api owners:@app-dev");

        var asked = talk.says(APP_DEV, "@readiness status public");

        await().untilAsserted(() -> assertThat(talk.replies(LEAD))
                .anySatisfy(message -> assertThat(message.path("text").asText()).contains("0 of 8 answered")));
        assertThat(talk.replies(LEAD))
                .noneMatch(message -> message.path("is_ephemeral").asBoolean());
        assertThat(talk.replies(APP_DEV).stream()
                        .map(message -> message.path("ts").asText()))
                .contains(asked);
        assertThat(stage.workspace().whispers(APP_DEV, Workspace.CHANNEL)).isEmpty();
    }

    @Test
    void aClosedReviewIsOpenedAgainInItsThreadWithoutItsName() {
        open("/readiness open payments-api owners:@app-dev");
        stage.types(LEAD, "/readiness open orders-api");
        stage.sees(LEAD, "Opened RR-2");
        stage.types(LEAD, "/readiness close RR-1 abandoned");
        stage.sees(LEAD, "Closed RR-1");

        talk.says(LEAD, "@readiness reopen");

        stage.sees(LEAD, "RR-1 `payments-api` is open again");
    }

    @Test
    void aWaiverIsEchoedWithWeekdayAndZone() {
        open("/readiness open payments-api owners:@app-dev");

        stage.types(LEAD, "/readiness waive 2 until:+7d because the proxy covers it");

        assertThat(lastWhisper(LEAD)).containsPattern("waived until \\w{3} \\d+ \\w{3} 20\\d\\d \\([A-Z]\\w+/\\w+\\)");
    }

    @Test
    void itemsAreHandedOnAndEachAssigneeHasAPromptOfTheirOwn() {
        open("/readiness open payments-api owners:@app-dev");

        stage.types(LEAD, "/readiness assign section:operational-support @platform-eng");
        assertThat(lastWhisper(LEAD)).contains("Q5, Q6, Q7, Q8", "<@U0PLATFORM>");
        stage.sees(PLATFORM_ENG, "<@U0PLATFORM> now answers Q5, Q6, Q7, Q8");
        stage.sees(PLATFORM_ENG, "Q5 of 8");
        talk.says(PLATFORM_ENG, "yes probes are in the manifest");
        stage.card("5 ✔ Yes");
        talk.says(APP_DEV, "no");
        stage.card("1 ✘ No");
        talk.says(PLATFORM_ENG, "@readiness not-mine 6");
        stage.sees(LEAD, "<@U0LEAD> now answers Q6");
    }

    @Test
    void aSnoozedItemLetsTheNextOneInAndUndoTakesTheLastChangeBack() {
        open("/readiness open payments-api owners:@app-dev");

        stage.types(APP_DEV, "/readiness snooze 1 until:+2d because security answers then");
        assertThat(lastWhisper(APP_DEV)).contains("put off until", "Europe/Berlin");
        stage.sees(APP_DEV, "Q2 of 8");
        talk.says(APP_DEV, "no not yet written");
        stage.card("2 ✘ No");
        stage.types(APP_DEV, "/readiness undo");
        assertThat(lastWhisper(APP_DEV)).contains("Taken back in RR-1");
        stage.card("2 ○ Open");
        stage.types(APP_DEV, "/readiness undo");
        assertThat(lastWhisper(APP_DEV)).contains("nothing", "15 minutes");
    }

    @Test
    void undoIsRefusedWhereSomebodyElseHasChangedTheSameSince() {
        open("/readiness open payments-api owners:@app-dev,@app-owner");
        talk.says(APP_DEV, "1 yes");
        stage.card("1 ✔ Yes");
        talk.says(APP_OWNER, "1 no");
        stage.card("1 ✘ No");

        stage.types(APP_DEV, "/readiness undo");
        assertThat(lastWhisper(APP_DEV)).contains("<@U0APPOWNER> changed the same since");
    }

    @Test
    void forEachPersonTheirOwnFocusDecidesWhatAReplyAnswers() {
        open("/readiness open payments-api owners:@app-dev,@app-owner");
        stage.types(LEAD, "/readiness assign 4 @app-owner");
        stage.sees(APP_OWNER, "Q4 of 8");

        talk.says(APP_OWNER, "yes");
        stage.card("4 ✔ Yes");
        talk.says(APP_DEV, "yes");
        stage.card("1 ✔ Yes");
    }

    @Test
    void anExportReachesItsCallerAsAFileWithAllThatWasSaid() {
        open("/readiness open payments-api owners:@app-dev");
        talk.says(APP_DEV, "yes three services");
        stage.card("1 ✔ Yes");

        stage.types(LEAD, "/readiness export json");
        assertThat(lastWhisper(LEAD)).contains("on its way to you");
        await().untilAsserted(() ->
                assertThat(stage.workspace().state(LEAD).toString()).contains("RR-1-payments-api.json"));
    }

    @Test
    void replyOfFortyThousandCharactersIsKeptWholeAndShownInPart() {
        open("/readiness open payments-api owners:@app-dev");

        talk.says(APP_DEV, "yes " + "\u0627\u0644\u0639 😀 ".repeat(5000));
        JsonNode record = stage.sees(LEAD, "Q1 ✔ Yes");
        assertThat(record.toString()).contains("more characters");
    }
}
