package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may reach the bot, and whom it may reach: these and nobody else. */
final class Network {
    private static final String NAMESPACE = "/namespaceSelector/matchLabels/kubernetes.io~1metadata.name";
    private static final String COMPONENT = "/podSelector/matchLabels/app.kubernetes.io~1component";
    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    private Network() {}

    static List<String> comingIn(Rendering rendering) {
        var faults = new ArrayList<String>();
        if (denied(rendering, "Ingress").isEmpty()) {
            faults.add("no NetworkPolicy denies all that comes in");
        }
        var slack = rendering.isInSocketMode() ? Set.<String>of() : Set.of("ingress-nginx 8080");
        same(faults, rendering, "bot", "ingress", union(slack, Set.of("verification 8080", "monitoring 8081")));
        same(faults, rendering, "migration", "ingress", Set.of());
        same(faults, rendering, "verification", "ingress", Set.of());
        return faults;
    }

    static List<String> goingOut(Rendering rendering) {
        var faults = new ArrayList<String>();
        if (denied(rendering, "Egress").isEmpty()) {
            faults.add("no NetworkPolicy denies all that goes out");
        }
        var database = rendering.isOnSqlite() ? Set.<String>of() : Set.of("private addresses 5432");
        var names = Set.of("kube-system 53");
        same(
                faults,
                rendering,
                "bot",
                "egress",
                union(names, database, Set.of("public addresses 443", "monitoring 4318")));
        same(faults, rendering, "migration", "egress", union(names, database));
        same(faults, rendering, "verification", "egress", union(names, Set.of("bot 8080")));
        return faults;
    }

    private static List<Manifest> denied(Rendering rendering, String direction) {
        return rendering
                .all("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector").isEmpty()
                        && Manifest.texts(policy.at("/spec/policyTypes")).contains(direction))
                .toList();
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = new TreeSet<String>();
        for (var set : sets) {
            all.addAll(set);
        }
        return all;
    }

    private static void same(
            List<String> faults, Rendering rendering, String component, String direction, Set<String> wanted) {
        var pods = rendering.workloads().stream()
                .filter(owner -> component.equals(owner.podLabels().get("app.kubernetes.io/component")))
                .findFirst();
        if (pods.isEmpty()) {
            return;
        }
        var allowed = new TreeSet<String>();
        rendering
                .all("NetworkPolicy")
                .filter(policy -> Placement.selects(
                        policy.at("/spec/podSelector"), pods.get().podLabels()))
                .forEach(policy -> Manifest.each(policy.at("/spec/" + direction))
                        .forEach(rule -> peers(rule, direction.equals("ingress") ? "from" : "to")
                                .forEach(peer -> ports(rule).forEach(port -> allowed.add(peer + " " + port)))));
        union(allowed, wanted).stream()
                .filter(way -> allowed.contains(way) != wanted.contains(way))
                .forEach(way -> faults.add(pods.get()
                        .fault(direction + " " + way + (wanted.contains(way) ? " is missing" : " is not to be"))));
    }

    private static Stream<String> peers(JsonNode rule, String side) {
        return rule.path(side).isEmpty()
                ? Stream.of("anybody")
                : Manifest.each(rule.path(side)).map(Network::peer);
    }

    private static String peer(JsonNode peer) {
        var block = peer.path("ipBlock");
        if (block.isObject()) {
            var except = Manifest.texts(block.path("except"));
            return PRIVATE.contains(block.path("cidr").asText())
                    ? "private addresses"
                    : except.containsAll(PRIVATE) ? "public addresses" : "anybody";
        }
        return Stream.of(peer.at(NAMESPACE), peer.at(COMPONENT))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("anybody");
    }

    private static Stream<String> ports(JsonNode rule) {
        return rule.path("ports").isEmpty()
                ? Stream.of("any port")
                : Manifest.each(rule.path("ports"))
                        .map(port -> port.path("port").asText());
    }
}
