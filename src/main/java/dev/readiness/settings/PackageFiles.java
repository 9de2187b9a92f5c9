package dev.readiness.settings;

import dev.readiness.checklist.ReviewPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Loads the packages of a folder, or finds every mistake in them. */
public final class PackageFiles {
    private final SchemaCheck schema = new SchemaCheck("package.schema.json");

    /** All packages in {@code folder}'s {@code *.yaml} files, in the order of their names. */
    public Checked<List<ReviewPackage>> load(Path folder) {
        var packages = new ArrayList<ReviewPackage>();
        var problems = new ArrayList<Problem>();
        var fileOf = new HashMap<String, Path>();
        for (var file : files(folder, problems)) {
            var read = read(file);
            problems.addAll(read.problems());
            if (read.value() != null) {
                var first = fileOf.putIfAbsent(read.get().id().text(), file);
                if (first != null) {
                    problems.add(new Problem(
                            file.toString(), "the package id “" + read.get().id() + "” is taken by " + first));
                }
                packages.add(read.get());
            }
        }
        return problems.isEmpty() ? Checked.good(packages) : Checked.bad(problems);
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            var files = entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(new Problem(folder.toString(), "the folder holds no package (*.yaml)"));
            }
            return files;
        } catch (IOException failed) {
            problems.add(new Problem(folder.toString(), "there is no folder of packages here"));
            return List.of();
        }
    }

    private Checked<ReviewPackage> read(Path file) {
        return YamlFile.read(file).then(this::check);
    }

    /** The package in that text; {@code name} is what its problems are located by. */
    Checked<ReviewPackage> parse(String name, String text) {
        return YamlFile.parse(name, text).then(this::check);
    }

    private Checked<ReviewPackage> check(Located file) {
        var problems = new ArrayList<>(schema.problems(file));
        if (problems.isEmpty()) {
            problems.addAll(PackageReferences.problems(file));
        }
        return problems.isEmpty()
                ? Checked.good(PackageJson.read(PackageDefaults.complete(file.json())))
                : Checked.bad(problems);
    }
}
