package dev.readiness.app;

import java.util.List;
import java.util.Map;

/** Chooses how the log is written, before anything is logged: for people on a terminal, else as JSON, a line an event. */
final class Logs {
    /** The property by which {@code logback.xml} is told. */
    private static final String PROPERTY = "readiness.log";

    private Logs() {}

    @SuppressWarnings("SystemConsoleNull") // the property makes it null again
    static void choose(Map<String, String> environment, String... command) {
        // newer JDKs have a console even where there is no terminal
        System.setProperty("jdk.console", "java.base");
        System.setProperty(PROPERTY, format(environment, System.console() != null, command));
    }

    /** The ending of the file in which the appender is; whoever tries the bot out reads its log, wherever it goes. */
    static String format(Map<String, String> environment, boolean terminal, String... command) {
        return switch (environment.getOrDefault("LOG_FORMAT", "auto")) {
            case "human" -> "human";
            case "json" -> "json";
            default -> terminal || List.of(command).contains("playground") ? "human" : "json";
        };
    }
}
