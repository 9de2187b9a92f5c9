package dev.readiness.manifests;

import java.util.ArrayList;
import java.util.List;

/** Kubernetes asks the right question in time: a database that is away must take us out of service, not end us. */
final class Probes {
    /** So long a first start on a busy node may take, in seconds. */
    private static final int SLOWEST_START = 60;

    /** A pause of the process that is no death, in seconds. */
    private static final int LONGEST_PAUSE = 20;

    private Probes() {}

    static List<String> faults(Rendering rendering) {
        var bot = rendering.bot();
        var faults = new ArrayList<String>();
        asks(faults, bot, "startupProbe", "/livez");
        asks(faults, bot, "livenessProbe", "/livez");
        asks(faults, bot, "readinessProbe", "/readyz");
        if (patience(bot, "startupProbe") < SLOWEST_START) {
            faults.add(bot.fault("startupProbe gives up after " + patience(bot, "startupProbe") + " s"));
        }
        if (patience(bot, "livenessProbe") < LONGEST_PAUSE) {
            faults.add(bot.fault("livenessProbe gives up after " + patience(bot, "livenessProbe") + " s"));
        }
        return faults;
    }

    private static void asks(List<String> faults, Manifest bot, String probe, String path) {
        var get = bot.container().path(probe).path("httpGet");
        if (get.isMissingNode()) {
            faults.add(bot.fault("it has no " + probe));
        } else if (!get.path("path").asText().equals(path)
                || !get.path("port").asText().equals("http")) {
            faults.add(bot.fault(probe + " asks for " + get.path("path").asText() + " at port "
                    + get.path("port").asText() + ", not for " + path + " at port http"));
        }
    }

    private static int patience(Manifest bot, String probe) {
        var settings = bot.container().path(probe);
        return settings.path("periodSeconds").asInt(10)
                * settings.path("failureThreshold").asInt(3);
    }
}
