package dev.readiness.manifests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The machine's own kubectl, which renders what an operator would apply. */
final class Kubectl {
    private Kubectl() {}

    static Optional<Path> path() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips the test where there is no kubectl, and says so. */
    static void isThere() {
        boolean present = path().isPresent();
        if (!present) {
            System.out.println("SKIPPED: rendering the manifests needs kubectl on the PATH");
        }
        assumeTrue(present, "there is no kubectl");
    }

    /** What {@code kubectl kustomize} makes of that folder. */
    static String render(Path folder) {
        try {
            var command = path().orElseThrow(() -> new AssertionError("there is no kubectl on the PATH"));
            var process = new ProcessBuilder(command.toString(), "kustomize", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(folder + " cannot be rendered: " + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
