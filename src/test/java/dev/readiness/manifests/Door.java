package dev.readiness.manifests;

import java.util.ArrayList;
import java.util.List;

/** From outside only Slack's callback can be reached, by https; nothing at all in Socket Mode. */
final class Door {
    private Door() {}

    static List<String> faults(Rendering rendering) {
        var faults = new ArrayList<String>();
        int wanted = rendering.isInSocketMode() ? 0 : 1;
        if (rendering.all("Ingress").count() != wanted) {
            faults.add("there should be " + wanted + " Ingress");
        }
        rendering.all("Ingress").forEach(ingress -> {
            if (ingress.json().at("/spec/defaultBackend").isObject()) {
                faults.add(ingress.fault("its default backend lets everything in"));
            }
            var covered = Manifest.each(ingress.at("/spec/tls"))
                    .flatMap(tls -> Manifest.each(tls.path("hosts")))
                    .toList();
            Manifest.each(ingress.at("/spec/rules")).forEach(rule -> {
                if (rule.path("host").asText().isEmpty() || !covered.contains(rule.path("host"))) {
                    faults.add(ingress.fault("no certificate covers the host “"
                            + rule.path("host").asText() + "”"));
                }
                Manifest.each(rule.at("/http/paths"))
                        .filter(path -> !path.path("path").asText().equals("/slack/events")
                                || !path.path("pathType").asText().equals("Exact"))
                        .forEach(path -> faults.add(
                                ingress.fault("the path “" + path.path("path").asText() + "” ("
                                        + path.path("pathType").asText() + ") lets in more than Slack's callback")));
            });
        });
        return faults;
    }
}
