package dev.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What we ship of others may be shipped; read from the bill of materials, which the build writes before the tests. */
class LicencesTest {
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "ISC", "CC0-1.0");

    /** The licence by which an artifact calls its own, and why it is taken; by group and name. */
    private static final Map<String, String> EXCEPTIONS =
            // BSD-3-Clause word for word, under the name of the project that it was translated from
            Map.of("com.google.re2j:re2j", "Go License");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everythingThatIsShippedHasALicenceOnTheList() throws Exception {
        var bom = JSON.readTree(Path.of("target/bom.json").toFile());
        assertThat(bom.path("components")).hasSizeGreaterThan(50);
        assertThat(refused(bom)).isEmpty();
    }

    @Test
    void everyJarBesideTheProgramIsInTheBillOfMaterials() throws Exception {
        var bom = Files.readString(Path.of("target/bom.json"));
        var path = List.of(System.getProperty("java.class.path").split(":"));
        assertThat(List.of("slack-api-client", "javalin", "postgresql", "quartz", "compiler"))
                .allSatisfy(name -> assertThat(path).anyMatch(jar -> jar.contains("/" + name + "-")))
                .allSatisfy(name -> assertThat(bom).contains("\"name\" : \"" + name + "\""));
        assertThat(bom).doesNotContain("\"name\" : \"junit-jupiter\"");
    }

    @Test
    void whatIsUnderAnotherLicenceIsNamed() throws Exception {
        var bom = JSON.readTree("""
                {"components": [
                  {"group": "org.viral", "name": "one", "version": "1", "licenses": [{"license": {"id": "GPL-3.0-only"}}]},
                  {"group": "org.none", "name": "two", "version": "2"},
                  {"group": "org.other", "name": "re2j", "version": "3", "licenses": [{"license": {"name": "Go License"}}]},
                  {"group": "org.joined", "name": "four", "version": "4", "licenses": [{"expression": "MIT AND GPL-3.0-only"}]},
                  {"group": "org.choice", "name": "five", "version": "5",
                   "licenses": [{"license": {"id": "GPL-2.0-only"}}, {"license": {"id": "MIT"}}]}]}""");
        assertThat(refused(bom))
                .containsExactly(
                        "org.viral:one:1 [GPL-3.0-only]",
                        "org.none:two:2 []",
                        "org.other:re2j:3 [Go License]",
                        "org.joined:four:4 [MIT AND GPL-3.0-only]");
    }

    /** Where several licences stand beside each other, one may be chosen. */
    private static List<String> refused(JsonNode bom) {
        return StreamSupport.stream(bom.path("components").spliterator(), false)
                .filter(component -> licences(component).stream().noneMatch(licence -> isTaken(component, licence)))
                .map(component ->
                        name(component) + ":" + component.path("version").asText() + " " + licences(component))
                .toList();
    }

    private static boolean isTaken(JsonNode component, String licence) {
        return ALLOWED.contains(licence) || licence.equals(EXCEPTIONS.get(name(component)));
    }

    private static String name(JsonNode component) {
        return component.path("group").asText() + ":" + component.path("name").asText();
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(each -> each.has("expression") ? each.path("expression") : named(each.path("license")))
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode named(JsonNode licence) {
        return licence.has("id") ? licence.path("id") : licence.path("name");
    }
}
