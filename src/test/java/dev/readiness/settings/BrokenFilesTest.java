package dev.readiness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.PackageId;
import dev.readiness.fixtures.BrokenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One broken file a mistake; each begins with comments that say where it is found, and a piece of what is said. */
class BrokenFilesTest {
    private final PackageFiles packages = new PackageFiles();
    private final SettingsFile settings =
            new SettingsFile(List.of(new PackageId("some"), new PackageId("platform-engineering")), null);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachBrokenPackageIsToldWithPlaceAndReason() throws IOException {
        return BrokenFiles.of("packages", 50)
                .map(file -> DynamicTest.dynamicTest(BrokenFiles.name(file), () -> {
                    var alone = Files.createTempDirectory(folder, "packages");
                    Files.copy(file, alone.resolve(file.getFileName()));
                    assertTold(file, packages.load(alone).problems());
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachBrokenSettingIsToldWithPlaceAndReason() throws IOException {
        return BrokenFiles.of("settings", 25)
                .map(file -> DynamicTest.dynamicTest(
                        BrokenFiles.name(file),
                        () -> assertTold(
                                file, settings.load(file, Map.of("PORT", "1")).problems())));
    }

    private static void assertTold(Path file, List<Problem> problems) throws IOException {
        assertThat(problems).isNotEmpty();
        BrokenFiles.assertTold(file, problems, BrokenFiles.expected(file, "expect"));
    }

    @Test
    void aByteOrderMarkAndTheLineEndsOfWindowsAreFine() throws IOException {
        var shipped = Files.readString(Path.of("config/packages/platform-engineering.yaml"));
        Files.writeString(folder.resolve("one.yaml"), "\uFEFF" + shipped.replace("\n", "\r\n"));

        var read = packages.load(folder);

        assertThat(read.problems()).isEmpty();
        assertThat(read.get())
                .isEqualTo(packages.load(Path.of("config/packages")).get());
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Files.writeString(folder.resolve("huge.yaml"), "#".repeat(2 << 20));

        assertThat(packages.load(folder).problems().get(0).toString())
                .endsWith("huge.yaml: the file has 2048 KiB; at most 1 MiB is read");
    }

    @Test
    void aFileThatEndsOtherwiseIsNotOverlooked() throws IOException {
        Files.copy(Path.of("config/packages/platform-engineering.yaml"), folder.resolve("one.yml"));

        assertThat(packages.load(folder).problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .endsWith("one.yml: only files that end in .yaml are read: rename it, or move it away"));
    }

    @Test
    void theSecondFileOfAPackageIsNamedEvenIfItIsBroken() throws IOException {
        var good = Files.readString(Path.of("config/packages/platform-engineering.yaml"));
        Files.writeString(folder.resolve("a.yaml"), good);
        Files.writeString(folder.resolve("b.yaml"), good.replace("severity: high", "severity: huge"));

        assertThat(packages.load(folder).problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("b.yaml:2:5: the package id", "a.yaml:2:5"))
                .anySatisfy(text -> assertThat(text).contains("b.yaml", "found “huge”"));
    }

    @Test
    void aVariableOfTheEnvironmentIsNamedWhereItIsWrong() throws IOException {
        var file = folder.resolve("readiness.yaml");
        Files.writeString(file, "post-every: yes\n");
        var environment = Map.of("POST_EVERY", "1 second", "DEFAULT_PACKAGE", "smoe", "ADMINS", "U1,U1");

        assertThat(settings.load(file, environment).problems())
                .extracting(Problem::toString)
                .hasSize(4)
                .anySatisfy(text -> assertThat(text).startsWith("environment POST_EVERY: found “1 second”"))
                .anySatisfy(text -> assertThat(text).startsWith("environment DEFAULT_PACKAGE: there is no package"))
                .anySatisfy(text -> assertThat(text).startsWith("environment ADMINS"));
    }
}
