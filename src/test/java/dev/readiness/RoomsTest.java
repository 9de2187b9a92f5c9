package dev.readiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the house: which room knows which. */
@AnalyzeClasses(packages = "dev.readiness", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    /** Each storey's rooms, lower ones first: a room knows only rooms before it. */
    private static final List<String> CORE =
            List.of("people", "calendar", "checklist", "decision", "risk", "review", "reminder", "digest");

    private static final List<String> ADAPTERS = List.of(
            "slack", "store", "settings", "rules", "http", "playground", "export", "schedule", "chart", "telemetry");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.readiness.(**)").should().beFreeOfCycles();

    @ArchTest
    static void eachCoreRoomKnowsOnlyThoseBeforeIt(JavaClasses all) {
        for (int room = 0; room < CORE.size(); room++) {
            var later = new ArrayList<>(CORE.subList(room + 1, CORE.size()));
            later.add("usecase");
            later.addAll(ADAPTERS);
            later.add("app");
            forbids(CORE.get(room), later).check(all);
        }
        forbids("usecase", Stream.concat(ADAPTERS.stream(), Stream.of("app")).toList())
                .check(all);
    }

    @ArchTest
    static void remindersTakeTheirOwnRecordsAndNotReviews(JavaClasses all) {
        forbids("reminder", List.of("review")).check(all);
    }

    @ArchTest
    static void adaptersDoNotKnowEachOther(JavaClasses all) {
        for (var adapter : ADAPTERS) {
            var others = new ArrayList<>(ADAPTERS);
            others.remove(adapter);
            others.add("app");
            forbids(adapter, others).check(all);
        }
    }

    @ArchTest
    static void theRoomsOfSlackKnowEachOtherInOneDirection(JavaClasses all) {
        forbids("slack.command", List.of("slack.view", "slack.listen", "slack.post"))
                .check(all);
        forbids("slack.view", List.of("slack.listen", "slack.post")).check(all);
        forbids("slack.listen", List.of("slack.post", "slack.socket")).check(all);
        forbids("slack.post", List.of("slack.listen", "slack.command", "slack.socket"))
                .check(all);
        forbids("slack.socket", List.of("slack.command", "slack.view", "slack.post"))
                .check(all);
    }

    private static ArchRule forbids(String room, List<String> others) {
        var packages =
                others.stream().map(other -> "dev.readiness." + other + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.readiness." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(false);
    }

    @ArchTest
    static final ArchRule coreIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.readiness.people..",
                    "dev.readiness.checklist..",
                    "dev.readiness.calendar..",
                    "dev.readiness.decision..",
                    "dev.readiness.risk..",
                    "dev.readiness.review..",
                    "dev.readiness.reminder..",
                    "dev.readiness.digest..",
                    "dev.readiness.usecase..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "dev.readiness..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readiness.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule onlySocketModeOpensWebSockets = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readiness.slack.socket..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.java_websocket..");

    @ArchTest
    static final ArchRule onlyTheScheduleKnowsQuartz = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readiness.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    @ArchTest
    static final ArchRule onlyTheRulesKnowCel = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readiness.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.cel..", "com.google.protobuf..", "com.google.common..");

    @ArchTest
    static final ArchRule onlyTelemetryAndAppKnowMicrometer = noClasses()
            .that()
            .resideOutsideOfPackages("dev.readiness.telemetry..", "dev.readiness.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule onlyTheChartDraws = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readiness.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "org.knowm.xchart..");

    @ArchTest
    static final ArchRule viewsArePure = noClasses()
            .that()
            .resideInAPackage("dev.readiness.slack.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.slack.api.bolt..", "com.slack.api.methods..", "java.io..", "java.nio.file..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule onlyAppAsksTheMachineForTheTime =
            asksTheMachine(noClasses().that().resideOutsideOfPackage("dev.readiness.app.."));

    /** The rule that none of those depends on the machine's date, zone or locale. */
    static ArchRule asksTheMachine(GivenClassesConjunction classes) {
        return classes.should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    @ArchTest
    static final ArchRule namesSayWhatTheyHold =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Utils?)$");
}
