package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people cannot do on the page. */
class NonsenseTest {
    @TempDir
    static Path folder;

    private static Workspace workspace;
    private static Caller slack;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(folder);
        slack = new Caller(workspace);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type|{\"as\": \"U0LEAD\", \"channel\": \"C0NOWHERE\", \"text\": \"x\"}|no channel C0NOWHERE",
                "type|{\"as\": \"U0GUEST\", \"channel\": \"C0SECRET\", \"text\": \"x\"}|no channel C0SECRET",
                "type|{\"as\": \"U0LEAD\", \"channel\": \"C0PAYMENTS\", \"text\": \" \"}|nothing to send",
                "type|{\"as\": \"U0LEAD\", \"channel\": \"C0PAYMENTS\", \"thread\": \"1.1\", \"text\": \"x\"}|to reply to",
                "type|{\"as\": \"U0NOBODY\", \"channel\": \"C0PAYMENTS\", \"text\": \"x\"}|who acts",
                "type|no json|no JSON object",
                "edit|{\"as\": \"U0LEAD\", \"channel\": \"C0PAYMENTS\", \"ts\": \"1.1\", \"text\": \"x\"}|no message 1.1",
                "press|{\"as\": \"U0LEAD\", \"channel\": \"C0PAYMENTS\", \"ts\": \"1.1\"}|“action” must be",
                "press|{\"as\": \"U0LEAD\", \"channel\": \"\", \"action\": {\"action_id\": \"x\"}}|Neither a form nor Home",
                "submit|{\"as\": \"U0LEAD\", \"values\": {}}|No form is open",
                "shortcut|{\"as\": \"U0LEAD\", \"callback\": \"evidence\"}|no shortcut “evidence” there",
                "archive|{\"as\": \"U0LEAD\", \"channel\": \"D0LEAD\"}|conversation with the bot",
                "unarchive|{\"as\": \"U0LEAD\", \"channel\": \"C0PAYMENTS\"}|is not archived",
                "leave|{\"as\": \"U0LEAD\", \"channel\": \"C0LOBBY\"}|not in #lobby",
                "rename|{\"as\": \"U0LEAD\", \"channel\": \"C0LOBBY\", \"name\": \"Big Hall\"}|a-z, 0-9",
                "rename|{\"as\": \"U0LEAD\", \"channel\": \"C0LOBBY\", \"name\": \"team-payments\"}|already",
                "deactivate|{\"as\": \"U0LEAD\", \"person\": \"U0NOBODY\"}|nobody called",
                "reactivate|{\"as\": \"U0LEAD\", \"person\": \"U0APPDEV\"}|is active",
                "condition|{\"as\": \"U0LEAD\", \"id\": \"rain\", \"on\": true}|no condition “rain”",
                "condition|{\"as\": \"U0LEAD\", \"id\": \"broken\", \"on\": true, \"value\": 101}|no good number",
                "condition|{\"as\": \"U0LEAD\", \"id\": \"token-revoked\", \"on\": true, \"value\": 1}|has no number",
                "condition|{\"as\": \"U0LEAD\", \"id\": \"broken\"}|true or false",
                "clock|{\"as\": \"U0LEAD\", \"advance\": \"tomorrow\"}|PT1H",
                "clock|{\"as\": \"U0LEAD\", \"advance\": \"-PT1H\"}|forward"
            })
    void nonsenseIsRefusedWithTheReason(String doing, String body, String reason) {
        var answer = slack.post("/playground/" + doing, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
    }
}
