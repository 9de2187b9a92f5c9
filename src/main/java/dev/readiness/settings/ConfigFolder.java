package dev.readiness.settings;

import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Region;
import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operator edits, read together: the settings, the packages that they name, and the holidays. */
public record ConfigFolder(Settings settings, List<ReviewPackage> packages, Map<Region, Holidays> holidays) {
    private static final String SETTINGS = "readiness.yaml";
    private static final String PACKAGES = "packages";
    private static final String HOLIDAYS = "holidays";

    public ConfigFolder {
        packages = List.copyOf(packages);
        holidays = Map.copyOf(holidays);
    }

    /** Whether that folder holds settings or a folder of packages, rather than packages. */
    public static boolean isOne(Path folder) {
        return Files.exists(folder.resolve(SETTINGS)) || Files.isDirectory(folder.resolve(PACKAGES));
    }

    /** All of that folder, with the settings that the environment overrides. */
    public static Checked<ConfigFolder> load(Path folder, Map<String, String> environment, PackageFiles files) {
        var packages = files.load(folder.resolve(PACKAGES));
        var problems = new ArrayList<>(packages.problems());
        var known = packages.value() == null
                ? List.<PackageId>of()
                : packages.get().stream().map(ReviewPackage::id).toList();
        var holidays = new HolidayFiles().load(folder.resolve(HOLIDAYS));
        problems.addAll(holidays.problems());
        var regions = holidays.value() == null ? null : holidays.get().keySet();
        var settings = new SettingsFile(known, regions).load(folder.resolve(SETTINGS), environment);
        problems.addAll(settings.problems());
        Checked<ConfigFolder> read = problems.isEmpty()
                ? Checked.good(new ConfigFolder(settings.get(), packages.get(), holidays.get()))
                : Checked.bad(problems);
        return read.noting(packages.notes());
    }

    /** A note on each of these regions whose known years end soon or have ended. */
    public List<Problem> missingYears(Set<Region> regions, LocalDate today) {
        var notes = new ArrayList<Problem>();
        holidays.forEach((region, known) -> {
            if (regions.contains(region)) {
                known.missingYear(today).ifPresent(year -> notes.add(missing(region, year)));
            }
        });
        return notes;
    }

    private static Problem missing(Region region, Year year) {
        return new Problem(
                "holidays of " + region,
                year + " is missing. From " + year.atDay(1) + ", only weekends count as days off. Add the year to"
                        + " config/holidays/" + region + ".yaml.");
    }
}
