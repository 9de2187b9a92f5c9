package dev.readiness.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.stage.MeasuredBot;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Alert rules and dashboard speak of nothing that a running bot does not expose. */
class AlertsAndDashboardTest {
    private static final Path ALERTS = Path.of("manifests/prometheus/alerts.yaml");
    private static final Path DASHBOARD = Path.of("manifests/grafana/readiness-bot.json");
    private static final Path OPERATING = Path.of("docs/operating.md");

    @TempDir
    static Path folder;

    private static MeasuredBot bot;
    private static Exposition exposition;

    @BeforeAll
    static void useTheBotALittle() {
        bot = MeasuredBot.start(folder, Sqlite.at(folder.resolve("bot.db")));
        bot.types(Who.LEAD, "/readiness open payments-api");
        bot.types(Who.APP_DEV, "/readiness answer 2 no");
        bot.types(Who.APP_DEV, "/readiness answer 3 yes");
        bot.types(Who.APP_DEV, "/readiness bananas");
        bot.workspace().types(Who.LEAD, Workspace.CHANNEL, "hello");
        bot.metricsWith("readiness_chore_last_success_timestamp_seconds{chore=\"reminders\"}");
        bot.metricsWith("readiness_slack_calls_total{error=\"none\",method=\"chat.postMessage\"}");
        exposition = Exposition.of(bot.metricsWith("readiness_reviews_open"));
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        var file =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ALERTS));
        var groups = (List<Map<String, Object>>) file.get("groups");
        return groups.stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                .toList();
    }

    @Test
    void eachAlertSpeaksOfMetricsAndLabelsThatExist() throws IOException {
        var rules = rules();
        assertThat(rules)
                .extracting(rule -> rule.get("alert"))
                .containsExactlyInAnyOrder(
                        "ReadinessBotDown",
                        "ReadinessBotNotReady",
                        "ReadinessSlackRefuses",
                        "ReadinessOutboxStuck",
                        "ReadinessAcksSlow",
                        "ReadinessSlackThrottles",
                        "ReadinessRemindersLate",
                        "ReadinessDigestFailed",
                        "ReadinessDatabasePoolExhausted",
                        "ReadinessSocketDown");
        for (var rule : rules) {
            assertThat(PromQl.faults((String) rule.get("expr"), exposition))
                    .as("%s", rule.get("alert"))
                    .isEmpty();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void eachAlertSaysHowBadItIsWhatItMeansAndWhereToReadOn() throws IOException {
        for (var rule : rules()) {
            var name = (String) rule.get("alert");
            var annotations = (Map<String, String>) rule.get("annotations");
            assertThat(((Map<String, String>) rule.get("labels")).get("severity"))
                    .as(name)
                    .isIn("critical", "warning");
            assertThat(annotations.get("summary")).as(name).isNotBlank();
            assertThat(annotations.get("description")).as(name).isNotBlank();
            assertThat(annotations.get("runbook_url"))
                    .as(name)
                    .isEqualTo("docs/operating.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(annotations.toString()).as(name).doesNotContain("{{ $labels.workload");
        }
    }

    @Test
    void eachRunbookLinkLeadsToAHeading() throws IOException {
        if (Files.exists(OPERATING)) {
            var headings = Files.readAllLines(OPERATING).stream()
                    .filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("#+ *", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9 _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
            for (var rule : rules()) {
                assertThat(headings).contains(((String) rule.get("alert")).toLowerCase(Locale.ROOT));
            }
        }
    }

    private static Stream<JsonNode> panels(JsonNode of) {
        return StreamSupport.stream(of.path("panels").spliterator(), false);
    }

    @Test
    void eachPanelSpeaksOfMetricsAndLabelsThatExist() throws IOException {
        var dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
        var asked = new ArrayList<String>();
        panels(dashboard)
                .forEach(panel -> panel.path("targets").forEach(target -> {
                    var expression = target.path("expr").asText();
                    asked.add(expression);
                    assertThat(PromQl.faults(expression, exposition))
                            .as("%s", panel.path("title").asText())
                            .isEmpty();
                    var shown = target.path("legendFormat").asText();
                    assertThat(shown).as(expression).isNotBlank();
                }));
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(panels(dashboard)
                        .filter(panel -> panel.path("type").asText().equals("row"))
                        .map(panel -> panel.path("title").asText()))
                .containsExactly("Is it well?", "Slack", "Outbox", "Reminders and digests", "Reviews", "Process");
        assertThat(panels(dashboard).map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readiness_outbox_dept > 1",
                "sum(readiness_outbox_depth",
                "sum(rate(readiness_ack_seconds_bucket[5m]) > 2",
                "summ(readiness_outbox_depth)",
                "sum by (workload) (readiness_reviews_open)",
                "readiness_reviews_open{workload=\"payments-api\"}",
                "readiness_reviews_open{severity=\"hihg\"}",
                "readiness_digests_total{outcome=\"lost\"}",
                "readiness_reviews_open{severity==\"high\"}",
                "rate(readiness_requests_total[5 minutes])",
                "readiness_requests_total{kind=\"command\"",
                "sum(readiness_outbox_depth))",
                "time() > 5",
                "sum by severity (readiness_reviews_open)"
            })
    void aMistakeIsFound(String mistaken) {
        assertThat(PromQl.faults(mistaken, exposition)).isNotEmpty();
    }

    @Test
    void allThatHappensIsCountedByKindAndNothingThatPeopleType() {
        var text = bot.metrics();
        assertThat(text)
                .contains("readiness_requests_total{kind=\"command\",name=\"open\",outcome=\"ok\"} 1.0")
                .contains("readiness_requests_total{kind=\"command\",name=\"answer\",outcome=\"ok\"} 2.0")
                .contains("readiness_requests_total{kind=\"command\",name=\"other\",outcome=\"ok\"} 1.0")
                .contains("readiness_requests_total{kind=\"event\",name=\"message\",outcome=\"ok\"}")
                .contains("readiness_part_up{part=\"database\"} 1.0")
                .contains("hikaricp_connections_max{")
                .contains("jvm_memory_used_bytes{")
                .contains("jvm_gc_")
                .contains("process_cpu_usage ")
                .doesNotContain("bananas")
                .doesNotContain("payments-api");
        var counted = bot.metricsWith("readiness_reviews_open{severity=\"");
        assertThat(counted)
                .contains("readiness_risks_open{severity=\"high\"}", "readiness_decisions_overdue{severity=");
    }

    @Test
    void theAdminPortAnswersNothingElse() {
        assertThat(bot.asks("GET", "/livez").body()).isEqualTo("alive");
        assertThat(bot.asks("GET", "/readyz").statusCode()).isEqualTo(200);
        assertThat(bot.asks("GET", "/metricsandmore").statusCode()).isEqualTo(404);
        assertThat(bot.asks("GET", "/slack/events").statusCode()).isEqualTo(404);
        var posted = bot.asks("POST", "/metrics");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(bot.asks("HEAD", "/metrics").statusCode()).isEqualTo(200);
    }
}
