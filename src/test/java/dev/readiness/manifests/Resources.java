package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.custom.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every container has requests and limits, and Java knows how much of them its heap may be. */
final class Resources {
    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");

    /** The rest is needed for code, threads and what lies outside the heap. */
    private static final int MOST = 60;

    private Resources() {}

    static List<String> faults(Rendering rendering) {
        var faults = new ArrayList<String>();
        for (var owner : rendering.workloads()) {
            for (var resource : List.of("cpu", "memory")) {
                var request = owner.container().at("/resources/requests/" + resource);
                var limit = owner.container().at("/resources/limits/" + resource);
                if (request.isMissingNode() || limit.isMissingNode()) {
                    faults.add(owner.fault(
                            "it has no " + (limit.isMissingNode() ? "limit" : "request") + " of " + resource));
                } else if (amount(request).compareTo(amount(limit)) > 0) {
                    faults.add(owner.fault("it requests more " + resource + " than its limit"));
                }
            }
            var heap = HEAP.matcher(owner.variable("JDK_JAVA_OPTIONS"));
            if (!heap.find() || Integer.parseInt(heap.group(1)) > MOST) {
                faults.add(
                        owner.fault("JDK_JAVA_OPTIONS does not keep the heap at " + MOST + " % of the memory or less"));
            }
        }
        return faults;
    }

    private static BigDecimal amount(JsonNode quantity) {
        return Quantity.fromString(quantity.asText()).getNumber();
    }
}
