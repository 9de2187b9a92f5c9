package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Plan;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Act;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Subject;
import dev.readiness.review.Change;
import dev.readiness.review.DecisionEvent;
import dev.readiness.review.ItemEvent;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a review to what has to be seen to in it: open items that were asked, and open decisions. */
final class Duties {
    private static final String OUTSIDE = "something outside the register";
    private static final String UNNAMED = "what nobody has named";

    private final Review review;
    private final PersonAt by;
    private final Set<Subject> touched;
    private final Map<Key, Duty> before;
    private final Map<Subject, Act> acts = new HashMap<>();

    private record Key(Subject subject, PersonId owner) {
        static Key of(Duty duty) {
            return new Key(duty.id().subject(), duty.responsible());
        }
    }

    private Duties(Change change, List<Duty> before) {
        this.review = change.review();
        this.by = change.by();
        this.touched = touched(change);
        this.before = before.stream().collect(Collectors.toMap(Key::of, duty -> duty));
        before.forEach(duty -> {
            var act = duty.lastAct();
            if (act != null) {
                acts.put(duty.id().subject(), act);
            }
        });
    }

    /** The duties once that has changed; what stands as it did before keeps since when it does. */
    static List<Duty> after(Change change, List<Duty> before) {
        return change.review().isOpen() ? new Duties(change, before).all() : List.of();
    }

    /** What somebody did something about themselves. */
    private static Set<Subject> touched(Change change) {
        var touched = new HashSet<Subject>();
        for (var event : change.events()) {
            if (isAct(event)) {
                event.subject().ifPresent(item -> touched.add(subject(change.review(), item)));
                event.about().ifPresent(decision -> touched.add(subject(decision)));
            }
        }
        return touched;
    }

    private static boolean isAct(ReviewEvent event) {
        return !(event instanceof ItemEvent.Asked
                || event instanceof DecisionEvent.Seeded
                || event instanceof DecisionEvent.OwnerLeft
                || event instanceof DecisionEvent.Passed);
    }

    static Subject subject(Review review, ItemId item) {
        return Subject.item(review.pack().number(item));
    }

    static Subject subject(DecisionId decision) {
        return Subject.decision(decision.number());
    }

    private List<Duty> all() {
        var all = new ArrayList<Duty>();
        review.pack().items().stream().map(Item::id).forEach(item -> addItem(all, item));
        review.register().open().forEach(decision -> all.add(decision(decision)));
        return all;
    }

    private void addItem(List<Duty> all, ItemId item) {
        var state = review.item(item);
        if (state.isAsked() && state.isOpen()) {
            var subject = subject(review, item);
            for (var owner : review.holders(item)) {
                all.add(standing(subject, owner, null, null).snoozed(state.snoozedUntil()));
            }
        }
    }

    private Duty decision(Decision decision) {
        var owner = decision.owner(review.lead());
        var plan = decision.plan();
        return standing(subject(decision.id()), owner, plan, blockedBy(decision))
                .snoozed(plan.snoozedUntil());
    }

    private @Nullable String blockedBy(Decision decision) {
        if (!review.register().isBlocked(decision)) {
            return null;
        }
        if (!review.register().isBlockedByName(decision)) {
            return UNNAMED;
        }
        var others = review.register().waitsFor(decision).stream()
                .map(DecisionId::toString)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? OUTSIDE : others;
    }

    private Duty standing(Subject subject, PersonId owner, @Nullable Plan plan, @Nullable String blockedBy) {
        var due = plan == null ? review.due() : plan.due();
        var since = Optional.ofNullable(before.get(new Key(subject, owner)))
                .filter(known -> plan == null || isSame(known, due, blockedBy))
                .map(Duty::since)
                .orElse(by.at());
        return Duty.of(new DutyId(review.id().number(), subject), owner, review.lead(), since)
                .dueOn(due)
                .blocked(blockedBy)
                .touched(touched.contains(subject) ? new Act(by.person(), by.at()) : acts.get(subject));
    }

    private static boolean isSame(Duty known, @Nullable LocalDate due, @Nullable String blockedBy) {
        return Objects.equals(known.due(), due) && (known.blockedBy() == null) == (blockedBy == null);
    }
}
