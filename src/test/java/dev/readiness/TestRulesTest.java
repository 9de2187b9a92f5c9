package dev.readiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.readiness.stage.TestClock;

/** Rules for the tests themselves, which must be green on any machine on any day. */
@AnalyzeClasses(packages = "dev.readiness", importOptions = ImportOption.OnlyIncludeTests.class)
class TestRulesTest {
    @ArchTest
    static final ArchRule onlyTheTestClockAsksTheMachineForTheTime =
            RoomsTest.asksTheMachine(noClasses().that().doNotBelongToAnyOf(TestClock.class));
}
