package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;

import dev.readiness.stage.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
