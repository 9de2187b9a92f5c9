package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Some;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review goes on with the package that it opened with, whatever becomes of the file. */
class PinnedPackageTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
        stage.card("0 of 8 answered");
        stage.types(APP_DEV, "/readiness answer 2 no");
        stage.sees(LEAD, "High risk R-1");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** Another package of the same id, so that settings still name one that is there. */
    private static ReviewPackage other() {
        var some = Some.packOf("other", 2);
        return new ReviewPackage(
                new PackageId("platform-engineering"),
                2,
                some.title(),
                some.purpose(),
                some.concerns(),
                some.areas(),
                some.checklist(),
                some.decisions(),
                some.risks());
    }

    private String whisper(Who who) {
        return stage.workspace().lastWhisper(who, Workspace.CHANNEL);
    }

    @Test
    void aReviewWhosePackageIsGoneFromDiskIsAnsweredWarnedOfAndSignedAsBefore() {
        stage.restart(List.of(other()));

        stage.types(APP_DEV, "/readiness answer 1 yes");
        stage.sees(LEAD, "hosting assumptions that outrun auth and ingress clarity");
        stage.types(APP_DEV, "/readiness answer ingress-documented yes https://wiki.example/2");
        stage.sees(LEAD, "~High risk R-1: auth and ingress are unresolved~");
        stage.types(APP_DEV, "/readiness note RR-1 rollback-defined tried on Monday");
        stage.types(LEAD, "/readiness waive RR-1 8 until:+9d because telemetry follows");
        assertThat(whisper(LEAD)).contains("Q8 of RR-1", "waived until");
        stage.types(LEAD, "/readiness close not-ready until the drill is done");
        stage.card("Closed: *not ready*");

        stage.types(LEAD, "/readiness open orders-api");
        stage.card("0 of 2 answered");
    }
}
