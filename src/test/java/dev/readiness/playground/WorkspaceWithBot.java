package dev.readiness.playground;

import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace for each test, and a bot that remembers what it is sent. */
abstract class WorkspaceWithBot {
    static final String CHANNEL = Workspace.CHANNEL;

    @TempDir
    Path folder;

    Workspace workspace;
    Caller slack;
    RecordingBot bot;

    @BeforeEach
    void open() throws IOException {
        workspace = Workspace.open(
                folder,
                List.of(
                        new Shortcut(Shortcut.Kind.MESSAGE, "evidence", "Add as evidence"),
                        new Shortcut(Shortcut.Kind.GLOBAL, "open", "Open a review")));
        slack = new Caller(workspace);
        bot = new RecordingBot();
        workspace.connect(bot.url());
    }

    @AfterEach
    void close() {
        workspace.close();
        bot.close();
    }
}
