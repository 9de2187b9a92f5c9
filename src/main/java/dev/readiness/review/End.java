package dev.readiness.review;

import dev.readiness.people.PersonAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a review stands towards its end.
 *
 * @param owner who accepted ownership after rollout; null while nobody has
 * @param closings how it ended, each time that it did
 * @param open whether it is open now
 */
public record End(@Nullable PersonAt owner, List<Closing> closings, boolean open) {
    public static final End NONE = new End(null, List.of(), true);

    public End {
        closings = List.copyOf(closings);
    }

    public boolean isOwned() {
        return owner != null;
    }

    public Optional<PersonAt> acceptedBy() {
        return Optional.ofNullable(owner);
    }

    /** How it ended last. */
    public Optional<Closing> last() {
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.get(closings.size() - 1));
    }

    /** How it stands closed now; empty while it is open. */
    public Optional<Closing> standing() {
        return open ? Optional.empty() : last();
    }

    /** Whether somebody stands for the workload now: it is closed, and signed off. */
    public boolean isSigned() {
        return standing().filter(closing -> closing.ending().isSignOff()).isPresent();
    }

    /** Whether ownership can still be accepted: not after the review was abandoned. */
    public boolean awaitsOwner() {
        return owner == null && !isAbandoned();
    }

    public boolean isAbandoned() {
        return standing()
                .filter(closing -> closing.ending() == Ending.ABANDONED)
                .isPresent();
    }

    End owned(PersonAt by) {
        return new End(by, closings, open);
    }

    End closed(LifeEvent.Closed event, Verdict.Level computed, long version, PersonAt by) {
        var all = new ArrayList<>(closings);
        all.add(new Closing(all.size() + 1, version, event.ending(), computed, event.reasons(), event.note(), by));
        return new End(owner, all, false);
    }

    End reopened() {
        return new End(owner, closings, true);
    }
}
