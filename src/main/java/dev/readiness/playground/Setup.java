package dev.readiness.playground;

import java.nio.file.Path;
import java.util.List;

/**
 * What a playground is started with.
 *
 * @param port 0 for any free one
 * @param command the slash command's name, with its slash
 * @param file where the workspace is kept
 */
public record Setup(
        int port, String command, String botToken, String signingSecret, List<Suggestion> suggestions, Path file) {
    public Setup {
        suggestions = List.copyOf(suggestions);
    }

    @Override
    public String toString() {
        return "Setup[port=" + port + ", file=" + file + "]";
    }
}
