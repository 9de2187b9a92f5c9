package dev.readiness.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Length;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator applies to Kubernetes is as it has to be, and a slip in it is found by the rule for it. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("process")
class KubernetesTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void kubectlIsThere() {
        Kubectl.isThere();
    }

    private static Map<Rule, List<String>> faults(Rendering rendering) {
        var faults = new EnumMap<Rule, List<String>>(Rule.class);
        for (var rule : Rule.values()) {
            var found = rule.faults(rendering);
            if (!found.isEmpty()) {
                faults.put(rule, found);
            }
        }
        return faults;
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void eachOverlayIsWithoutFault(String overlay) {
        assertThat(faults(Sandbox.in(folder).render(overlay))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void eachOverlayIsWithoutFaultWithPlainSecretsToo(String overlay) {
        var rendering = Sandbox.in(folder).withPlainSecrets().render(overlay);

        assertThat(rendering.all("Secret")).isNotEmpty();
        assertThat(rendering.all("ExternalSecret")).isEmpty();
        assertThat(faults(rendering)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void eachOverlayIsWithoutFaultInSocketModeToo(String overlay) {
        var rendering = Sandbox.in(folder).withSocketMode(overlay).render(overlay);

        assertThat(rendering.isInSocketMode()).isTrue();
        assertThat(rendering.all("Ingress")).isEmpty();
        assertThat(faults(rendering)).isEmpty();
    }

    /** As many for each rule as the length of the run allows, drawn at random. */
    static Stream<Mistake> mistakes() {
        var shuffled = new ArrayList<>(Mistake.all().toList());
        Collections.shuffle(shuffled, new Random(Length.seed(KubernetesTest.class)));
        return shuffled.stream().collect(Collectors.groupingBy(Mistake::rule)).values().stream()
                .flatMap(ofRule -> ofRule.stream().limit(Length.MISTAKES.now()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachSlipIsFoundByTheRuleForItAndByNoOther(Mistake mistake) {
        var sandbox = Sandbox.in(folder);
        mistake.plant(sandbox);

        var faults = faults(sandbox.render(mistake.overlay()));

        assertThat(faults).containsOnlyKeys(mistake.rule());
        assertThat(faults.get(mistake.rule()))
                .as("located: %s", faults)
                .anyMatch(fault -> fault.contains(mistake.fault()));
    }

    @Test
    void everyRuleFindsASlip() {
        assertThat(Mistake.all().map(Mistake::rule).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Rule.class));
    }

    @Test
    void aPackageThatNobodyListedIsMissed() {
        var sandbox = Sandbox.in(folder);
        sandbox.add("config/packages/another.yaml", "id: another\n");

        assertThat(faults(sandbox.render("staging")))
                .containsOnlyKeys(Rule.SETTINGS)
                .hasEntrySatisfying(
                        Rule.SETTINGS,
                        found -> assertThat(found)
                                .containsExactly(
                                        "Deployment readiness-bot: config/packages/another.yaml is mounted nowhere"));
    }
}
