package dev.readiness.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Lays out what the image holds: the program as {@code java -jar} takes it, a Java runtime made from the JDK that builds,
 * and the archive that this runtime made of this program. All of it gets the time that files have in the image, as an
 * archive belongs to jars of one time.
 */
public final class Stage {
    private static final FileTime THE_TIME = FileTime.from(Instant.ofEpochSecond(1));
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");
    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1", "-Djava.awt.headless=true");

    /** Since then a JVM warns, between the log's lines, of a library (protobuf) that does as it always did. */
    private static final int WARNS_OF_UNSAFE = 24;

    private final Path target;
    private final Path app;
    private final Path runtime;

    private Stage(Path target) {
        this.target = target;
        this.app = target.resolve("image/app");
        this.runtime = target.resolve("image/java");
    }

    /** Does it for the project in the working directory. */
    public static void main(String[] args) throws Exception {
        var stage = new Stage(Path.of("target").toAbsolutePath());
        stage.empty();
        stage.program();
        stage.runtime();
        stage.archive();
    }

    private void empty() throws IOException {
        if (Files.exists(app.getParent())) {
            try (var files = Files.walk(app.getParent())) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(app.resolve("data"));
    }

    private void program() throws IOException {
        copy(target.resolve("readiness-bot.jar"), app.resolve("readiness-bot.jar"));
        copy(target.resolve("bom.json"), app.resolve("bom.json"));
        copy(target.resolve("lib"), app.resolve("lib"));
        copy(Path.of("config"), app.resolve("config"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                    Files.setLastModifiedTime(copy, THE_TIME);
                }
            }
        }
    }

    private void runtime() throws Exception {
        var jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int status = jlink.run(
                System.out,
                System.err,
                "--add-modules=" + String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output=" + runtime);
        if (status != 0) {
            throw new IllegalStateException("jlink ended with status " + status);
        }
        run("-XX:+UseG1GC", "-Xshare:dump");
    }

    /** The archive, and the options by which the image starts, among them the one that names it. */
    private void archive() throws Exception {
        run("-jar", "readiness-bot.jar", "archive");
        boolean linked = Files.exists(app.resolve("readiness-bot.aot"));
        var option = linked ? "-XX:AOTCache=readiness-bot.aot" : "-XX:SharedArchiveFile=readiness-bot.jsa";
        var options = new ArrayList<>(OPTIONS);
        options.add(option);
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        Files.writeString(app.resolve("jvm.options"), String.join("\n", options) + "\n");
    }

    private void run(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(runtime.resolve("bin/java").toString()));
        line.addAll(List.of(arguments));
        int status = new ProcessBuilder(line)
                .directory(app.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(line + " ended with status " + status);
        }
    }
}
