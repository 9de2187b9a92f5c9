package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.fixtures.Some;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review's life as its people see it. */
@Order(1)
class ReviewLifeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Stage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(String command) {
        stage = Stage.open(folder);
        stage.types(LEAD, command);
        stage.card("0 of 8 answered");
    }

    private String lastWhisper(Who who) {
        return stage.workspace().lastWhisper(who, Workspace.CHANNEL);
    }

    @Test
    void aTeamIsWalkedThroughAllItemsAndEachMessageIsThereOnce() {
        open("/readiness open payments-api owners:@app-dev,@app-owner");
        assertThat(lastWhisper(LEAD)).contains("Opened RR-1 `payments-api`");

        for (int number = 1; number <= 7; number++) {
            stage.presses(APP_DEV, stage.sees(APP_DEV, "Q" + number + " of 8"), "Yes");
        }
        stage.sees(APP_DEV, "Q8 of 8");
        stage.types(APP_OWNER, "/readiness answer 8 unsure we asked the telemetry team");
        stage.card("8 of 8 answered");
        stage.sees(LEAD, "All 8 questions are answered");

        var texts = stage.workspace().messages(LEAD, Workspace.CHANNEL).stream()
                .filter(message -> !message.path("is_ephemeral").asBoolean())
                .map(message -> message.path("text").asText())
                .toList();
        assertThat(texts).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void whatIsClosedOffersOnlyWhatWorks() {
        open("/readiness open payments-api");
        stage.sees(APP_DEV, "Q1 of 8");

        stage.types(LEAD, "/readiness close abandoned");
        assertThat(stage.card("Closed: *abandoned*").toString())
                .contains("Reopen", "Status")
                .doesNotContain("Accept ownership", "anyone here may answer", "Answer next");
        assertThat(stage.sees(APP_DEV, "RR-1 is closed").toString())
                .contains("Q1 of 8")
                .doesNotContain("Add details…", "Snooze");
        stage.types(APP_OWNER, "/readiness own RR-1");
        stage.sees(APP_OWNER, "was closed as abandoned");

        stage.types(LEAD, "/readiness reopen RR-1");
        assertThat(stage.sees(APP_DEV, "Add details…").toString()).contains("Q1 of 8");
        stage.types(LEAD, "/readiness close not-ready");
        assertThat(stage.card("Closed: *not ready*").toString()).contains("Accept ownership");
        stage.types(APP_OWNER, "/readiness own RR-1");
        assertThat(stage.card("Owned after rollout by").toString()).doesNotContain("Accept ownership");
    }

    @Test
    void theSecondOfTwoPeopleIsShownWhatTheFirstSaid() {
        open("/readiness open payments-api");
        var prompt = stage.sees(APP_DEV, "Q1 of 8");

        stage.presses(APP_DEV, prompt, "Yes");
        stage.presses(APP_OWNER, prompt, "No");

        var shown = stage.sees(APP_OWNER, "Q1 was answered *Yes* by <@U0APPDEV>");
        assertThat(shown.path("is_ephemeral").asBoolean()).isTrue();
        assertThat(shown.path("thread_ts").asText())
                .isEqualTo(prompt.path("thread_ts").asText());
        assertThat(shown.toString()).contains("Change");
        stage.card("1 ✔ Yes");
    }

    @Test
    void fiftyPressesAtOnceHaveOneEffect() throws Exception {
        open("/readiness open payments-api");
        var prompt = stage.sees(APP_DEV, "Q1 of 8");
        var yes = stage.workspace();
        var pool = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> press = () -> {
                yes.presses(APP_DEV, Workspace.CHANNEL, prompt, "Yes");
                return true;
            };
            for (var done : pool.invokeAll(Collections.nCopies(50, press))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }

        await().untilAsserted(() -> assertThat(stage.workspace().whispers(APP_DEV, Workspace.CHANNEL))
                .hasSize(49));
        stage.types(APP_DEV, "/readiness history 1");
        assertThat(stage.sees(APP_DEV, "History of RR-1").toString().split("Open → ", -1))
                .hasSize(2);
    }

    @Test
    void theFormKeepsWhatWasTypedWhenSomebodyElseWasFirst() throws Exception {
        open("/readiness open payments-api");
        stage.presses(APP_DEV, stage.sees(APP_DEV, "Q1 of 8"), "Add details…");
        stage.types(APP_OWNER, "/readiness answer 1 no we only know the backend");
        var typed = JSON.readTree("""
                {"answer": {"answer": {"type": "radio_buttons", "selected_option": {"value": "YES"}}},
                 "note": {"note": {"type": "plain_text_input", "value": "three services and a cron job"}},
                 "evidence": {"evidence": {"type": "plain_text_input", "value": null}}}""");

        stage.workspace().submits(APP_DEV, typed);
        var again = stage.workspace().modal(APP_DEV);
        assertThat(again.toString()).contains("Somebody was first", "✘ No", "three services and a cron job");

        stage.workspace().submits(APP_DEV, typed);
        assertThat(stage.workspace().modal(APP_DEV).isMissingNode()).isTrue();
        stage.card("1 ✔ Yes");
        assertThat(stage.sees(LEAD, "three services and a cron job").toString()).contains("Q1 ✔ Yes");
    }

    @Test
    void onlyOwnersAndLeadAnswerOnceOwnersAreNamed() {
        open("/readiness open payments-api owners:@app-dev");
        stage.presses(PLATFORM_ENG, stage.sees(PLATFORM_ENG, "Q1 of 8"), "Yes");
        stage.sees(PLATFORM_ENG, "come from its owners and its lead");
        stage.types(PLATFORM_ENG, "/readiness set due:+5wd");
        assertThat(lastWhisper(PLATFORM_ENG)).contains("Only the lead or opener");
        stage.types(PLATFORM_ENG, "/readiness note 1 https://wiki.example/limits");
        assertThat(lastWhisper(PLATFORM_ENG)).isEqualTo("Noted on Q1 of RR-1.");

        stage.types(LEAD, "/readiness set owners:@app-dev,@platform-eng due:2027-01-15");
        assertThat(lastWhisper(LEAD)).contains("owners: <@U0APPDEV> → <@U0APPDEV>, <@U0PLATFORM>", "Fri 15 Jan 2027");
        stage.sees(PLATFORM_ENG, "<@U0PLATFORM> now answers for the app team");
        stage.types(PLATFORM_ENG, "/readiness answer 1 yes");
        stage.card("1 of 8 answered");
    }

    @Test
    void aPostNeverMentionsWhoeverCausedIt() {
        open("/readiness open payments-api owners:@app-dev,@lead");

        var opener = stage.sees(LEAD, "The readiness review of payments-api starts here");
        assertThat(opener.toString()).contains("<@U0APPDEV>").doesNotContain("<@U0LEAD>");
        stage.types(APP_DEV, "/readiness answer 3 yes");
        assertThat(stage.sees(APP_DEV, "Q3 ✔ Yes").toString())
                .contains("@app-dev")
                .doesNotContain("<@U0APPDEV>");
    }

    @Test
    void whatAPersonTypesComesOutAsTypedAndNotifiesNobody() {
        open("/readiness open payments-api");
        stage.types(APP_DEV, "/readiness answer 1 no <!channel> *bold* _x_ `y` @lead & <https://a.example|b>");

        var record = stage.sees(LEAD, "Q1 ✘ No");
        assertThat(record.toString()).contains("<!channel> *bold* _x_ `y` @lead & <https://a.example|b>");
        record.path("blocks").forEach(block -> {
            if (!block.path("type").asText().equals("rich_text")) {
                assertThat(block.toString()).doesNotContain("<!channel>").doesNotContain("*bold*");
            }
        });
    }

    @Test
    void tenThousandCharactersAreKeptWholeAndShownInPart() {
        open("/readiness open payments-api");
        var note = "überlang ".repeat(1200).strip();
        var requests = new SignedRequests(stage.port());
        var answer = requests.send(SignedRequests.command(APP_DEV, Workspace.CHANNEL, "answer 1 yes " + note, "5.5"));
        assertThat(answer.body()).contains("Yes");

        var record = stage.sees(LEAD, "Q1 ✔ Yes");
        assertThat(record.toString()).contains("more characters");
        stage.presses(LEAD, record, "History");
        assertThat(stage.workspace().modal(LEAD).path("title").path("text").asText())
                .isEqualTo("History · Q1");
    }

    @Test
    void aBotThatIsNotInTheChannelSaysWhatToDo() {
        stage = Stage.open(folder);
        stage.workspace().types(LEAD, Workspace.WITHOUT_BOT, "/readiness open payments-api");
        assertThat(stage.workspace().whispers(LEAD, Workspace.WITHOUT_BOT).get(0))
                .contains("I am not in this channel", "/invite");

        stage.workspace().types(LEAD, Workspace.WITHOUT_BOT, "/invite @readiness");
        stage.workspace().types(LEAD, Workspace.WITHOUT_BOT, "/readiness open payments-api");
        await().until(() -> stage.workspace().messages(LEAD, Workspace.WITHOUT_BOT).stream()
                .anyMatch(message -> message.toString().contains("0 of 8 answered")));
    }

    @Test
    void anAmbiguousNameGetsAPickerAndTheCommandRunsOnThePick() {
        open("/readiness open payments-api");
        stage.types(LEAD, "/readiness open payments-worker");
        stage.sees(LEAD, "Opened RR-2");
        stage.types(APP_DEV, "/readiness answer 2 no not yet");
        var picker = stage.sees(APP_DEV, "Which review?");
        stage.presses(APP_DEV, picker, "RR-2 payments-worker");

        stage.sees(APP_DEV, "1 of 8 answered in RR-2");
        stage.types(APP_DEV, "/readiness status payments-a");
        assertThat(lastWhisper(APP_DEV)).contains("payments-api: 0 of 8 answered");
    }

    @Test
    void clearTakesAnAnswerBackAndThePromptIsAPromptAgain() {
        open("/readiness open payments-api");
        stage.types(APP_DEV, "/readiness answer 1 yes");
        stage.sees(APP_DEV, "Q1 ✔ Yes");
        stage.types(APP_DEV, "/readiness clear 1");

        assertThat(lastWhisper(APP_DEV)).contains("✔ Yes → *○ Open*");
        stage.card("0 of 8 answered");
        stage.sees(APP_DEV, "Q1 of 8");
    }

    @Test
    void helpListsStatusHomeAndSettingsAnswer() {
        open("/readiness open payments-api");
        stage.types(APP_DEV, "/readiness");
        assertThat(stage.sees(APP_DEV, "Reviews in this channel").toString())
                .contains("payments-api", "Start a readiness review");
        stage.types(APP_DEV, "/readiness HELP");
        assertThat(stage.sees(APP_DEV, "What you can type").toString()).contains("answer", "digest");
        stage.types(APP_DEV, "/readiness settings");
        assertThat(stage.sees(APP_DEV, "When people are reminded").toString()).contains("working days");
        stage.types(APP_DEV, "/readiness opne x");
        assertThat(lastWhisper(APP_DEV)).contains("Did you mean `open`");
        stage.types(APP_DEV, "/readiness list all");
        assertThat(lastWhisper(APP_DEV)).contains("1 review");
    }

    @Test
    void twoPackagesAreWalkedBesideEachOther() {
        var packages = new ArrayList<>(Stage.shippedPackages());
        packages.add(Some.packOf("forty", 40));
        stage = Stage.open(folder, packages);
        stage.types(LEAD, "/readiness open small");
        stage.types(LEAD, "/readiness open large package:forty");
        stage.sees(LEAD, "Opened RR-2");

        for (int number = 1; number <= 40; number++) {
            var prompt = stage.sees(APP_DEV, "Q" + number + " of 40");
            stage.presses(APP_DEV, prompt, List.of("Yes", "No", "Not sure").get(number % 3));
        }
        stage.sees(LEAD, "All 40 questions are answered");
        for (int number = 1; number <= 8; number++) {
            stage.presses(APP_DEV, stage.sees(APP_DEV, "Q" + number + " of 8"), "Yes");
        }
        stage.sees(LEAD, "All 8 questions are answered");
    }

    @Test
    void aRestartInTheMiddleOfAWalkLosesAndDoublesNothing() {
        open("/readiness open payments-api");
        stage.presses(APP_DEV, stage.sees(APP_DEV, "Q1 of 8"), "Yes");
        stage.sees(APP_DEV, "Q2 of 8");
        stage.restart();
        JsonNode prompt = stage.sees(APP_DEV, "Q2 of 8");
        stage.presses(APP_DEV, prompt, "No");
        stage.sees(APP_DEV, "Q3 of 8");

        var prompts = stage.workspace().messages(APP_DEV, Workspace.CHANNEL).stream()
                .filter(message -> message.path("text").asText().startsWith("Question"))
                .toList();
        assertThat(prompts).hasSize(3);
    }

    @Test
    void aReviewOfAPrivateChannelIsSeenElsewhereOnlyByThoseItConcerns() throws Exception {
        stage = Stage.open(folder);
        var workspace = stage.workspace();
        workspace.types(LEAD, Workspace.PRIVATE_CHANNEL, "/readiness open secret-api");
        var prompt = await().until(
                        () -> workspace.messages(APP_DEV, Workspace.PRIVATE_CHANNEL).stream()
                                .filter(message -> message.toString().contains("Q1 of 8"))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();

        stage.types(APP_DEV, "/readiness status RR-1");
        assertThat(lastWhisper(APP_DEV)).contains("There is no review `RR-1`");
        stage.types(APP_DEV, "/readiness open secret-api");
        assertThat(lastWhisper(APP_DEV))
                .contains("open already, in a private channel")
                .doesNotContain("RR-1");
        stage.types(APP_DEV, "/readiness list all");
        assertThat(lastWhisper(APP_DEV)).contains("There is no review that you may see");
        stage.types(LEAD, "/readiness status secret");
        assertThat(lastWhisper(LEAD)).contains("secret-api: 0 of 8 answered");

        workspace.presses(APP_DEV, Workspace.PRIVATE_CHANNEL, prompt, "Add details…");
        workspace.submits(APP_DEV, JSON.readTree("""
                {"answer": {"answer": {"type": "radio_buttons", "selected_option": {"value": "NO"}}},
                 "note": {"note": {"type": "plain_text_input", "value": null}},
                 "evidence": {"evidence": {"type": "plain_text_input", "value": null}}}"""));
        assertThat(workspace.modal(APP_DEV).isMissingNode()).isTrue();
        await().until(() -> workspace.messages(APP_DEV, Workspace.PRIVATE_CHANNEL).stream()
                .anyMatch(message -> message.toString().contains("Q1 ✘ No")));
    }

    @Test
    void aFormWithADayThatIsOverCanBeCorrected() throws Exception {
        stage = Stage.open(folder);
        stage.types(LEAD, "/readiness open");
        var form = """
                {"workload": {"workload": {"type": "plain_text_input", "value": "payments-api"}},
                 "lead": {"lead": {"type": "users_select", "selected_user": "U0LEAD"}},
                 "owners": {"owners": {"type": "multi_users_select", "selected_users": []}},
                 "due": {"due": {"type": "datepicker", "selected_date": "%s"}}}""";

        stage.workspace().submits(LEAD, JSON.readTree(form.formatted("2020-01-01")));
        assertThat(stage.workspace().modal(LEAD).path("errors").path("due").asText())
                .contains("is over");
        stage.workspace().submits(LEAD, JSON.readTree(form.formatted("2030-01-04")));
        assertThat(stage.card("0 of 8 answered").toString()).contains("Due Fri 4 Jan 2030");
    }

    @Test
    void aNoteThatIsTooLongForTheFormIsKept() throws Exception {
        open("/readiness open payments-api");
        var note = "x".repeat(5000);
        new SignedRequests(stage.port())
                .send(SignedRequests.command(APP_DEV, Workspace.CHANNEL, "answer 1 yes " + note, "6.6"));
        stage.presses(APP_DEV, stage.sees(APP_DEV, "Q1 ✔ Yes"), "Change");
        assertThat(stage.workspace().modal(APP_DEV).toString()).contains("it is kept unless");
        stage.workspace().submits(APP_DEV, JSON.readTree("""
                {"answer": {"answer": {"type": "radio_buttons", "selected_option": {"value": "YES"}}},
                 "note": {"note": {"type": "plain_text_input", "value": null}},
                 "evidence": {"evidence": {"type": "plain_text_input", "value": "https://wiki.example/late"}}}"""));

        var record = stage.sees(LEAD, "wiki.example/late").toString();
        assertThat(record).contains("xxxxx", "more characters");
    }

    @Test
    void aPublicStatusNotifiesNobodyAndNeverShowsAPrivateReviewElsewhere() {
        open("/readiness open payments-api owners:@app-dev");
        stage.types(LEAD, "/readiness status public");
        assertThat(stage.sees(APP_OWNER, "Readiness review RR-1 of payments-api: 0 of 8")
                        .toString())
                .doesNotContain("<@");
        stage.workspace().types(LEAD, Workspace.PRIVATE_CHANNEL, "/readiness open secret-api");
        stage.types(LEAD, "/readiness status RR-2 public");
        assertThat(lastWhisper(LEAD)).contains("belongs to a private channel");
    }

    @Test
    void whileThereAreNoOwnersAnswersComeFromTheReviewsOwnChannel() {
        open("/readiness open payments-api");
        stage.workspace().types(APP_OWNER, Workspace.OTHER_CHANNEL, "/readiness answer RR-1 1 yes");
        assertThat(stage.workspace()
                        .whispers(APP_OWNER, Workspace.OTHER_CHANNEL)
                        .get(0))
                .contains("are given in <#C0PAYMENTS>");
    }
}
