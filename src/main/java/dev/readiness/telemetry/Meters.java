package dev.readiness.telemetry;

import dev.readiness.usecase.Deliveries;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Parcel;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;

/** The meters of what happens, by name. */
final class Meters implements AutoCloseable {
    private static final List<String> OUTCOMES = List.of("sent", "skipped", "failed");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Standings standings = new Standings(registry);

    /** Whoever has an alert on something that did not happen yet finds a zero, not nothing. */
    Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        OUTCOMES.forEach(outcome -> {
            count("readiness.nudges", "outcome", outcome, 0);
            count("readiness.digests", "outcome", outcome, 0);
        });
        count("readiness.slack.throttled", "method", "chat.postMessage", 0);
        timer("readiness.ack");
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    Standings standings() {
        return standings;
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private void count(String name, String label, String value, double by) {
        registry.counter(name, label, value).increment(by);
    }

    private Timer timer(String name, String... labels) {
        return Timer.builder(name).tags(labels).serviceLevelObjectives(BUCKETS).register(registry);
    }

    void request(String kind, String name, String outcome, Duration took) {
        registry.counter("readiness.requests", "kind", kind, "name", name, "outcome", outcome)
                .increment();
        timer("readiness.request", "kind", kind, "outcome", outcome).record(took);
        if (!outcome.equals("refused")) {
            timer("readiness.ack").record(took);
        }
    }

    void called(String method, String error, Duration took) {
        registry.counter("readiness.slack.calls", "method", method, "error", error)
                .increment();
        timer("readiness.slack.call", "method", method).record(took);
        if (error.equals("ratelimited")) {
            count("readiness.slack.throttled", "method", method, 1);
        }
    }

    void chore(String name, boolean done, Duration took) {
        timer("readiness.chore", "chore", name, "outcome", done ? "ok" : "failed")
                .record(took);
    }

    void shown(Parcel parcel) {
        if (parcel.ts() == null && parcel.content() instanceof Parcel.Content.Written written) {
            came(written.letter(), "sent");
        }
    }

    void givenUp(Parcel parcel, String error) {
        if (parcel.content() instanceof Parcel.Content.Written written) {
            came(written.letter(), error.equals(Deliveries.POINTLESS) ? "skipped" : "failed");
        }
    }

    void written(Letter letter) {
        if (letter instanceof Letter.DigestStuck stuck && stuck.error() != null) {
            count("readiness.digests", "outcome", "failed", 1);
        }
    }

    void quiet() {
        count("readiness.digests", "outcome", "skipped", 1);
    }

    /** Of a digest in parts, the message itself counts. */
    private void came(Letter letter, String outcome) {
        if (letter instanceof Letter.Nudge || letter instanceof Letter.NudgeInThread) {
            count("readiness.nudges", "outcome", outcome, 1);
        } else if (letter instanceof Letter.OfDigest digest && digest.part() == 0) {
            count("readiness.digests", "outcome", outcome, 1);
        }
    }
}
