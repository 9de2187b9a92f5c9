package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.stage.BotProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class LogsTest {
    @TempDir
    Path folder;

    @Test
    void theLogIsForWhoeverReadsIt() {
        assertThat(Logs.format(Map.of(), true, "serve")).isEqualTo("human");
        assertThat(Logs.format(Map.of(), false, "serve")).isEqualTo("json");
        assertThat(Logs.format(Map.of(), false, "playground")).isEqualTo("human");
        assertThat(Logs.format(Map.of("LOG_FORMAT", "json"), true, "playground"))
                .isEqualTo("json");
        assertThat(Logs.format(Map.of("LOG_FORMAT", "human"), false, "serve")).isEqualTo("human");
    }

    @Test
    void whereThereIsNoTerminalEachLineIsJsonAndAPortThatIsTakenIsNamed() throws Exception {
        int port = BotProcess.freePort();
        var environment = new HashMap<>(BotProcess.environment(folder, "http://127.0.0.1:9/api/", port));
        environment.put("ADMIN_PORT", Integer.toString(BotProcess.freePort()));
        try (var bot = BotProcess.start(folder, environment, "serve")) {
            bot.untilReady(port);
            var second = new HashMap<>(environment);
            second.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("second.db"));
            second.put("PORT", "0");
            var elsewhere = Files.createDirectory(folder.resolve("second"));
            try (var late = BotProcess.start(elsewhere, second, "serve")) {
                assertThat(late.waitFor(Duration.ofSeconds(30))).isEqualTo(1);
                assertThat(late.output()).contains("port " + environment.get("ADMIN_PORT") + " cannot be had");
            }
            bot.terminate();
            assertThat(bot.waitFor(Duration.ofSeconds(20))).isZero();
            var lines = bot.output().lines().toList();
            assertThat(lines).isNotEmpty();
            for (var line : lines) {
                var event = new ObjectMapper().readTree(line);
                assertThat(event.path("level").asText()).as(line).isNotEmpty();
                assertThat(event.path("formattedMessage").asText()).as(line).isNotEmpty();
            }
            assertThat(bot.output()).contains("Ready on port " + port);
        }
    }

    @Test
    void anUnknownFormatIsToldWithTheOthersProblems() {
        var environment = new HashMap<>(BotProcess.environment(folder, "http://127.0.0.1:9/api/", 0));
        environment.put("LOG_FORMAT", "xml");
        environment.put("ADMIN_PORT", "99999");
        try (var bot = BotProcess.start(folder, environment, "serve")) {
            assertThat(bot.waitFor(Duration.ofSeconds(30))).isEqualTo(78);
            assertThat(bot.output()).contains("LOG_FORMAT", "“xml” is no format", "ADMIN_PORT", "“99999” is no port");
        }
    }
}
