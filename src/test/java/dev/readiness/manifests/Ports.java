package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every port that somebody names is one that the bot listens on. */
final class Ports {
    private Ports() {}

    static List<String> faults(Rendering rendering) {
        var faults = new ArrayList<String>();
        var bot = rendering.bot();
        var named = named(bot);
        for (var variable : Map.of("http", "PORT", "admin", "ADMIN_PORT").entrySet()) {
            var listens = bot.variable(variable.getValue());
            if (!listens.equals(String.valueOf(named.get(variable.getKey())))) {
                faults.add(bot.fault("port " + variable.getKey() + " is " + named.get(variable.getKey()) + ", but "
                        + variable.getValue() + " is “" + listens + "”"));
            }
        }
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            missing(faults, bot, probe, bot.container().path(probe).at("/httpGet/port"), named);
        }
        rendering
                .all("Service")
                .forEach(service -> Manifest.each(service.at("/spec/ports"))
                        .forEach(port -> missing(
                                faults,
                                service,
                                "port " + port.path("name").asText(),
                                port.path("targetPort"),
                                named)));
        rendering.all("Ingress").forEach(ingress -> backends(ingress, rendering, faults));
        return faults;
    }

    static Map<String, Integer> named(Manifest workload) {
        var ports = new TreeMap<String, Integer>();
        Manifest.each(workload.container().path("ports"))
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        return ports;
    }

    private static void missing(
            List<String> faults, Manifest whose, String where, JsonNode port, Map<String, Integer> named) {
        if (!named.containsKey(port.asText()) && !named.containsValue(port.asInt(-1))) {
            faults.add(whose.fault(where + " leads to port “" + port.asText() + "”, which no container has"));
        }
    }

    private static void backends(Manifest ingress, Rendering rendering, List<String> faults) {
        Manifest.each(ingress.at("/spec/rules"))
                .flatMap(rule -> Manifest.each(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .filter(backend -> rendering
                        .all("Service")
                        .filter(service ->
                                service.name().equals(backend.path("name").asText()))
                        .flatMap(service -> Manifest.each(service.at("/spec/ports")))
                        .noneMatch(port -> port.path("name").equals(backend.at("/port/name"))
                                || port.path("port").equals(backend.at("/port/number"))))
                .forEach(backend -> faults.add(ingress.fault("no Service has the port " + backend)));
    }
}
