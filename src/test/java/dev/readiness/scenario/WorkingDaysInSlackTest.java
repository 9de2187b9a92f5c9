package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.stage.Stage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told of the working days that they typed, where somebody works on Sundays and on no other day. */
class WorkingDaysInSlackTest {
    @TempDir
    Path folder;

    @Test
    void theDayThatIsEchoedIsOneOnWhichWhoeverTypedItWorks() {
        try (var stage = Stage.open(folder, Map.of("PERSON_DAYS", "U0LEAD=sun,U0APPDEV=sat"))) {
            stage.types(LEAD, "/readiness open shop owners:@app-dev due:+3wd");
            stage.sees(LEAD, "Due Sun ");
            stage.types(LEAD, "/readiness decision add who renews the certificate due:+1wd");
            stage.sees(LEAD, ", due Sun ");
            stage.types(APP_DEV, "/readiness snooze 1 until:+1wd");
            stage.sees(APP_DEV, "put off until Sat ");
            stage.types(APP_DEV, "/readiness away +1wd..+2wd");
            stage.sees(APP_DEV, "You are away from Sat ");
        }
    }

    @Test
    void aZoneThatTheSettingsNameForSomebodyCountsInPlaceOfTheWorkspaces() {
        var monday = Instant.parse("2026-08-03T20:00:00Z");
        try (var stage = Stage.openAt(folder, monday, Map.of("PERSON_ZONES", "U0LEAD=Asia/Tokyo"))) {
            stage.types(LEAD, "/readiness open shop due:tomorrow");
            stage.sees(LEAD, "Wed 5 Aug 2026 (Asia/Tokyo)");
        }
    }

    /** It is Monday evening in London, where the lead lives, and Tuesday morning for the platform engineer. */
    @ParameterizedTest
    @CsvSource({"lead, Mon 17 Aug", "platform-eng, Tue 18 Aug", "app-owner, Mon 17 Aug"})
    void aPackagesDecisionsAreDueByTheDayOfALeadWhomTheBotHasNotMetYet(String lead, String due) {
        try (var stage = Stage.openAt(folder, Instant.parse("2026-08-03T20:00:00Z"))) {
            stage.types(LEAD, "/readiness open shop lead:@" + lead);
            stage.sees(LEAD, "Q1 of 8");
            stage.types(LEAD, "/readiness decisions");
            assertThat(stage.sees(LEAD, "Decisions of RR-1").toString()).contains("due " + due);
        }
    }

    @Test
    void theFormCountsByTheLeadToo() throws Exception {
        try (var stage = Stage.openAt(folder, Instant.parse("2026-08-03T20:00:00Z"))) {
            stage.types(LEAD, "/readiness open");
            stage.workspace().submits(LEAD, new ObjectMapper().readTree("""
                    {"workload": {"workload": {"type": "plain_text_input", "value": "shop"}},
                     "lead": {"lead": {"type": "users_select", "selected_user": "U0PLATFORM"}},
                     "owners": {"owners": {"type": "multi_users_select", "selected_users": []}},
                     "due": {"due": {"type": "datepicker", "selected_date": null}}}"""));
            stage.sees(LEAD, "Q1 of 8");
            stage.types(LEAD, "/readiness decisions");
            assertThat(stage.sees(LEAD, "Decisions of RR-1").toString()).contains("due Tue 18 Aug");
        }
    }
}
