package dev.readiness.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Opens the image as whoever runs it does, and says all that is not as promised. */
public final class CheckImage {
    private static final Path IMAGE = Path.of("target/readiness-bot-image.tar");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(token|secret|password|passwd|credential|key).*");
    private static final Pattern SECRET_FILE =
            Pattern.compile("(?i)app/(.*/)?(\\.env.*|.*\\.(pem|key|p12|jks|db|sqlite)|id_.*|\\.git.*)");
    private static final Pattern NOT_FOR_USE = Pattern.compile(
            "app/(classes|libs|resources|classpath|jib-).*|app/lib/(junit|assertj|mockwebserver|playwright).*");

    private final List<String> wrong = new ArrayList<>();
    private final Path folder;

    private CheckImage(Path folder) {
        this.folder = folder;
    }

    /** Ends with status 1 where something is wrong. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("readiness-image");
        try {
            var check = new CheckImage(folder);
            check.all();
            check.wrong.forEach(what -> System.err.println("image: " + what));
            if (!check.wrong.isEmpty()) {
                System.exit(1);
            }
            System.out.println("image: as promised");
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void all() throws Exception {
        said("tar", "-xf", IMAGE.toString(), "-C", folder.toString());
        var json = new ObjectMapper();
        var manifest = json.readTree(folder.resolve("manifest.json").toFile()).get(0);
        var config =
                json.readTree(folder.resolve(manifest.get("Config").asText()).toFile());
        container(config.get("config"));
        expect("created", "2026-11-23T00:00:00Z", config.get("created").asText());
        var root = Files.createDirectory(folder.resolve("root"));
        var listing = new ArrayList<String>();
        for (var layer : texts(manifest.get("Layers"))) {
            var file = folder.resolve(layer).toString();
            listing.addAll(said("tar", "--numeric-owner", "--full-time", "--utc", "-tvf", file));
            said("tar", "-xf", file, "-C", root.toString());
        }
        files(listing, root);
        start(root);
        serve(root);
    }

    private void container(JsonNode container) {
        expect("user", "10001:10001", container.path("User").asText());
        expect("working directory", "/app", container.path("WorkingDir").asText());
        expect(
                "entrypoint",
                List.of("/opt/java/bin/java", "@jvm.options", "-jar", "readiness-bot.jar"),
                texts(container.path("Entrypoint")));
        expect("arguments", List.of("serve"), texts(container.path("Cmd")));
        expect("ports", List.of("8080/tcp", "8081/tcp"), names(container.path("ExposedPorts")));
        expect("volumes", List.of("/app/data"), names(container.path("Volumes")));
        var labels = container.path("Labels");
        for (var label : List.of("title", "description", "version", "licenses", "created")) {
            claim(labels.hasNonNull("org.opencontainers.image." + label), "no label " + label);
        }
        for (var variable : texts(container.path("Env"))) {
            claim(
                    !SECRET_NAME.matcher(variable.split("=", 2)[0]).matches(),
                    "the variable " + variable.split("=", 2)[0]);
        }
    }

    private void files(List<String> listing, Path root) throws Exception {
        var ours = listing.stream()
                .filter(line -> line.matches(".* (app|opt/java)/.*"))
                .toList();
        claim(
                ours.stream().allMatch(line -> line.contains(" 1970-01-01 00:00:01 ")),
                "a file of ours has a time of its own");
        claim(ours.stream().anyMatch(line -> line.matches("drwxrwxrwx .* app/data/")), "app/data cannot be written to");
        claim(
                ours.stream().allMatch(line -> line.contains(" app/data/") || line.matches("\\S+[rx-][-]. 0/0 .*")),
                "a file of ours can be changed by the user");
        for (var line : ours) {
            var path = line.replaceFirst(".* (?=(app|opt/java)/)", "");
            claim(!SECRET_FILE.matcher(path).matches(), "it may hold a secret: " + path);
            claim(!NOT_FOR_USE.matcher(path).matches(), "it is for nothing: " + path);
        }
        var app = root.resolve("app");
        for (var file : List.of("readiness-bot.jar", "bom.json", "config/readiness.yaml", "jvm.options")) {
            claim(Files.isRegularFile(app.resolve(file)), "no " + file);
        }
        claim(Files.isExecutable(root.resolve("opt/java/bin/java")), "java cannot be executed");
    }

    /** Starts what is in it, and looks where its classes come from. */
    private void start(Path root) throws Exception {
        var looking = program(root, Map.of(), "--version");
        looking.command().add(1, "-Xlog:class+load");
        var loaded = said(looking);
        claim(
                loaded.stream().anyMatch(line -> line.contains("dev.readiness.app.Main source: shared objects file")),
                "its archive is not used");
        claim(loaded.stream().anyMatch(line -> line.matches("readiness-bot \\d.*")), "it does not say its version");
        said(program(root, Map.of(), "lint", "config"));
    }

    /** Has it serve, with itself for a Slack, and asks it as a deployment is verified, and for its numbers. */
    private void serve(Path root) throws Exception {
        int port = freePort();
        int admin = freePort();
        int before = wrong.size();
        var output = folder.resolve("served.txt");
        var surroundings = Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-0-0-check",
                "SLACK_SIGNING_SECRET",
                "0".repeat(32),
                "SLACK_API_URL",
                "http://127.0.0.1:" + port + "/",
                "HOST",
                "127.0.0.1",
                "PORT",
                Integer.toString(port),
                "ADMIN_PORT",
                Integer.toString(admin));
        var serving = program(root, surroundings, "serve")
                .redirectOutput(output.toFile())
                .start();
        try {
            said(program(root, surroundings, "verify", "http://127.0.0.1:" + port, "--within", "60"));
            claim(metrics(admin).contains("jvm_memory_used_bytes"), "it does not give its numbers");
            serving.destroy();
            claim(serving.waitFor(1, TimeUnit.MINUTES), "it does not stop when it is told to");
        } finally {
            serving.destroyForcibly();
        }
        if (wrong.size() > before) {
            wrong.add("it said: " + Files.readString(output));
        }
    }

    private static ProcessBuilder program(Path root, Map<String, String> environment, String... arguments) {
        var line = new ArrayList<>(List.of(root.resolve("opt/java/bin/java").toString(), "@jvm.options"));
        line.addAll(List.of("-jar", "readiness-bot.jar"));
        line.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(line).directory(root.resolve("app").toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The numbers, and nothing where it does not give them. */
    private static String metrics(int port) {
        try (var body =
                URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void expect(String what, Object wanted, Object found) {
        claim(wanted.equals(found), "its " + what + " should be " + wanted + " and is " + found);
    }

    private void claim(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private List<String> said(String... line) throws IOException, InterruptedException {
        return said(new ProcessBuilder(line).redirectErrorStream(true));
    }

    private List<String> said(ProcessBuilder program) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "said", ".txt");
        int status = program.redirectOutput(output.toFile()).start().waitFor();
        var said = Files.readAllLines(output);
        claim(status == 0, String.join(" ", program.command()) + " ended with status " + status + ": " + said);
        return said;
    }
}
