package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is asked instead of somebody: what they are told. */
class DelegatesTest {
    private static final Instant MONDAY = Instant.parse("2026-08-03T10:00:00Z");

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.openAt(folder, MONDAY);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void opens(String channel, String workload) {
        stage.workspace().types(LEAD, channel, "/readiness open " + workload + " owners:@app-dev");
        sees(LEAD, channel, "Q1 of 8");
    }

    private void sees(Who who, String channel, String text) {
        await().until(() -> stage.workspace().messages(who, channel).toString().contains(text));
    }

    private List<JsonNode> direct(Who who) {
        return stage.workspace().messages(who, "D" + who.id().substring(1)).stream()
                .filter(message -> !message.path("is_ephemeral").asBoolean())
                .toList();
    }

    @Test
    void aPrivateReviewIsNotShownToADelegateWhomItDoesNotConcern() {
        opens(Workspace.PRIVATE_CHANNEL, "secret-plan");
        stage.types(APP_DEV, "/readiness away tomorrow..+2d delegate:@platform-eng");
        stage.sees(APP_DEV, "You are away");

        stage.passes(Duration.ofDays(1));

        assertThat(direct(PLATFORM_ENG)).isEmpty();
        stage.types(APP_DEV, "/readiness todo why");
        stage.sees(APP_DEV, "is not told of it: the review is private");
        stage.passes(Duration.ofDays(2));
        assertThat(direct(PLATFORM_ENG)).isEmpty();
        assertThat(direct(APP_DEV)).hasSize(1);
    }

    @Test
    void aDelegateWhomAPrivateReviewConcernsIsAskedFromThenOnAndToldNoMoreOnceItDoesNot() {
        opens(Workspace.PRIVATE_CHANNEL, "secret-plan");
        stage.types(APP_DEV, "/readiness away tomorrow..+9d delegate:@platform-eng");
        stage.sees(APP_DEV, "You are away");
        stage.passes(Duration.ofDays(1));
        stage.workspace().types(LEAD, Workspace.PRIVATE_CHANNEL, "/readiness assign D-1 @platform-eng");
        sees(LEAD, Workspace.PRIVATE_CHANNEL, "D-1");

        stage.passes(Duration.ofDays(1));

        assertThat(direct(PLATFORM_ENG))
                .singleElement()
                .satisfies(nudge -> assertThat(nudge.toString()).contains("secret-plan", "*Q1*", "You stand in for"));

        stage.workspace().types(LEAD, Workspace.PRIVATE_CHANNEL, "/readiness assign D-1 @lead");
        sees(PLATFORM_ENG, "D" + PLATFORM_ENG.id().substring(1), "Nothing of this waits for you now");
        assertThat(direct(PLATFORM_ENG).toString()).doesNotContain("secret-plan", "*Q1*");
    }

    @Test
    void aDelegateMayDoWhatTheyAreAskedForWhileTheyStandInAndNoLonger() {
        stage.types(LEAD, "/readiness open shop owners:@app-dev");
        stage.sees(LEAD, "Q1 of 8");
        stage.types(APP_DEV, "/readiness away tomorrow..+5d delegate:@platform-eng");
        stage.sees(APP_DEV, "You are away");
        stage.types(PLATFORM_ENG, "/readiness answer RR-1 1 yes");
        stage.sees(PLATFORM_ENG, "come from its owners");

        stage.passes(Duration.ofDays(2));
        var nudge = direct(PLATFORM_ENG).get(0);
        var there = "D" + PLATFORM_ENG.id().substring(1);
        stage.workspace().presses(PLATFORM_ENG, there, nudge, "Seen, on it");
        sees(PLATFORM_ENG, there, "noted that you are on it");
        stage.types(PLATFORM_ENG, "/readiness answer RR-1 1 yes");
        stage.card("1 of 8 answered");
        stage.types(PLATFORM_ENG, "/readiness close RR-1 abandoned");
        stage.sees(PLATFORM_ENG, "closes it and opens it again");

        stage.passes(Duration.ofDays(5));
        stage.types(PLATFORM_ENG, "/readiness answer RR-1 2 yes");
        await().until(() -> refusals() == 2);
    }

    private long refusals() {
        return stage.workspace().messages(PLATFORM_ENG, Workspace.CHANNEL).stream()
                .filter(message -> message.toString().contains("come from its owners"))
                .count();
    }
}
