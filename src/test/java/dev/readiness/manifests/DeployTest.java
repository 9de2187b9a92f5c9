package dev.readiness.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code manifests/kubernetes/deploy} asks of a cluster, in which order, and what it does where a step fails. */
@Tag("process")
class DeployTest {
    private static final String GROUND = "apply readiness.dev/step notin (migrate, serve, verify)";
    private static final String MIGRATE = "apply readiness.dev/step=migrate";
    private static final String SERVE = "apply readiness.dev/step=serve";
    private static final String VERIFY = "apply readiness.dev/step=verify";
    private static final String ROLLED_OUT = "rollout status deployment/readiness-bot";
    private static final String UNDO = "rollout undo deployment/readiness-bot --to-revision=7";

    /**
     * A cluster that notes what it is asked. Jobs end as {@code JOB_…} says; the bot's revision is 7, and 8 once it
     * was applied.
     */
    private static final String CLUSTER = """
            #!/bin/sh
            echo "$@" >>"$NOTES"
            case "$*" in
            kustomize*) exec "$KUBECTL" "$@" ;;
            *"apply "*step=serve*) touch "$NOTES.served" ;;
            *"rollout undo"*) rm "$NOTES.served" ;;
            *"rollout status"*) [ ! -e "$NOTES.served" ] || exit "$ROLLOUT" ;;
            *"get deployment"*) [ -z "$REVISION" ] || if [ -e "$NOTES.served" ]; then echo 8; else echo 7; fi ;;
            *"get job readiness-migrate"*) echo "$JOB_MIGRATE" ;;
            *"get job readiness-verify"*) echo "$JOB_VERIFY" ;;
            *"logs job/readiness-verify"*) echo "what verify said" ;;
            esac
            """;

    private static final Map<String, String> ALL_WELL = Map.of(
            "REVISION", "7", "ROLLOUT", "0", "JOB_MIGRATE", "Complete", "JOB_VERIFY", "SuccessCriteriaMet Complete");

    @TempDir
    Path folder;

    private record Deployed(int status, String output, List<String> asked) {}

    @BeforeAll
    static void kubectlIsThere() {
        Kubectl.isThere();
    }

    private Deployed deploy(String overlay, Map<String, String> otherwise) throws IOException, InterruptedException {
        var notes = folder.resolve("notes");
        var kubectl = Files.writeString(folder.resolve("kubectl"), CLUSTER);
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwx------"));
        var builder =
                new ProcessBuilder("manifests/kubernetes/deploy", overlay, "--context=there").redirectErrorStream(true);
        var environment = builder.environment();
        environment.putAll(ALL_WELL);
        environment.putAll(otherwise);
        environment.put("NOTES", notes.toString());
        environment.put("KUBECTL", Kubectl.path().orElseThrow().toString());
        environment.put("PATH", folder + ":" + System.getenv("PATH"));
        environment.put("DEPLOY_PAUSE", "0");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Deployed(process.exitValue(), output, essence(Files.readAllLines(notes)));
    }

    /** The lines that change something or wait for it, without what is the same in all of them. */
    private static List<String> essence(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("apply") || line.contains("rollout"))
                .peek(line -> assertThat(line).contains("--context=there"))
                .map(line -> line.replaceAll("--(namespace|context|filename|timeout)=\\S+ ?", "")
                        .replace("--selector=", "")
                        .strip())
                .toList();
    }

    @Test
    void stepIsTakenAfterStep() throws Exception {
        var deployed = deploy("production", Map.of());

        assertThat(deployed.asked()).containsExactly(GROUND, MIGRATE, SERVE, ROLLED_OUT, VERIFY);
        assertThat(deployed.output()).contains("what verify said", "production runs and was verified");
        assertThat(deployed.status()).isZero();
    }

    @Test
    void onSqliteNothingIsMigratedBefore() throws Exception {
        assertThat(deploy("dev", Map.of()).asked()).containsExactly(GROUND, SERVE, ROLLED_OUT, VERIFY);
    }

    @Test
    void aMigrationThatFailsLeavesTheBotAsItIs() throws Exception {
        var deployed = deploy("production", Map.of("JOB_MIGRATE", "FailureTarget Failed"));

        assertThat(deployed.asked()).containsExactly(GROUND, MIGRATE);
        assertThat(deployed.output()).contains("the migration failed; the bot was left as it is");
        assertThat(deployed.status()).isEqualTo(1);
    }

    @Test
    void aVerificationThatFailsPutsTheVersionBeforeBack() throws Exception {
        var deployed = deploy("production", Map.of("JOB_VERIFY", "Failed"));

        assertThat(deployed.asked()).containsExactly(GROUND, MIGRATE, SERVE, ROLLED_OUT, VERIFY, UNDO, ROLLED_OUT);
        assertThat(deployed.output()).contains("what verify said", "the verification failed; revision 7 runs again");
        assertThat(deployed.status()).isEqualTo(1);
    }

    @Test
    void aBotThatDoesNotBecomeReadyIsNotVerifiedAndPutBack() throws Exception {
        var deployed = deploy("staging", Map.of("ROLLOUT", "1"));

        assertThat(deployed.asked()).containsExactly(GROUND, MIGRATE, SERVE, ROLLED_OUT, UNDO, ROLLED_OUT);
        assertThat(deployed.status()).isEqualTo(1);
    }

    @Test
    void theVeryFirstVersionHasNothingBeforeIt() throws Exception {
        var deployed = deploy("production", Map.of("REVISION", "", "JOB_VERIFY", "Failed"));

        assertThat(deployed.asked()).doesNotContain(UNDO);
        assertThat(deployed.output()).contains("no version ran before");
        assertThat(deployed.status()).isEqualTo(1);
    }

    @Test
    void anOverlayThatIsNotThereAsksTheClusterNothing() throws Exception {
        var deployed = deploy("produktion", Map.of());

        assertThat(deployed.asked()).isEmpty();
        assertThat(deployed.status()).isNotZero();
    }
}
