package dev.readiness.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The doctor finds what is wrong, that alone, and says what to do. */
class DoctorTest {
    @TempDir
    Path folder;

    private static List<String> bad(List<Finding> findings) {
        return findings.stream().filter(Finding::isBad).map(Finding::toString).toList();
    }

    @Test
    void aHealthyInstallationHasNoFaultBeforeItsFirstStartAndAfter() throws Exception {
        try (var patient = new Patient(folder)) {
            var before = patient.examined();
            assertThat(bad(before)).isEmpty();
            assertThat(before.toString())
                    .contains("@readiness in Ours", "all that are needed", "agrees with Slack's", "is not there yet")
                    .contains("user U0ADMIN", "user group S0ADMINS", "a connection for Socket Mode");
            assertThat(Files.exists(patient.database())).isFalse();

            patient.database("select 1");
            assertThat(bad(patient.examined())).isEmpty();
            try (var running = Database.open("jdbc:sqlite:" + patient.database())) {
                assertThat(running.isUp()).isTrue();
                var meanwhile = patient.examined();
                assertThat(bad(meanwhile)).isEmpty();
                assertThat(meanwhile.toString()).contains("is in use by another process");
            }
        }
    }

    @Test
    void socketModeAloneAndTwoSigningSecretsAreFine() throws Exception {
        try (var patient = new Patient(folder)) {
            patient.environment.put(
                    "SLACK_SIGNING_SECRET", Patient.SIGNING_SECRET + " , 00000000000000000000000000000000");
            assertThat(bad(patient.examined())).isEmpty();
            patient.environment.remove("SLACK_SIGNING_SECRET");
            var findings = patient.examined();
            assertThat(bad(findings)).isEmpty();
            assertThat(findings.toString()).contains("by Socket Mode only");
        }
    }

    @Test
    void theSmallerAppIsToldWhatItLacksAndIsNotIll() throws Exception {
        try (var patient = new Patient(folder)) {
            patient.scopes = patient.scopes.replace("app_mentions:read,", "").replace("reactions:write,", "");
            var findings = patient.examined();
            assertThat(bad(findings)).isEmpty();
            assertThat(findings.toString()).contains("scope app_mentions:read", "scope reactions:write");
        }
    }

