package dev.readiness.manifests;

import dev.readiness.settings.ConfigFolder;
import dev.readiness.settings.PackageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the bot finds in its container at {@code CONFIG_DIR} is {@code config/}, file by file, and it starts with it. */
final class MountedSettings {
    /** What the bot says of files, which are the same in most renderings. */
    private static final Map<Map<String, String>, List<String>> READ = new ConcurrentHashMap<>();

    private MountedSettings() {}

    static List<String> faults(Rendering rendering) {
        var bot = rendering.bot();
        var faults = new ArrayList<String>();
        var wanted = filesOf(rendering.root().resolve("config"));
        var found = mounted(rendering, faults);
        wanted.forEach((file, text) -> {
            if (!text.equals(found.get(file))) {
                faults.add(bot.fault("config/" + file
                        + (found.containsKey(file) ? " is mounted with another content" : " is mounted nowhere")));
            }
        });
        found.keySet().stream()
                .filter(file -> !wanted.containsKey(file))
                .forEach(file -> faults.add(bot.fault("“" + file + "” is no file of the settings")));
        if (faults.isEmpty()) {
            READ.computeIfAbsent(found, files -> problems(rendering.root(), files))
                    .forEach(problem -> faults.add(bot.fault(problem)));
        }
        return faults;
    }

    /** All that a bot reads in a folder of settings. */
    private static Map<String, String> filesOf(Path config) {
        var files = new TreeMap<String, String>();
        files.put("readiness.yaml", text(config.resolve("readiness.yaml")));
        for (var folder : List.of("packages", "holidays")) {
            try (var all = Files.list(config.resolve(folder))) {
                all.forEach(file -> files.put(folder + "/" + file.getFileName(), text(file)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the volumes put there; a key that is mounted nowhere stands under its ConfigMap's name. */
    private static Map<String, String> mounted(Rendering rendering, List<String> faults) {
        var bot = rendering.bot();
        var folder = bot.variable("CONFIG_DIR") + "/";
        var files = new TreeMap<String, String>();
        Manifest.each(bot.container().path("volumeMounts"))
                .filter(mount -> mount.path("mountPath").asText().startsWith(folder))
                .forEach(mount -> {
                    var place = mount.path("mountPath").asText().substring(folder.length());
                    var part = mount.path("subPath").asText();
                    data(rendering, mount.path("name").asText(), faults).forEach((key, text) -> {
                        boolean whole = part.isEmpty();
                        files.put(whole ? place + "/" + key : key.equals(part) ? place : "(nowhere)/" + key, text);
                    });
                });
        return files;
    }

    private static Map<String, String> data(Rendering rendering, String volume, List<String> faults) {
        var name = Manifest.each(rendering.bot().pod().path("volumes"))
                .filter(candidate -> candidate.path("name").asText().equals(volume))
                .map(candidate -> candidate.at("/configMap/name").asText())
                .findFirst()
                .orElse("");
        var map = rendering
                .all("ConfigMap")
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (map.isEmpty()) {
            faults.add(rendering.bot().fault("the volume " + volume + " is no ConfigMap of these"));
        }
        return Manifest.map(
                map.map(found -> found.at("/data")).orElse(rendering.bot().at("/none")));
    }

    /** Laid out as kubelet lays a volume out: files are links into a folder that is exchanged as a whole. */
    private static List<String> problems(Path root, Map<String, String> files) {
        try {
            var folder = Files.createTempDirectory(root, "mounted");
            for (var file : files.entrySet()) {
                var link = folder.resolve(file.getKey());
                var content = Files.createDirectories(link.resolveSibling("..2026_11_25"));
                Files.writeString(content.resolve(link.getFileName()), file.getValue());
                var now = link.resolveSibling("..data");
                if (!Files.exists(now)) {
                    Files.createSymbolicLink(now, content.getFileName());
                }
                Files.createSymbolicLink(link, Path.of("..data").resolve(link.getFileName()));
            }
            return ConfigFolder.load(folder, Map.of(), new PackageFiles()).problems().stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
