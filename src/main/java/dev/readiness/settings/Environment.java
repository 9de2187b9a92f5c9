package dev.readiness.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What only the environment says: secrets, addresses and the folder of the settings. */
public final class Environment {
    private static final List<String> LOG_FORMATS = List.of("auto", "human", "json");
    private static final int HIGHEST_PORT = 65535;

    private final Map<String, String> variables;
    private final List<Problem> problems = new ArrayList<>();

    /** Some readers of env files keep the quotes. */
    private static final Pattern QUOTED = Pattern.compile("(?s)([\"'`“”‘’]).*[\"'`“”‘’]");

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public Map<String, String> variables() {
        return variables;
    }

    /** What was wrong with the variables read so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Path configDir() {
        return Path.of(variables.getOrDefault("CONFIG_DIR", "config"));
    }

    public String databaseUrl() {
        return variables.getOrDefault("DATABASE_URL", "jdbc:sqlite:data/readiness.db");
    }

    /** The address to listen on; all of the machine's by default. */
    public String host() {
        return variables.getOrDefault("HOST", "0.0.0.0");
    }

    public int port() {
        return port("PORT", "8080");
    }

    /** The address to listen on for whoever runs the bot; this machine's own by default. */
    public String adminHost() {
        return variables.getOrDefault("ADMIN_HOST", "127.0.0.1");
    }

    /** The port there; 0 for none. */
    public int adminPort() {
        return port("ADMIN_PORT", "8081");
    }

    /** How the log is written: {@code human}, {@code json}, or {@code auto} for whichever its reader needs. */
    public String logFormat() {
        var text = variables.getOrDefault("LOG_FORMAT", "auto");
        if (!LOG_FORMATS.contains(text)) {
            problems.add(new Problem(
                    "environment LOG_FORMAT", "“" + text + "” is no format: one of " + String.join(", ", LOG_FORMATS)));
        }
        return text;
    }

    private int port(String name, String otherwise) {
        var text = variables.getOrDefault(name, otherwise);
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        problems.add(
                new Problem("environment " + name, "“" + text + "” is no port: a number from 0 to " + HIGHEST_PORT));
        return 0;
    }

    /** Where Slack's Web API is, with a slash at its end. */
    public String slackApiUrl() {
        var text = variables.getOrDefault("SLACK_API_URL", "https://slack.com/api/");
        var url = text.endsWith("/") ? text : text + "/";
        try {
            if (URI.create(url).getHost() != null && url.matches("https?://.*")) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            problems.add(new Problem("environment SLACK_API_URL", "it is no address: " + malformed.getMessage()));
            return url;
        }
        problems.add(new Problem("environment SLACK_API_URL", "“" + text + "” is no http or https address"));
        return url;
    }

    /** Something is wrong with that variable. */
    void refuse(String name, String why) {
        problems.add(new Problem("environment " + name, why));
    }

    /** Whether there is something in the variable, or in the one that names a file for it. */
    boolean isSet(String name) {
        return !variables.getOrDefault(name, "").isBlank()
                || !variables.getOrDefault(name + "_FILE", "").isBlank();
    }

    /** A secret, from the variable or from the file that {@code <name>_FILE} names; never empty unless a problem. */
    public String secret(String name, String whatFor) {
        var direct = variables.get(name);
        var file = variables.get(name + "_FILE");
        if (direct != null && file != null) {
            problems.add(
                    new Problem("environment " + name, "both " + name + " and " + name + "_FILE are set: keep one"));
            return "";
        }
        if (file != null && !isReadable(name, file)) {
            return "";
        }
        var value = file == null ? direct : text(file);
        if (value == null || value.isBlank()) {
            problems.add(new Problem(
                    "environment " + name, "it is not set: " + whatFor + " (or name a file in " + name + "_FILE)"));
            return "";
        }
        if (QUOTED.matcher(value.strip()).matches()) {
            problems.add(new Problem("environment " + name, "it holds quotes around the value: leave them out"));
            return "";
        }
        return value.strip();
    }

    private boolean isReadable(String name, String file) {
        if (text(file) != null) {
            return true;
        }
        problems.add(new Problem("environment " + name + "_FILE", "the file " + file + " cannot be read"));
        return false;
    }

    private static @Nullable String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }
}
