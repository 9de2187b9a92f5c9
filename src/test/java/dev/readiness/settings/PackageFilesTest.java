package dev.readiness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.DecisionSeed;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFilesTest {
    private static final String GOOD = """
            id: some
            version: 1
            title: Some package
            areas:
              - { id: area, title: Area }
            checklist:
              - id: section
                title: Section
                items:
                  - { id: one, title: one is so, area: area }
                  - { id: two, title: two is so, area: area }
            decisions:
              - { id: first, title: First, area: area, blocks: [one] }
            risks:
              - { id: risk, title: Risk, severity: high, when: no('one') }
            """;

    private final PackageFiles files = new PackageFiles();

    @ParameterizedTest
    @ValueSource(strings = {"one is so.", "one is so?", "one is so …", "one is so. "})
    void aTitlesOwnEndIsNotDoubledInItsDefaultQuestion(String title) {
        var pack = files.parse("some.yaml", GOOD.replace("one is so", "\"" + title + "\""))
                .get();

        assertThat(pack.items().get(0).question()).isEqualTo("Is this so: one is so?");
    }

    @Test
    void whatMayBeLeftOutHasADefault() {
        var pack = files.parse("some.yaml", GOOD).get();

        assertThat(pack.items().get(0).question()).isEqualTo("Is this so: one is so?");
        assertThat(pack.items().get(0).required()).isTrue();
        assertThat(pack.decisions().get(0).status()).isEqualTo(DecisionStatus.DRAFTED);
        assertThat(pack.risks().get(0).show()).hasToString("THREAD");
        assertThat(PackageJson.read(PackageJson.write(pack))).isEqualTo(pack);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Some package|titel: Some package|3:1|unknown key “titel”: did you mean “title”?",
                "version: 1|version: one|2:10|found “one” where a whole number must stand",
                "version: 1|version: 0|2:10|the least allowed is 1",
                "id: some|id: Some_1|1:5|starting with a letter",
                "id: two|id: one|11:15|the item id “one” stands twice; the first is at some.yaml:10:15",
                "title: two is so, area: area|title: two is so, area: aera|11:44|there is no area “aera”: did you mean “area”?",
                "blocks: [one]|blocks: [oen]|13:53|there is no item “oen”: did you mean “one”?",
                "severity: high|severity: hihg|15:40|found “hihg”: did you mean “high”?",
                "when: no('one')|folds: [risk], when: x|15:54|a risk cannot fold itself",
                "when: no('one')|when: !no('one')|15:52|put the value in quotes",
                "title: Section|title: a: b|8:13|in quotes",
                "title: Section|title: *area|8:12|is an alias to YAML",
                "title: Section|title: &a x|8:12|is an anchor to YAML",
                "title: Some package|title: Some package\\ntitle: again|4:1|the key “title” stands twice",
                "version: 1|\\tversion: 1|2:1|a tab",
                "area: area, blocks|due: +2x, area: area, blocks|13:37|“+2x” is no day",
                "title: Some package|title: [a]|3:8|found a list where text must stand",
            })
    void eachMistakeIsNamedWithItsPlace(String good, String bad, String place, String what) {
        var text =
                GOOD.replaceFirst(Pattern.quote(good), bad.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(files.parse("some.yaml", text).problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("some.yaml:" + place + ": ")
                        .contains(what));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var text = GOOD.replace("severity: high", "severity: huge")
                .replace("version: 1", "version: x")
                .replace("id: two", "idd: two");

        assertThat(files.parse("some.yaml", text).problems()).hasSize(3);
    }

    @Test
    void emptyBinaryAndMissingFilesAreNamed(@TempDir Path folder) throws IOException {
        assertThat(files.parse("empty.yaml", "").problems().get(0)).hasToString("empty.yaml:1:1: the file is empty");
        assertThat(files.parse("list.yaml", "- a").problems().get(0).what()).contains("must hold keys");
        assertThat(files.load(folder).problems().get(0).what()).contains("holds no package");
        Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(files.load(folder).problems().get(0).what()).contains("no UTF-8");
        assertThat(files.load(folder.resolve("none")).problems().get(0).what()).contains("no folder");
    }

    @Test
    void twoFilesMayNotHoldTheSamePackage(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(folder.resolve("b.yaml"), GOOD);

        assertThat(files.load(folder).problems()).hasSize(1);
    }

    @Test
    void theShippedPackageHasThePagesWordsAndTheAgreedIds() throws IOException {
        ReviewPackage pack = files.load(Path.of("config/packages")).get().get(0);
        var page = Files.readString(Path.of("src/test/resources/seed/platform-engineering-package.txt"));

        assertThat(pack.items())
                .extracting(item -> item.id().text())
                .containsExactly(
                        "workloads-identified",
                        "ingress-documented",
                        "environments-defined",
                        "secrets-validated",
                        "health-checks-defined",
                        "deploy-verification",
                        "rollback-defined",
                        "telemetry-approved");
        assertThat(page).contains(pack.title(), pack.purpose());
        assertThat(pack.items()).allSatisfy(item -> assertThat(page).contains("[ ] " + item.title()));
        assertThat(pack.items()).extracting(Item::why).doesNotContain("");
        assertThat(pack.items()).extracting(Item::goodEvidence).doesNotContain("");
        assertThat(pack.concerns()).allSatisfy(concern -> assertThat(page).contains(concern));
        assertThat(pack.areas()).allSatisfy(area -> assertThat(page).contains(area.title(), area.asks()));
        assertThat(pack.checklist()).allSatisfy(section -> assertThat(page).contains(section.title(), section.about()));
        assertThat(pack.decisions())
                .extracting(DecisionSeed::title)
                .allSatisfy(title -> assertThat(page).contains(title));
        assertThat(pack.risks())
                .extracting(RiskText::title)
                .hasSize(8)
                .allSatisfy(title -> assertThat(page).contains(title));
    }

    @Test
    void theSettingsFileNamesTheSettingThatWasMeant(@TempDir Path folder) throws IOException {
        var file = folder.resolve("readiness.yaml");
        Files.writeString(file, "command: readiness\nadmin: []\n");
        var problems =
                new SettingsFile().load(file, Map.of("POST_EVERY", "1 second")).problems();

        assertThat(problems)
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains(":1:10: found “readiness”", "a slash"))
                .anySatisfy(text -> assertThat(text).contains(":2:1: unknown key “admin”: did you mean “admins”?"))
                .anySatisfy(text ->
                        assertThat(text).startsWith("environment POST_EVERY: ").contains("15s"));
    }
}
