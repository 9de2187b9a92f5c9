package dev.readiness.app;

import java.util.List;
import java.util.Map;

/** Chooses how the log is written, before anything is logged: for people on a terminal, else as JSON, a line an event. */
final class Logs {
    /** Kept in a property, as logging is set up by whoever asks for a logger first. */
    private static final String PROPERTY = "readiness.log";

    private static final String JSON = "json";
    private static final String HUMAN = "human";

    private Logs() {}

    @SuppressWarnings("SystemConsoleNull") // the property makes it null again
    static void choose(Map<String, String> environment, String... command) {
        // newer JDKs have a console even where there is no terminal
        System.setProperty("jdk.console", "java.base");
        System.setProperty(PROPERTY, format(environment, System.console() != null, command));
    }

    /** Whether JSON was chosen. */
    static boolean asJson() {
        return JSON.equals(System.getProperty(PROPERTY));
    }

    /** Whoever tries the bot out reads its log, wherever it goes. */
    static String format(Map<String, String> environment, boolean terminal, String... command) {
        return switch (environment.getOrDefault("LOG_FORMAT", "auto")) {
            case HUMAN -> HUMAN;
            case JSON -> JSON;
            default -> terminal || List.of(command).contains("playground") ? HUMAN : JSON;
        };
    }
}
