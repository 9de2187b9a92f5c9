package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import dev.readiness.risk.Cited;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened to a risk of a review, or to a waiver in it. */
public sealed interface RiskEvent extends ReviewEvent {
    /** The rule holds; a risk keeps the number that it was first raised under. */
    record Raised(String rule, int number, List<Cited> causes) implements RiskEvent {
        public Raised {
            causes = List.copyOf(causes);
        }

        @Override
        public <T> T match(RiskCases<T> cases) {
            return cases.raised(this);
        }
    }

    /** The rule still holds, and for other reasons. */
    record CausesChanged(String rule, List<Cited> causes) implements RiskEvent {
        public CausesChanged {
            causes = List.copyOf(causes);
        }

        @Override
        public <T> T match(RiskCases<T> cases) {
            return cases.causesChanged(this);
        }
    }

    record Cleared(String rule) implements RiskEvent {
        @Override
        public <T> T match(RiskCases<T> cases) {
            return cases.cleared(this);
        }
    }

    /** Somebody lets a risk or an item be, until a day; {@code second} is who agreed where two must. */
    record Waived(Waivable what, Waiver waiver) implements RiskEvent {
        @Override
        public Optional<ItemId> subject() {
            return what.item();
        }

        @Override
        public <T> T match(RiskCases<T> cases) {
            return cases.waived(this);
        }
    }

    /** Somebody asks for a waiver that another must agree to. */
    record WaiverAsked(Waivable what, Waiver waiver) implements RiskEvent {
        @Override
        public Optional<ItemId> subject() {
            return what.item();
        }

        @Override
        public <T> T match(RiskCases<T> cases) {
            return cases.waiverAsked(this);
        }
    }

    /** The waiver's last day is over. */
    record WaiverEnded(Waivable what, @Nullable LocalDate until) implements RiskEvent {
        @Override
        public <T> T match(RiskCases<T> cases) {
            return cases.waiverEnded(this);
        }
    }

    /** What somebody wrote to have the risk let be was erased; with null, what anybody wrote. */
    record Redacted(String rule, @Nullable PersonId author) implements RiskEvent, Redacting {
        @Override
        public boolean covers(ReviewEvent event) {
            var what = Waivable.risk(rule);
            return (event instanceof Waived waived && waived.what().equals(what))
                    || (event instanceof WaiverAsked asked && asked.what().equals(what));
        }

        @Override
        public <T> T match(RiskCases<T> cases) {
            return cases.redacted(this);
        }
    }

    @Override
    default <T> T match(
            Function<LifeEvent, T> life,
            Function<ItemEvent, T> item,
            Function<RiskEvent, T> risk,
            Function<DecisionEvent, T> decision) {
        return risk.apply(this);
    }

    <T> T match(RiskCases<T> cases);

    /** One answer for each of these events. */
    interface RiskCases<T> {
        T raised(Raised event);

        T causesChanged(CausesChanged event);

        T cleared(Cleared event);

        T waived(Waived event);

        T waiverAsked(WaiverAsked event);

        T waiverEnded(WaiverEnded event);

        T redacted(Redacted event);
    }
}
