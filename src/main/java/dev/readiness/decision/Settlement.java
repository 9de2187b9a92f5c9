package dev.readiness.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision has ended, and how.
 *
 * @param since the version of the decision at which this changed last; what was drawn before it comes too late
 * @param resolution null while it is open
 * @param earlier what was decided before and is superseded, the oldest first
 */
public record Settlement(int since, @Nullable Resolution resolution, List<Resolution> earlier) {
    static final Settlement NONE = new Settlement(0, null, List.of());

    public Settlement {
        earlier = List.copyOf(earlier);
    }

    /** Ended so, at that version; what stood before is kept. */
    Settlement settled(Resolution next, int version) {
        return new Settlement(version, next, kept());
    }

    /** Open again; what was decided is kept. */
    Settlement reopened(int version) {
        return new Settlement(version, null, kept());
    }

    private List<Resolution> kept() {
        var all = new ArrayList<>(earlier);
        if (resolution != null) {
            all.add(resolution);
        }
        return all;
    }

    /** Whether it says the same, whenever that came about. */
    public boolean isLike(Settlement other) {
        return Objects.equals(resolution, other.resolution) && earlier.equals(other.earlier);
    }
}
