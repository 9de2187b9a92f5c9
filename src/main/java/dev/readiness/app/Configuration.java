package dev.readiness.app;

import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Region;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.risk.RuleLanguage;
import dev.readiness.rules.CelRules;
import dev.readiness.settings.ConfigFolder;
import dev.readiness.settings.Environment;
import dev.readiness.settings.PackageFiles;
import dev.readiness.settings.Problem;
import dev.readiness.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that an operator configures, read at once so that every problem is told at once. */
public record Configuration(
        Settings settings,
        List<ReviewPackage> packages,
        RuleLanguage rules,
        Map<Region, Holidays> holidays,
        Deployment deployment) {
    public Configuration {
        packages = List.copyOf(packages);
        holidays = Map.copyOf(holidays);
    }

    /** When everybody works, by these settings and holidays. */
    Calendars calendars() {
        return new Calendars(settings.work(), holidays);
    }

    /** The same, with Slack's Web API there. */
    Configuration withSlack(String apiUrl) {
        return new Configuration(settings, packages, rules, holidays, deployment.withSlack(apiUrl));
    }

    /**
     * Reads settings and packages, and the deployment from the environment.
     *
     * @return the configuration; null where {@code problems} has got what is wrong
     */
    static @Nullable Configuration read(
            Environment environment, Function<Environment, Deployment> deployment, List<Problem> problems) {
        var rules = new CelRules();
        var folder = ConfigFolder.load(
                environment.configDir(), environment.variables(), new PackageFiles(rules.beforeStart()));
        var where = deployment.apply(environment);
        problems.addAll(folder.problems());
        problems.addAll(environment.problems());
        return problems.isEmpty()
                ? new Configuration(
                        folder.get().settings(),
                        folder.get().packages(),
                        rules,
                        folder.get().holidays(),
                        where)
                : null;
    }
}
