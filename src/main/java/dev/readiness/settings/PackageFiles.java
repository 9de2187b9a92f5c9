package dev.readiness.settings;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.risk.RuleCheck;
import dev.readiness.risk.RuleFault;
import dev.readiness.risk.RuleFinding;
import dev.readiness.risk.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads the packages of a folder, or finds every mistake in them. */
public final class PackageFiles {
    private static final RuleCheck UNCHECKED = new RuleCheck() {
        @Override
        public List<RuleFault> faults(String when, Vocabulary vocabulary) {
            return List.of();
        }

        @Override
        public List<RuleFinding> findings(ReviewPackage pack) {
            return List.of();
        }
    };

    private final SchemaCheck schema = new SchemaCheck("package.schema.json");
    private final RuleCheck rules;

    /** Reads packages without looking into their rules. */
    public PackageFiles() {
        this(UNCHECKED);
    }

    public PackageFiles(RuleCheck rules) {
        this.rules = rules;
    }

    /** All packages in {@code folder}'s {@code *.yaml} files, in the order of their names. */
    public Checked<List<ReviewPackage>> load(Path folder) {
        var packages = new ArrayList<ReviewPackage>();
        var problems = new ArrayList<Problem>();
        var notes = new ArrayList<Problem>();
        var firstOf = new HashMap<String, Place>();
        for (var file : files(folder, problems)) {
            var located = YamlFile.read(file);
            var read = located.then(this::check);
            problems.addAll(read.problems());
            notes.addAll(read.notes());
            located.then(known -> taken(known, firstOf)).problems().forEach(problems::add);
            if (read.value() != null) {
                packages.add(read.get());
            }
        }
        Checked<List<ReviewPackage>> all = problems.isEmpty() ? Checked.good(packages) : Checked.bad(problems);
        return all.noting(notes);
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            var files = entries.sorted().toList();
            files.stream()
                    .filter(file -> file.toString().endsWith(".yml"))
                    .forEach(file -> problems.add(new Problem(
                            file.toString(), "only files that end in .yaml are read: rename it, or move it away")));
            var packages = files.stream()
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .toList();
            if (packages.isEmpty()) {
                problems.add(new Problem(folder.toString(), "the folder holds no package (*.yaml)"));
            }
            return packages;
        } catch (IOException failed) {
            problems.add(new Problem(folder.toString(), "there is no folder of packages here"));
            return List.of();
        }
    }

    private static Checked<Place> taken(Located file, Map<String, Place> firstOf) {
        var id = file.json().path("id");
        var place = file.values().getOrDefault("/id", Place.whole(file.file()));
        var first = id.isTextual() ? firstOf.putIfAbsent(id.asText(), place) : null;
        return first == null
                ? Checked.good(place)
                : Checked.bad(List.of(
                        new Problem(place, "the package id “" + id.asText() + "” is taken by the file at " + first)));
    }

    /** The package in that text; {@code name} is what its problems are located by. */
    Checked<ReviewPackage> parse(String name, String text) {
        return YamlFile.parse(name, text).then(this::check);
    }

    private Checked<ReviewPackage> check(Located file) {
        var inside = new PackageRules(file, rules);
        var problems = new ArrayList<>(file.mistakes());
        problems.addAll(schema.problems(file));
        problems.addAll(PackageReferences.problems(file));
        problems.addAll(inside.faults());
        return problems.isEmpty()
                ? inside.judge(PackageJson.read(PackageDefaults.complete(file.json())))
                : Checked.bad(problems);
    }
}
