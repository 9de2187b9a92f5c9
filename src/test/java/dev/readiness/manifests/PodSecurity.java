package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Pods as the profile {@code restricted} has them, without a token and on a disk that cannot be written to. */
final class PodSecurity {
    private PodSecurity() {}

    static List<String> token(Rendering rendering) {
        var faults = new ArrayList<String>();
        for (var owner : rendering.workloads()) {
            if (owner.pod().path("automountServiceAccountToken").asBoolean(true)) {
                faults.add(owner.fault("its pods get a token of Kubernetes"));
            }
            if (!rendering.has(
                    "ServiceAccount", owner.pod().path("serviceAccountName").asText())) {
                faults.add(owner.fault("its ServiceAccount is not among these"));
            }
            if (owner.pod().path("enableServiceLinks").asBoolean(true)) {
                faults.add(owner.fault("every Service of the namespace puts variables into its environment"));
            }
        }
        rendering
                .all("ServiceAccount")
                .filter(account -> account.at("/automountServiceAccountToken").asBoolean(true))
                .forEach(account -> faults.add(account.fault("it gives its pods a token of Kubernetes")));
        return faults;
    }

    static List<String> restricted(Rendering rendering) {
        var faults = new ArrayList<String>();
        for (var owner : rendering.workloads()) {
            var pod = owner.pod().path("securityContext");
            check(faults, owner, pod.path("runAsNonRoot").asBoolean(), "may run as root");
            check(faults, owner, pod.path("runAsUser").asInt() == 10001, "does not run as the image's user, 10001");
            check(
                    faults,
                    owner,
                    pod.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                    "is not under the seccomp profile RuntimeDefault");
            for (var shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                check(faults, owner, !owner.pod().path(shared).asBoolean(), "shares the node's " + shared);
            }
            for (var container : containers(owner)) {
                var security = container.path("securityContext");
                var name = "container " + container.path("name").asText();
                check(
                        faults,
                        owner,
                        !security.path("allowPrivilegeEscalation").asBoolean(true)
                                && !security.path("privileged").asBoolean(),
                        name + " may get more privileges");
                check(
                        faults,
                        owner,
                        Manifest.texts(security.at("/capabilities/drop")).equals(List.of("ALL"))
                                && security.at("/capabilities/add").isEmpty(),
                        name + " keeps capabilities");
            }
        }
        return faults;
    }

    /** The root is read-only, and what is written goes to a volume. */
    static List<String> disk(Rendering rendering) {
        var faults = new ArrayList<String>();
        for (var owner : rendering.workloads()) {
            for (var container : containers(owner)) {
                check(
                        faults,
                        owner,
                        container.at("/securityContext/readOnlyRootFilesystem").asBoolean(),
                        "its root can be written to");
                check(
                        faults,
                        owner,
                        mountsTmp(owner, container),
                        "/tmp is no emptyDir with a limit: Java writes there");
            }
            for (var volume : owner.pod().path("volumes")) {
                check(faults, owner, !volume.has("hostPath"), "a volume is a folder of the node");
            }
        }
        return faults;
    }

    private static boolean mountsTmp(Manifest owner, JsonNode container) {
        return Manifest.each(container.path("volumeMounts"))
                .filter(mount -> mount.path("mountPath").asText().equals("/tmp"))
                .flatMap(mount -> Manifest.each(owner.pod().path("volumes"))
                        .filter(volume -> volume.path("name").equals(mount.path("name"))))
                .anyMatch(volume -> volume.at("/emptyDir/sizeLimit").isTextual());
    }

    private static List<JsonNode> containers(Manifest owner) {
        var all = new ArrayList<JsonNode>();
        owner.pod().path("initContainers").forEach(all::add);
        owner.pod().path("containers").forEach(all::add);
        return all;
    }

    private static void check(List<String> faults, Manifest owner, boolean good, String otherwise) {
        if (!good) {
            faults.add(owner.fault(otherwise));
        }
    }
}
