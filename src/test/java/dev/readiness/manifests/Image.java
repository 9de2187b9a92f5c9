package dev.readiness.manifests;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One image for the bot and its Jobs, from a named registry, and the same bytes tomorrow. */
final class Image {
    private static final Pattern IMMUTABLE = Pattern.compile(
            "[a-z0-9.-]+\\.[a-z]+(:\\d+)?/[a-z0-9/._-]+(:v?\\d+\\.\\d+\\.\\d+[a-z0-9.-]*|@sha256:[0-9a-f]{64})");

    private Image() {}

    static List<String> faults(Rendering rendering) {
        var first = rendering.bot().container().path("image").asText();
        return rendering.workloads().stream()
                .flatMap(owner -> faults(owner, first))
                .toList();
    }

    private static Stream<String> faults(Manifest owner, String first) {
        var image = owner.container().path("image").asText();
        if (!IMMUTABLE.matcher(image).matches()) {
            return Stream.of(owner.fault("the image “" + image + "” has neither a version nor a digest"));
        }
        return image.equals(first)
                ? Stream.empty()
                : Stream.of(owner.fault("its image " + image + " is not the bot's, " + first));
    }
}
