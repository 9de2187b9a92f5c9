package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Commands that end by themselves, run in the test's process. */
final class Commands {
    private Commands() {}

    /** What a command prints with that environment and no other; the test fails where it ends with another status. */
    static String outputOf(int status, Map<String, String> environment, String... command) {
        var output = new StringWriter();
        var writer = new PrintWriter(output, true);
        int ended = Main.commandLine(environment, command)
                .setOut(writer)
                .setErr(writer)
                .execute(command);
        assertThat(ended).as("%s", output).isEqualTo(status);
        return output.toString();
    }
}
