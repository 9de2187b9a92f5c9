package dev.readiness.manifests;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every object is one that the Kubernetes API knows, without a field that it does not know. */
final class ApiTypes {
    /** Reads strictly: an unknown field is an error. */
    @FunctionalInterface
    private interface Reader {
        Object read(String json) throws IOException;
    }

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry("v1/Namespace", V1Namespace::fromJson),
            Map.entry("v1/ServiceAccount", V1ServiceAccount::fromJson),
            Map.entry("v1/ConfigMap", V1ConfigMap::fromJson),
            Map.entry("v1/Secret", V1Secret::fromJson),
            Map.entry("v1/Service", V1Service::fromJson),
            Map.entry("v1/PersistentVolumeClaim", V1PersistentVolumeClaim::fromJson),
            Map.entry("apps/v1/Deployment", V1Deployment::fromJson),
            Map.entry("batch/v1/Job", V1Job::fromJson),
            Map.entry("networking.k8s.io/v1/Ingress", V1Ingress::fromJson),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::fromJson),
            Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::fromJson));

    private ApiTypes() {}

    static List<String> faults(Rendering rendering) {
        return rendering.manifests().stream().flatMap(ApiTypes::faults).toList();
    }

    private static Stream<String> faults(Manifest manifest) {
        var type = manifest.at("/apiVersion").asText() + "/" + manifest.kind();
        if (type.equals("external-secrets.io/v1/ExternalSecret")) {
            return externalSecret(manifest);
        }
        var reader = READERS.get(type);
        if (reader == null) {
            return Stream.of(manifest.fault("“" + type + "” is nothing that this bot needs"));
        }
        try {
            reader.read(manifest.json().toString());
            return Stream.empty();
        } catch (IOException | RuntimeException refused) {
            return Stream.of(manifest.fault(String.valueOf(refused.getMessage()).split(" JSON: ", 2)[0]));
        }
    }

    /** No type of Kubernetes' own: what the External Secrets Operator asks for. */
    private static Stream<String> externalSecret(Manifest manifest) {
        var spec = manifest.at("/spec");
        var unknown = new TreeSet<>(Manifest.map(spec).keySet());
        unknown.removeAll(Set.of("refreshInterval", "secretStoreRef", "target", "data"));
        var faults = Stream.<String>builder();
        unknown.forEach(field -> faults.add(manifest.fault("it has no field spec." + field)));
        if (!Set.of("SecretStore", "ClusterSecretStore")
                .contains(spec.at("/secretStoreRef/kind").asText())) {
            faults.add(manifest.fault("secretStoreRef is of no known kind"));
        }
        if (!spec.at("/refreshInterval").asText().matches("\\d+[smh]")) {
            faults.add(manifest.fault("refreshInterval is no duration"));
        }
        Manifest.each(spec.path("data"))
                .filter(entry -> entry.at("/secretKey").asText().isEmpty()
                        || entry.at("/remoteRef/key").asText().isEmpty())
                .forEach(entry -> faults.add(manifest.fault("an entry of data lacks secretKey or remoteRef.key")));
        return faults.build();
    }
}
