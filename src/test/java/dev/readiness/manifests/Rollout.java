package dev.readiness.manifests;

import dev.readiness.settings.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How one version takes the place of another. */
final class Rollout {
    /** Server, courier and what time wakes up are stopped one after the other, each within {@code stop-within}. */
    private static final int PARTS = 3;

    private Rollout() {}

    static List<String> strategy(Rendering rendering) {
        var faults = new ArrayList<String>();
        var bot = rendering.bot();
        int wanted = rendering.overlay().equals("production") ? 2 : 1;
        if (rendering.replicas() != wanted) {
            faults.add(bot.fault("it has " + rendering.replicas() + " replicas, not " + wanted));
        }
        var strategy = bot.at("/spec/strategy");
        if (rendering.isOnSqlite()) {
            if (!strategy.path("type").asText().equals("Recreate")) {
                faults.add(bot.fault("two processes would want one SQLite file: the strategy is not Recreate"));
            }
            if (!isOnVolume(rendering)) {
                faults.add(bot.fault("the SQLite file is on no PersistentVolumeClaim of these"));
            }
        } else if (!strategy.at("/rollingUpdate/maxSurge").asText().equals("1")
                || !strategy.at("/rollingUpdate/maxUnavailable").asText().equals("0")) {
            faults.add(bot.fault("a rollout does not start one before it stops one: " + strategy));
        }
        return faults;
    }

    private static boolean isOnVolume(Rendering rendering) {
        var bot = rendering.bot();
        var folder = Path.of(bot.variable("DATABASE_URL").substring("jdbc:sqlite:".length()))
                .getParent();
        return Manifest.each(bot.container().path("volumeMounts"))
                .filter(mount -> Path.of(mount.path("mountPath").asText()).equals(folder))
                .flatMap(mount -> Manifest.each(bot.pod().path("volumes"))
                        .filter(volume -> volume.path("name").equals(mount.path("name"))))
                .anyMatch(volume -> rendering.has(
                        "PersistentVolumeClaim",
                        volume.at("/persistentVolumeClaim/claimName").asText()));
    }

    static List<String> stop(Rendering rendering) {
        var bot = rendering.bot();
        var settings = new SettingsFile()
                .load(rendering.root().resolve("config/readiness.yaml"), Map.of())
                .value();
        long patience = settings == null ? 0 : settings.stopWithin().toSeconds();
        int pause = bot.container().at("/lifecycle/preStop/sleep/seconds").asInt();
        long needed = pause + PARTS * patience;
        int granted = bot.pod().path("terminationGracePeriodSeconds").asInt(30);
        var faults = new ArrayList<String>();
        if (pause == 0) {
            faults.add(bot.fault("it stops before every proxy knows: there is no preStop sleep"));
        }
        if (granted <= needed) {
            faults.add(bot.fault("it is killed after " + granted + " s, and a stop may take " + needed + " s"));
        }
        return faults;
    }

    /** Migration, bot, verification: each by its step, and a Job that fails says so. */
    static List<String> order(Rendering rendering) {
        var faults = new ArrayList<String>();
        for (var owner : rendering.workloads()) {
            var does = owner.container().at("/args/0").asText();
            var step = owner.at("/metadata/labels/readiness.dev~1step").asText();
            if (!step.equals(does)) {
                faults.add(owner.fault("“" + does + "” runs in the step “" + step + "”"));
            }
            boolean bounded = owner.at("/spec/activeDeadlineSeconds").isInt()
                    && owner.at("/spec/backoffLimit").asInt(6) <= 3
                    && owner.pod().path("restartPolicy").asText().equals("Never");
            if (owner.isJob() && !bounded) {
                faults.add(owner.fault("it does not fail for good within a set time"));
            }
        }
        var wanted = rendering.isOnSqlite() ? List.of("verify") : List.of("migrate", "verify");
        var jobs = rendering
                .all("Job")
                .map(job -> job.container().at("/args/0").asText())
                .sorted()
                .toList();
        if (!jobs.equals(wanted)) {
            faults.add("the Jobs are " + jobs + ", not " + wanted);
        }
        rendering
                .all("Job")
                .filter(job -> job.container().at("/args/0").asText().equals("verify"))
                .filter(job -> !rendering.has(
                        "Service", job.container().at("/args/1").asText().replaceFirst("^http://", "")))
                .forEach(job -> faults.add(job.fault(
                        "it asks no Service of these: " + job.container().path("args"))));
        return faults;
    }
}