    @Test
    void usedRegionsWhoseHolidaysEndSoonAreNotedAndNoFault() throws Exception {
        try (var patient = new Patient(folder)) {
            patient.now = Instant.parse("2030-12-01T12:00:00Z");
            patient.environment.put("HOLIDAY_REGIONS", "Europe/Berlin=de,U0ADMIN=gb");
            var findings = patient.examined();

            assertThat(findings)
                    .filteredOn(finding -> finding.what().startsWith("holidays of"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "– holidays of de: 2031 is missing. From 2031-01-01, only weekends count as days off."
                                    + " Add the year to config/holidays/de.yaml.",
                            "– holidays of gb: 2031 is missing. From 2031-01-01, only weekends count as days off."
                                    + " Add the year to config/holidays/gb.yaml.");

            patient.now = Instant.parse("2030-10-01T12:00:00Z");
            assertThat(patient.examined().toString()).doesNotContain("is missing");
        }
    }

    private static Arguments fault(String line, Consumer<Patient> fault) {
        return Arguments.of(line, fault);
    }

    private static Arguments set(String variable, String value, String line) {
        return fault(line, patient -> patient.environment.put(variable, value));
    }

    private static Arguments answers(String method, String answer, String line) {
        return fault(line, patient -> patient.answers.put(method, answer));
    }

    private static Stream<Arguments> faults() {
        var secret = Patient.SIGNING_SECRET;
        var no = "{\"ok\":false,\"error\":\"%s\"}";
        return Stream.of(
                fault(
                        "environment SLACK_BOT_TOKEN: it is not set",
                        patient -> patient.environment.remove("SLACK_BOT_TOKEN")),
                set(
                        "SLACK_BOT_TOKEN",
                        Patient.APP_TOKEN,
                        "SLACK_BOT_TOKEN: it holds an app-level token (xapp-…), which"),
                set("SLACK_BOT_TOKEN", secret, "SLACK_BOT_TOKEN: it holds a signing secret or another of 32"),
                set("SLACK_BOT_TOKEN", "xoxp-1-2", "SLACK_BOT_TOKEN: it holds a user token"),
                set("SLACK_BOT_TOKEN", "xoxb-…", "SLACK_BOT_TOKEN: it holds a token of another kind"),
                set(
                        "SLACK_APP_TOKEN",
                        Patient.BOT_TOKEN,
                        "SLACK_APP_TOKEN: it holds a bot token (xoxb-…), which belongs"),
                set("SLACK_SIGNING_SECRET", Patient.BOT_TOKEN, "SLACK_SIGNING_SECRET: it holds a bot token"),
                set("SLACK_SIGNING_SECRET", "changeit", "signing secret: does not look like one"),
                set("SLACK_SIGNING_SECRET", secret + ",a,b", "SLACK_SIGNING_SECRET: it holds 3 secrets: two at most"),
                set("SLACK_BOT_TOKEN_FILE", "/run/x", "both SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are set"),
                fault("environment SLACK_BOT_TOKEN_FILE: the file /nowhere/token cannot be read", patient -> {
                    patient.environment.remove("SLACK_BOT_TOKEN");
                    patient.environment.put("SLACK_BOT_TOKEN_FILE", "/nowhere/token");
                }),
                set("PORT", "http", "environment PORT: “http” is no port"),
                set("SLACK_API_URL", "slack.com/api", "environment SLACK_API_URL: “slack.com/api” is no http"),
                set("SLACK_BOT_TOKN", "x", "SLACK_BOT_TOKN: nothing reads it: did you mean “SLACK_BOT_TOKEN”?"),
                set("NUDGE_HOUR", "9", "NUDGE_HOUR: nothing reads it: did you mean “NUDGE_HOURS”?"),
                set("DATABSE_URL", "x", "DATABSE_URL: nothing reads it: did you mean “DATABASE_URL”?"),
                set("SLACK_API_URL", "http://127.0.0.1:1/api/", "Slack: http://127.0.0.1:1/api/ is not reached"),
                answers("auth.test", "<!DOCTYPE html><title>Login</title>", "is not Slack's Web API: status 200"),
                answers("auth.test", no.formatted("invalid_auth"), "bot token: Slack does not take it (invalid_auth)"),
                answers("apps.connections.open", no.formatted("missing_scope"), "with the scope connections:write"),
                answers("users.info", no.formatted("user_not_found"), "user U0ADMIN: is not in this workspace"),
                answers("users.info", "{\"ok\":true,\"user\":{\"deleted\":true}}", "user U0ADMIN: is deactivated"),
                answers("usergroups.users.list", no.formatted("no_such_subteam"), "user group S0ADMINS: is not in"),
                fault(
                        "scope chat:write: missing: without it, nothing is posted",
                        patient -> patient.scopes = patient.scopes.replace("chat:write,", "")),
                fault(
                        "scope usergroups:read: missing",
                        patient -> patient.scopes = patient.scopes.replace("usergroups:read,", "")),
                fault(
                        "clock: 3600 s behind Slack's",
                        patient -> patient.slacksNow = patient.now.plus(Duration.ofHours(1))),
                fault("zone data: of 20", patient -> {
                    patient.now = Instant.parse("2040-01-01T00:00:00Z");
                    patient.slacksNow = patient.now;
                }),
                fault("disk: ", patient -> patient.leastFree = Long.MAX_VALUE),
                fault("port: ", patient -> patient.isTaken("PORT")),
                fault("admin port: ", patient -> patient.isTaken("ADMIN_PORT")),
                set("ADMIN_PORT", "none", "environment ADMIN_PORT: “none” is no port"),
                set("LOG_FORMAT", "yaml", "environment LOG_FORMAT: “yaml” is no format"),
                set("GATE_TOKEN_SHA256", "kept-to-ourselves", "GATE_TOKEN_SHA256: here belongs a token's SHA-256"),
                set("DATABASE_URL", "jdbc:mysql://u:kept-to-ourselves@h/x", "the database address must start with"),
                set("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x", "the PostgreSQL database at postgresql:"),
                fault("is no folder that this user may write to", patient -> {
                    patient.writes(patient.folder.resolve("file"), "");
                    patient.environment.put("DATABASE_URL", "jdbc:sqlite:" + patient.folder.resolve("file/bot.db"));
                }),
                fault("belongs to another program", patient -> patient.executes("create table theirs (id integer)")),
                fault("cannot be read: ", patient -> patient.writes(patient.database(), "not a database ".repeat(99))),
                fault("has schema version 999", patient -> patient.database("""
                                insert into flyway_schema_history (installed_rank, version, description, type, script,
                                    checksum, installed_by, installed_on, execution_time, success)
                                values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', '2030-01-01 00:00:00.000', 1, 1)""")),
                fault(
                        "platform-engineering.yaml:",
                        patient -> patient.edits("packages/platform-engineering.yaml", "version: 1", "versoin: 1")),
                set("DEFAULT_ZONE", "Europe/Lodnon", "environment DEFAULT_ZONE: there is no zone “Europe/Lodnon”"),
                fault(
                        "readiness.yaml:",
                        patient ->
                                patient.writes(patient.folder.resolve("config/readiness.yaml"), "card-every: soon\n")),
                fault("holidays/de.yaml:", patient -> patient.edits("holidays/de.yaml", "title:", "titel:")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachFaultIsNamedByItsLineAndNoOther(String line, Consumer<Patient> fault) throws Exception {
        try (var patient = new Patient(folder)) {
            fault.accept(patient);
            var findings = patient.examined();

            assertThat(bad(findings)).singleElement().asString().contains(line);
            assertThat(findings.toString()).doesNotContain("kept-to-ourselves", Patient.SIGNING_SECRET);
        }
    }
}
