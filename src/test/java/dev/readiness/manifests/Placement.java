package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where everything is, and whether what belongs together finds each other by its labels. */
final class Placement {
    private static final Set<String> LEVELS = Set.of("enforce", "audit", "warn");

    private Placement() {}

    static List<String> namespace(Rendering rendering) {
        var faults = new ArrayList<String>();
        var namespace = "readiness-" + rendering.overlay();
        var known = new HashSet<String>();
        for (var manifest : rendering.manifests()) {
            var inside = manifest.kind().equals("Namespace") ? manifest.name() : text(manifest, "/metadata/namespace");
            if (!inside.equals(namespace)) {
                faults.add(manifest.fault("it is in namespace “" + inside + "”, not in " + namespace));
            }
            if (!known.add(manifest.toString())) {
                faults.add(manifest.fault("there are two of that name"));
            }
        }
        var labels = rendering
                .all("Namespace")
                .findFirst()
                .map(found -> Manifest.map(found.at("/metadata/labels")))
                .orElse(Map.of());
        for (var level : LEVELS) {
            if (!"restricted".equals(labels.get("pod-security.kubernetes.io/" + level))) {
                faults.add("Namespace " + namespace + ": Pod Security does not " + level + " restricted");
            }
        }
        return faults;
    }

    static List<String> selectors(Rendering rendering) {
        var faults = new ArrayList<String>();
        var bot = rendering.bot().podLabels();
        rendering.all("Service").forEach(service -> needs(faults, service, service.at("/spec/selector"), bot));
        rendering
                .all("Deployment")
                .forEach(owner -> needs(faults, owner, owner.at("/spec/selector/matchLabels"), owner.podLabels()));
        rendering
                .all("PodDisruptionBudget")
                .forEach(budget -> needs(faults, budget, budget.at("/spec/selector/matchLabels"), bot));
        Manifest.each(rendering.bot().pod().path("topologySpreadConstraints"))
                .forEach(spread -> needs(faults, rendering.bot(), spread.at("/labelSelector/matchLabels"), bot));
        rendering
                .all("NetworkPolicy")
                .filter(policy -> rendering.workloads().stream()
                        .noneMatch(pods -> selects(policy.at("/spec/podSelector"), pods.podLabels())))
                .forEach(policy -> faults.add(policy.fault("its podSelector selects no pods")));
        return faults;
    }

    private static void needs(List<String> faults, Manifest whose, JsonNode selector, Map<String, String> labels) {
        var wanted = Manifest.map(selector);
        if (wanted.isEmpty() || !labels.entrySet().containsAll(wanted.entrySet())) {
            faults.add(whose.fault("its selector " + wanted + " does not select pods with " + labels));
        }
    }

    /** Whether that selector, of labels or of one expression, selects pods with those labels. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(Manifest.map(selector.path("matchLabels")).entrySet())
                && Manifest.each(selector.path("matchExpressions"))
                        .allMatch(expression ->
                                expression.path("operator").asText().equals("In")
                                        && Manifest.texts(expression.path("values"))
                                                .contains(labels.get(
                                                        expression.path("key").asText())));
    }

    static List<String> spread(Rendering rendering) {
        var over = Manifest.each(rendering.bot().pod().path("topologySpreadConstraints"))
                .map(constraint -> constraint.path("topologyKey").asText())
                .toList();
        var faults = new ArrayList<String>();
        for (var key : List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")) {
            if (rendering.replicas() > 1 && !over.contains(key)) {
                faults.add(rendering.bot().fault("its replicas are not spread over " + key));
            }
        }
        return faults;
    }

    static List<String> disruption(Rendering rendering) {
        var faults = new ArrayList<String>();
        var budgets = rendering.all("PodDisruptionBudget").toList();
        if (budgets.isEmpty() && rendering.replicas() > 1) {
            faults.add(rendering.bot().fault("nothing keeps a drain from stopping all of its replicas"));
        }
        for (var budget : budgets) {
            var minimum = budget.at("/spec/minAvailable");
            var maximum = budget.at("/spec/maxUnavailable");
            boolean blocks = minimum.asInt() >= rendering.replicas()
                    || "100%".equals(minimum.asText())
                    || (!maximum.isMissingNode() && List.of("0", "0%").contains(maximum.asText()));
            if (blocks) {
                faults.add(budget.fault("with " + rendering.replicas() + " replicas no node can ever be drained"));
            }
        }
        return faults;
    }

    private static String text(Manifest manifest, String pointer) {
        return manifest.at(pointer).asText();
    }
}
