package dev.readiness.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The jar that {@code mvn verify} packages before these tests, and its archive of classes, made once a run. */
final class Jar {
    private static final Pattern OPTION = Pattern.compile("java (-XX:\\S+) -jar");

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    static final String PATH = packaged();

    /** The option that starts it with its archive. */
    static final String ARCHIVE = archive();

    private Jar() {}

    private static String packaged() {
        var jar = Path.of("target/readiness-bot.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("tests of processes need the jar: run them by mvn verify");
        }
        return jar.toString();
    }

    private static String archive() {
        try {
            var output = Files.createTempFile("archive", ".txt");
            var process = new ProcessBuilder(JAVA, "-jar", PATH, "archive")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("no archive: " + Files.readString(output));
            }
            var option = OPTION.matcher(Files.readString(output, StandardCharsets.UTF_8));
            if (!option.find()) {
                throw new IllegalStateException("no option in: " + Files.readString(output));
            }
            return option.group(1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
