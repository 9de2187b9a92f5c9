package dev.readiness.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Response URLs: each is good for five answers within half an hour. */
final class ResponseUrls {
    static final int MOST = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final World world;
    private final Address address;
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    /**
     * What a response URL stands for.
     *
     * @param thread empty in the channel itself
     * @param ts the message that was acted on; empty after a command
     */
    record Target(String channel, String person, String thread, String ts) {}

    private record Issued(Target target, Instant until, int left) {
        Issued once() {
            return new Issued(target, until, left - 1);
        }
    }

    ResponseUrls(World world, Address address) {
        this.world = world;
        this.address = address;
    }

    String issue(Target target) {
        var id = world.ids().id("R");
        issued.put(id, new Issued(target, world.clock().instant().plus(LIFE), MOST));
        return address.url() + "/response/" + id;
    }

    /** Uses the URL up by one, or says by Slack's name why that cannot be. */
    <T> T use(String id, Function<Target, T> good, Function<String, T> error) {
        var known = issued.get(id);
        if (known == null || known.until().isBefore(world.clock().instant())) {
            return error.apply("expired_url");
        }
        if (known.left() == 0) {
            return error.apply("used_url");
        }
        return issued.replace(id, known, known.once()) ? good.apply(known.target()) : use(id, good, error);
    }
}
