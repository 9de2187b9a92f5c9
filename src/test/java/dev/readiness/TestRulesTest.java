package dev.readiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.readiness.stage.TestClock;
import org.junit.jupiter.api.Test;

/** Rules for the tests themselves, which must be green on any machine on any day. */
class TestRulesTest {
    @Test
    void onlyTheTestClockAsksTheMachineForTheTime() {
        // the rule goes by the names of what is called, so that nothing else has to be read
        var tests = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.OnlyIncludeTests())
                    .importPackages("dev.readiness");
        });

        RoomsTest.asksTheMachine(noClasses().that().doNotBelongToAnyOf(TestClock.class))
                .check(tests);
    }
}
