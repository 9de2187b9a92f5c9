package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.calendar.ChosenZone;
import dev.readiness.calendar.Region;
import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.WorkRules;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.ReminderPolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The settings of who works when and how people are reminded. */
final class WorkSettings {
    private static final String PERSON = "[UW][A-Z0-9]{1,20}";
    private static final String ZONE = "a zone such as Europe/Berlin";
    private static final String REGION = "the region of a file in holidays/, such as de";

    private final Located file;
    private final Function<String, JsonNode> values;
    private final @Nullable Set<Region> regions;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param values finds each setting's value, or its default
     * @param regions the regions whose holidays are known; null where that is not
     */
    WorkSettings(Located file, Function<String, JsonNode> values, @Nullable Set<Region> regions) {
        this.file = file;
        this.values = values;
        this.regions = regions;
    }

    /** What is wrong with what was read so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    WorkRules rules(ZoneId defaultZone) {
        var named = each("holiday-regions", WorkSettings::region, REGION);
        named.forEach(this::checkKnown);
        return new WorkRules(
                defaultZone,
                one("working-days", Weekdays::parse, Weekdays.ALLOWED, Weekdays.USUAL),
                one("nudge-hours", WorkingHours::parse, WorkingHours.ALLOWED, WorkingHours.USUAL),
                ofPeople("person-zones", each("person-zones", ChosenZone::parse, ZONE)),
                ofPeople("person-days", each("person-days", Weekdays::parse, Weekdays.ALLOWED)),
                ofPeople("person-hours", each("person-hours", WorkingHours::parse, WorkingHours.ALLOWED)),
                keyed(named, ChosenZone::parse),
                ofPeople("holiday-regions", withoutZones(named)));
    }

    ReminderPolicy policy() {
        return new ReminderPolicy(
                numbers("decision-nudges"),
                numbers("item-nudges"),
                values.apply("escalate-after").asInt(),
                values.apply("weekly-nudge-every").asInt(),
                values.apply("nudges-per-day").asInt());
    }

    private List<Integer> numbers(String key) {
        return StreamSupport.stream(values.apply(key).spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static Optional<Region> region(String text) {
        return text.matches("[a-z][a-z0-9-]{1,30}") ? Optional.of(new Region(text)) : Optional.empty();
    }

    private void checkKnown(String key, Region region) {
        if (regions != null && !regions.contains(region)) {
            var known = regions.stream().map(Region::code).sorted().toList();
            problems.add(file.atValue(
                    "/holiday-regions/" + escaped(key),
                    "there is no region “" + region + "”" + Near.hint(region.code(), known) + " (known: "
                            + String.join(", ", known) + ")"));
        }
    }

    private <T> T one(String key, Function<String, Optional<T>> reading, String allowed, T otherwise) {
        return read("/" + key, values.apply(key), reading, allowed).orElse(otherwise);
    }

    private <T> Map<String, T> each(String key, Function<String, Optional<T>> reading, String allowed) {
        var all = new LinkedHashMap<String, T>();
        values.apply(key)
                .properties()
                .forEach(entry -> read("/" + key + "/" + escaped(entry.getKey()), entry.getValue(), reading, allowed)
                        .ifPresent(value -> all.put(entry.getKey(), value)));
        return all;
    }

    private <T> Optional<T> read(
            String pointer, JsonNode value, Function<String, Optional<T>> reading, String allowed) {
        var found = reading.apply(value.asText());
        if (found.isEmpty()) {
            problems.add(file.atValue(pointer, "found “" + value.asText() + "” where this must stand: " + allowed));
        }
        return found;
    }

    private <T> Map<PersonId, T> ofPeople(String key, Map<String, T> all) {
        all.keySet().stream()
                .filter(name -> !name.matches(PERSON))
                .forEach(name -> problems.add(
                        file.atKey("/" + key + "/" + escaped(name), "“" + name + "” is not the id of a user (U…)")));
        return keyed(all, name -> name.matches(PERSON) ? Optional.of(new PersonId(name)) : Optional.empty());
    }

    private static <K, T> Map<K, T> keyed(Map<String, T> all, Function<String, Optional<K>> reading) {
        var keyed = new LinkedHashMap<K, T>();
        all.forEach((name, value) -> reading.apply(name).ifPresent(key -> keyed.put(key, value)));
        return keyed;
    }

    private static <T> Map<String, T> withoutZones(Map<String, T> all) {
        var others = new LinkedHashMap<>(all);
        others.keySet().removeIf(key -> ChosenZone.parse(key).isPresent());
        return others;
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
