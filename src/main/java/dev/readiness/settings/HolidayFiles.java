package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Loads the holidays of a folder's regions, or finds every mistake in them. */
public final class HolidayFiles {
    private final SchemaCheck schema = new SchemaCheck("holidays.schema.json");

    /** The holidays in {@code folder}'s {@code *.yaml} files, by region; none where there is no such folder. */
    public Checked<Map<Region, Holidays>> load(Path folder) {
        var regions = new LinkedHashMap<Region, Holidays>();
        var problems = new ArrayList<Problem>();
        for (var file : files(folder, problems)) {
            var read = YamlFile.read(file).then(this::check);
            problems.addAll(read.problems());
            if (read.value() != null
                    && regions.put(read.get().region(), read.get().holidays()) != null) {
                problems.add(new Problem(
                        file.toString(),
                        "another file holds the region “" + read.get().region() + "” already"));
            }
        }
        return problems.isEmpty() ? Checked.good(regions) : Checked.bad(problems);
    }

    private record OfRegion(Region region, Holidays holidays) {}

    private static List<Path> files(Path folder, List<Problem> problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            problems.add(new Problem(folder.toString(), "the folder of holidays cannot be read"));
            return List.of();
        }
    }

    private Checked<OfRegion> check(Located file) {
        var problems = new ArrayList<>(file.mistakes());
        problems.addAll(schema.problems(file));
        if (!problems.isEmpty()) {
            return Checked.bad(problems);
        }
        var years = new HashSet<Integer>();
        file.json().get("years").forEach(year -> years.add(year.asInt()));
        var names = names(file, years, problems);
        var region = new Region(file.json().get("region").asText());
        return problems.isEmpty()
                ? Checked.good(new OfRegion(region, new Holidays(names, years)))
                : Checked.bad(problems);
    }

    private static Map<LocalDate, String> names(Located file, Set<Integer> years, List<Problem> problems) {
        var names = new LinkedHashMap<LocalDate, String>();
        int index = 0;
        for (var holiday : file.json().get("holidays")) {
            var place = "/holidays/" + index++ + "/date";
            add(file, place, holiday, names, problems);
        }
        names.keySet().stream()
                .filter(day -> !years.contains(day.getYear()))
                .forEach(day -> problems.add(file.atValue("/years", day + " is in a year that is not named here")));
        return names;
    }

    private static void add(
            Located file, String place, JsonNode holiday, Map<LocalDate, String> names, List<Problem> problems) {
        var text = holiday.get("date").asText();
        try {
            if (names.put(LocalDate.parse(text), holiday.get("name").asText()) != null) {
                problems.add(file.atValue(place, "the day " + text + " stands twice"));
            }
        } catch (DateTimeException noSuchDay) {
            problems.add(file.atValue(place, "there is no such date as " + text));
        }
    }
}
