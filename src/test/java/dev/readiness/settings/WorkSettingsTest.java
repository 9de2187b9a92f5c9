package dev.readiness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Region;
import dev.readiness.calendar.WorkRules;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.ReminderPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkSettingsTest {
    @TempDir
    Path folder;

    private Checked<Settings> load(String text, Map<String, String> environment) throws IOException {
        var file = folder.resolve("readiness.yaml");
        Files.writeString(file, text);
        return new SettingsFile().load(file, environment);
    }

    @Test
    void eachNumberOfTheReminderPolicyHasTheAgreedDefault() throws IOException {
        var settings = load("command: /readiness\n", Map.of()).get();

        assertThat(settings.reminders()).isEqualTo(ReminderPolicy.USUAL);
        assertThat(settings.work()).isEqualTo(WorkRules.usual(ZoneId.of("Europe/London")));
    }

    @Test
    void allOfItCanBeSetInTheFile() throws IOException {
        var settings = load("""
                working-days: sun-thu
                nudge-hours: 8:00-12:00
                holiday-regions: { Europe/Berlin: de, U0ANA: jp }
                person-zones: { U0ANA: Asia/Tokyo }
                person-days: { U0ANA: "mon,wed" }
                person-hours: { U0ANA: 10:00-11:00 }
                decision-nudges: [-1, 2]
                item-nudges: [2]
                escalate-after: 3
                weekly-nudge-every: 14
                nudges-per-day: 2
                """, Map.of()).get();

        var ana = new PersonId("U0ANA");
        assertThat(settings.work().week()).contains(DayOfWeek.SUNDAY).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(settings.work().hours()).hasToString("08:00-12:00");
        assertThat(settings.work().zoneRegions()).containsEntry(ZoneId.of("Europe/Berlin"), new Region("de"));
        assertThat(settings.work().regions()).containsOnly(Map.entry(ana, new Region("jp")));
        assertThat(settings.work().zones()).containsOnly(Map.entry(ana, ZoneId.of("Asia/Tokyo")));
        assertThat(settings.work().weeks()).containsOnly(Map.entry(ana, Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)));
        assertThat(settings.work().ownHours())
                .containsOnly(Map.entry(ana, WorkingHours.parse("10:00-11:00").orElseThrow()));
        assertThat(settings.reminders()).isEqualTo(new ReminderPolicy(List.of(-1, 2), List.of(2), 3, 14, 2));
    }

    @Test
    void theEnvironmentOverridesListsAndMapsToo() throws IOException {
        var settings = load(
                        "decision-nudges: [1]\nperson-days: { U0BEN: fri }\n",
                        Map.of(
                                "DECISION_NUDGES", "-2, 0",
                                "PERSON_DAYS", "U0ANA=mon,wed,U0BEN=sun-thu",
                                "HOLIDAY_REGIONS", "UTC=gb,Asia/Tokyo=jp",
                                "ESCALATE_AFTER", "2"))
                .get();

        assertThat(settings.reminders().decisionSteps()).containsExactly(-2, 0);
        assertThat(settings.reminders().escalateAfter()).isEqualTo(2);
        assertThat(settings.work().weeks().get(new PersonId("U0ANA")))
                .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        assertThat(settings.work().weeks().get(new PersonId("U0BEN"))).hasSize(5);
        assertThat(settings.work().zoneRegions()).containsOnlyKeys(ZoneId.of("UTC"), ZoneId.of("Asia/Tokyo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "working-days: mon-|:1:15: |“mon-” where this must stand: days such as mon-fri",
                "nudge-hours: 17:00-9:00|:1:14: |hours such as 09:30-16:30",
                "holiday-regions: { Mars/Olympus: de }|:1:20: |“Mars/Olympus” is not the id of a user",
                "holiday-regions: { UTC: Germany }|:1:25: |the region of a file in holidays/",
                "person-zones: { ana: UTC }|:1:17: |“ana” is not the id of a user (U…)",
                "person-zones: { U0ANA: Mars/Olympus }|:1:24: |a zone such as Europe/Berlin",
                "person-hours: { U0ANA: 9-17 }|:1:24: |hours such as 09:30-16:30",
                "decision-nudges: []|:1:18: |something must",
                "decision-nudges: [99]|:1:19: |the most allowed is 60",
                "item-nudges: [0]|:1:15: |the least allowed is 1",
                "escalate-after: 0|:1:17: |the least allowed is 1",
                "nudges-per-day: 5|:1:17: |the most allowed is 4"
            })
    void eachMistakeIsNamedWithItsPlace(String text, String place, String what) throws IOException {
        assertThat(load(text + "\n", Map.of()).problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains("readiness.yaml" + place, what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON_ZONES|U0ANA=Mars/Olympus|a zone such as Europe/Berlin",
                "HOLIDAY_REGIONS|Asia/Tokyo=JP|the region of a file in holidays/",
                "DECISION_NUDGES|soon|a whole number must stand",
                "NUDGE_HOURS|9|hours such as 09:30-16:30"
            })
    void aMistakeInTheEnvironmentIsNamedByItsVariable(String variable, String value, String what) throws IOException {
        assertThat(load("person-zones: { U0ANA: UTC }\n", Map.of(variable, value))
                        .problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("environment " + variable + ": ")
                        .contains(what));
    }

    @Test
    void aRegionWithoutFileIsNamedWithThoseThatThereAre() throws IOException {
        var file = folder.resolve("readiness.yaml");
        Files.writeString(file, "holiday-regions: { Europe/Berlin: de, Europe/Paris: fr }\n");
        var regions = Set.of(new Region("gb"), new Region("de"));

        assertThat(new SettingsFile(List.of(), regions).load(file, Map.of()).problems())
                .singleElement()
                .asString()
                .contains(":1:", "there is no region “fr”", "(known: de, gb)");
    }

    @Test
    void theShippedSettingsNameRegionsThatAreShipped() {
        var settings = new SettingsFile()
                .load(Path.of("config/readiness.yaml"), Map.of())
                .get();
        var shipped = new HolidayFiles().load(Path.of("config/holidays")).get();

        assertThat(shipped.keySet()).containsAll(settings.work().zoneRegions().values());
        assertThat(settings.work().zoneRegions()).hasSize(7);
    }
}
