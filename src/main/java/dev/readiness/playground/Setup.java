package dev.readiness.playground;

import java.nio.file.Path;
import java.util.List;

/**
 * What a playground is started with.
 *
 * @param port 0 for any free one
 * @param command the slash command's name, with its slash
 * @param file where the workspace is kept
 * @param shortcuts what the bot offers in menus
 */
public record Setup(
        int port,
        String command,
        String botToken,
        String signingSecret,
        List<Suggestion> suggestions,
        Path file,
        List<Shortcut> shortcuts) {
    public Setup {
        suggestions = List.copyOf(suggestions);
        shortcuts = List.copyOf(shortcuts);
    }

    /** For a bot without shortcuts. */
    public Setup(
            int port, String command, String botToken, String signingSecret, List<Suggestion> suggestions, Path file) {
        this(port, command, botToken, signingSecret, suggestions, file, List.of());
    }

    @Override
    public String toString() {
        return "Setup[port=" + port + ", file=" + file + "]";
    }
}
