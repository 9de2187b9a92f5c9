package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.BrokenFiles;
import dev.readiness.risk.RuleCheck;
import dev.readiness.rules.CelRules;
import dev.readiness.settings.Checked;
import dev.readiness.settings.PackageFiles;
import dev.readiness.settings.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Package files with planted faults in their rules, read as {@code lint} and as {@code serve} read them. */
class BrokenRulesTest {
    private static final CelRules RULES = new CelRules();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachPlantedFaultIsFoundByLint() throws IOException {
        return BrokenFiles.of("rules", 25)
                .map(file -> DynamicTest.dynamicTest(BrokenFiles.name(file), () -> {
                    var read = read(file, RULES.thorough());
                    assertThat(Stream.concat(read.problems().stream(), read.notes().stream()))
                            .isNotEmpty();
                    BrokenFiles.assertTold(file, read.problems(), BrokenFiles.expected(file, "expect"));
                    BrokenFiles.assertTold(file, read.notes(), BrokenFiles.expected(file, "note"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> onlyRulesThatCanNeverWorkStopTheStart() throws IOException {
        return BrokenFiles.of("rules", 25)
                .map(file -> DynamicTest.dynamicTest(BrokenFiles.name(file), () -> {
                    var atLint = read(file, RULES.thorough()).problems();
                    assertThat(read(file, RULES.beforeStart()).problems())
                            .isEqualTo(atLint.stream()
                                    .filter(BrokenRulesTest::stops)
                                    .toList());
                }));
    }

    /** Whether it is about a rule that does not compile or is never true, rather than one that says too much. */
    private static boolean stops(Problem problem) {
        return Stream.of("always", "no change of an answer", "fresh review", "ready", "on every review")
                .noneMatch(problem.what()::contains);
    }

    private Checked<List<ReviewPackage>> read(Path file, RuleCheck rules) throws IOException {
        var alone = Files.createDirectories(folder.resolve(BrokenFiles.name(file)));
        Files.write(alone.resolve(file.getFileName()), Files.readAllBytes(file));
        return new PackageFiles(rules).load(alone);
    }

    @Test
    void nothingIsFoundInTheShippedPackage() {
        var read = new PackageFiles(RULES.thorough()).load(Path.of("config/packages"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void faultsOfRulesAreToldTogetherWithFaultsOfTheFile() throws IOException {
        var file = folder.resolve("mixed.yaml");
        var good = Files.readString(Path.of("config/packages/platform-engineering.yaml"));
        Files.writeString(
                file,
                good.replace("severity: medium", "severity: middle").replace("yes('telemetry", "yess('telemetry"));

        assertThat(new PackageFiles(RULES.beforeStart()).load(folder).problems())
                .extracting(Problem::what)
                .anySatisfy(what -> assertThat(what).contains("“middle”"))
                .anySatisfy(what -> assertThat(what).contains("“yess”: did you mean “yes”?"));
    }

    @Test
    void aPackageOfFiveHundredRulesIsTriedThrough() throws IOException {
        var items = IntStream.range(0, 120)
                .mapToObj(item -> "      - { id: i" + item + ", title: Item, area: area }")
                .collect(Collectors.joining("\n"));
        var rules = IntStream.range(0, 500)
                .mapToObj(rule -> "  - { id: r" + rule + ", title: Risk, severity: medium, when: \"no('i" + rule % 120
                        + "') && (doubtful('i" + (rule / 120 + rule + 1) % 120 + "') || days_left() < " + rule % 7
                        + ")\" }")
                .collect(Collectors.joining("\n"));
        Files.writeString(
                folder.resolve("large.yaml"),
                "id: large\nversion: 1\ntitle: Large\nareas:\n  - { id: area, title: Area }\nchecklist:\n"
                        + "  - id: section\n    title: Section\n    items:\n" + items + "\nrisks:\n" + rules + "\n");

        var read = new PackageFiles(RULES.thorough()).load(folder);

        assertThat(read.problems()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.get().get(0).risks()).hasSize(500);
    }
}
