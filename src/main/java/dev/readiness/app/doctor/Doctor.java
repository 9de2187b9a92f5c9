package dev.readiness.app.doctor;

import dev.readiness.calendar.Region;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.rules.CelRules;
import dev.readiness.settings.Checked;
import dev.readiness.settings.ConfigFolder;
import dev.readiness.settings.Environment;
import dev.readiness.settings.GateTokens;
import dev.readiness.settings.PackageFiles;
import dev.readiness.settings.Problem;
import dev.readiness.settings.Settings;
import dev.readiness.settings.SlackSecrets;
import dev.readiness.settings.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at all that the bot needs, and says what is wrong and what to do. It changes nothing and prints no secret. */
public final class Doctor {
    private static final long LEAST_FREE = 200L << 20;

    private final Environment environment;
    private final Clock clock;
    private final PackageFiles packages;
    private final long leastFree;
    private final List<Finding> findings = new ArrayList<>();

    public Doctor(Map<String, String> environment, Clock clock) {
        this(environment, clock, new PackageFiles(new CelRules().thorough()), LEAST_FREE);
    }

    /** @param leastFree how many bytes have to be free where an SQLite file is */
    Doctor(Map<String, String> environment, Clock clock, PackageFiles packages, long leastFree) {
        this.environment = new Environment(environment);
        this.clock = clock;
        this.packages = packages;
        this.leastFree = leastFree;
    }

    /** All findings, in the order in which one would look. */
    public List<Finding> examine() {
        var secrets = new SlackSecrets(environment);
        var botToken = secrets.botToken();
        var appToken = secrets.appToken();
        var signing = secrets.signingSecrets();
        var slackApiUrl = environment.slackApiUrl();
        int port = environment.port();
        int adminPort = environment.adminPort();
        GateTokens.read(environment);
        environment.logFormat();
        environment();
        signing(signing);
        var configuration = configuration();
        if (configuration.problems().isEmpty()) {
            findings.add(ZoneCheck.finding(configuration.get().settings().defaultZone(), clock));
        }
        findings.addAll(DatabaseCheck.findings(environment.databaseUrl(), leastFree));
        findings.add(PortCheck.finding("PORT", environment.host(), port));
        if (adminPort > 0) {
            findings.add(PortCheck.finding("ADMIN_PORT", environment.adminHost(), adminPort));
        }
        if (isUsable("SLACK_API_URL")) {
            try (var slack = new WebApi(slackApiUrl)) {
                findings.addAll(new SlackCheck(slack, clock).findings(botToken, appToken, people(configuration)));
            }
        }
        return List.copyOf(findings);
    }

    private void environment() {
        environment.problems().forEach(problem -> findings.add(bad(problem)));
        if (environment.problems().isEmpty()) {
            findings.add(Finding.good("environment", "all that is needed is there, and each in its place"));
        }
        Variables.strangers(environment.variables())
                .forEach(stranger -> findings.add(
                        stranger.what().contains("did you mean")
                                ? bad(stranger)
                                : Finding.note(stranger.where().toString(), stranger.what())));
    }

    private static Finding bad(Problem problem) {
        return Finding.bad(problem.where().toString(), problem.what(), "");
    }

    private boolean isUsable(String variable) {
        return environment.problems().stream()
                .noneMatch(problem -> problem.where().toString().equals("environment " + variable));
    }

    private void signing(List<String> secrets) {
        if (!isUsable(SlackSecrets.SIGNING_SECRET)) {
            return;
        }
        if (secrets.isEmpty()) {
            findings.add(Finding.note("signing secret", "none: Slack reaches the bot by Socket Mode only"));
        } else if (secrets.stream().allMatch(SlackSecrets::looksLikeSigningSecret)) {
            findings.add(Finding.good(
                    "signing secret",
                    secrets.size() == 1 ? "looks like one" : "two, while one takes the other's place"));
        } else {
            findings.add(Finding.bad(
                    "signing secret",
                    "does not look like one: 32 digits and letters from a to f",
                    "copy it from Basic Information of the app; the client secret beside it is another thing"));
        }
    }

    private Checked<ConfigFolder> configuration() {
        var read = ConfigFolder.load(environment.configDir(), environment.variables(), packages)
                .noting(folder -> folder.missingYears(folder.settings().work().usedRegions(), LocalDate.now(clock)));
        read.problems().forEach(problem -> findings.add(bad(problem)));
        read.notes().forEach(note -> findings.add(Finding.note(note.where().toString(), note.what())));
        if (read.problems().isEmpty()) {
            findings.add(Finding.good(
                    "configuration",
                    "packages " + names(read.get().packages(), ReviewPackage::ref) + ", holidays of "
                            + names(read.get().holidays().keySet(), Region::code)));
        }
        return read;
    }

    private static <T> String names(Collection<T> things, Function<T, Object> name) {
        return things.stream().map(name).map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static List<String> people(Checked<ConfigFolder> configuration) {
        return configuration.problems().isEmpty() ? named(configuration.get().settings()) : List.of();
    }

    private static List<String> named(Settings settings) {
        return Stream.concat(settings.admins().stream(), settings.openers().stream())
                .distinct()
                .toList();
    }
}
