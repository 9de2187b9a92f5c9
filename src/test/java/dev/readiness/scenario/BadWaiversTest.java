package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrongly about risks and endings is answered exactly, and changes nothing. */
class BadWaiversTest {
    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev due:+30d");
        stage.card("0 of 8 answered");
        stage.types(APP_DEV, "/readiness answer 2 no");
        stage.card("1 risk (1 high)");
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LEAD    | waive R-1 until:2020-01-01 because late            | The day Wed 1 Jan 2020 is over",
                "LEAD    | waive R-1 until:yesterday because late             | until:",
                "LEAD    | waive R-1 until:+2d                                | Add the reason",
                "LEAD    | waive R-1 until:+2d because                        | the reason",
                "LEAD    | waive R-1 because I say so                         | one of until:",
                "LEAD    | waive R-1 until: because I say so                  | until:",
                "LEAD    | waive R-1 until:+3650d because it is far off       | At most 90 days",
                "LEAD    | waive R-1 until:+91d because it is far off         | At most 90 days",
                "LEAD    | waive R-1 until:9999-12-31 because for ever        | At most 90 days",
                "LEAD    | waive R-1 until:+2d code:maybe because so          | accepted, mitigated, planned, false-alarm, other",
                "LEAD    | waive R-1 until:+2d utnil:+3d because so           | until",
                "LEAD    | waive until:+2d because so                         | a risk such as R-1, or an item",
                "LEAD    | waive R-9 until:+2d because so                     | has no risk `R-9`",
                "LEAD    | waive R-2 until:+2d because not raised             | has no risk `R-2`",
                "LEAD    | waive R-0 until:+2d because so                     | no",
                "LEAD    | waive 99 until:+2d because so                      | has no item `99`",
                "LEAD    | waive D-1 until:+2d because so                     | no",
                "LEAD    | waive RR-7 R-1 until:+2d because so                | There is no review `RR-7`",
                "APP_DEV | waive R-1 until:+2d because so                     | waived by the lead or opener",
                "GUEST   | waive R-1 until:+2d because so                     | read",
                "LEAD    | close sideways                                     | one of ready, conditional, not-ready, abandoned",
                "LEAD    | close ready                                        | nobody closes above that",
                "LEAD    | close conditional                                  | nobody closes above that",
                "APP_DEV | close not-ready                                    | Only the lead or opener",
                "GUEST   | close not-ready                                    | read",
                "LEAD    | reopen RR-1                                        | is open already",
                "APP_DEV | reopen RR-1                                        | Only the lead or opener",
                "LEAD    | reopen                                             | is open already",
                "LEAD    | own                                                | who is not the lead",
                "GUEST   | own                                                | read",
            })
    void aWrongWordIsAnsweredExactlyAndChangesNothing(Who who, String typed, String words) throws SQLException {
        int before = entries();

        stage.types(who, "/readiness " + typed);

        var whispers = stage.workspace().whispers(who, Workspace.CHANNEL);
        assertThat(whispers.get(whispers.size() - 1)).contains(words);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void closingTwiceIsRefusedAndSoIsWaivingWhatIsClosed() throws SQLException {
        stage.types(LEAD, "/readiness open orders-api");
        stage.card("orders-api");
        stage.types(LEAD, "/readiness close orders-api abandoned");
        int before = entries();

        for (var typed : new String[] {
            "close RR-2 abandoned", "waive RR-2 2 until:+2d because so", "answer RR-2 1 yes", "set RR-2 due:+3d"
        }) {
            stage.types(LEAD, "/readiness " + typed);
            var whispers = stage.workspace().whispers(LEAD, Workspace.CHANNEL);
            assertThat(whispers.get(whispers.size() - 1)).as(typed).contains("was closed as abandoned", "reopen RR-2");
        }
        assertThat(entries()).isEqualTo(before);
    }

    private static int entries() throws SQLException {
        try (var connection = DriverManager.getConnection(stage.databaseUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from journal")) {
            return rows.getInt(1);
        }
    }
}
