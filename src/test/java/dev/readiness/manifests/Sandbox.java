package dev.readiness.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of what an operator edits, in which things can be changed and rendered. */
record Sandbox(Path root) {
    static final List<String> OVERLAYS = List.of("dev", "staging", "production");

    static Sandbox in(Path root) {
        for (var folder : List.of("config", "manifests/kubernetes")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.toList()) {
                    var copy = root.resolve(file);
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return new Sandbox(root);
    }

    /** Secrets by the component that makes them from files, as its comment says how. */
    Sandbox withPlainSecrets() {
        for (var overlay : OVERLAYS) {
            change(
                    "manifests/kubernetes/overlays/" + overlay + "/kustomization.yaml",
                    "external-secrets",
                    "plain-secrets");
        }
        var component = root.resolve("manifests/kubernetes/components/plain-secrets");
        for (var name : List.of("slack.env", "database.env")) {
            write(component.resolve(name), read(component.resolve(name + ".example")));
        }
        return this;
    }

    /** Socket Mode, by the component for it, behind the secrets. */
    Sandbox withSocketMode(String overlay) {
        var secrets = "  - ../../components/external-secrets\n";
        change(
                "manifests/kubernetes/overlays/" + overlay + "/kustomization.yaml",
                secrets,
                secrets + "  - ../../components/socket-mode\n");
        return this;
    }

    /** Puts one text in place of another, which stands there once. */
    void change(String file, String from, String to) {
        var text = read(root.resolve(file));
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new AssertionError("not once in " + file + ": " + from);
        }
        write(root.resolve(file), text.replace(from, to));
    }

    void add(String file, String text) {
        write(root.resolve(file), text);
    }

    Rendering render(String overlay) {
        return Rendering.of(root, overlay);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
