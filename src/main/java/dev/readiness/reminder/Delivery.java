package dev.readiness.reminder;

import dev.readiness.calendar.Slot;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first slot in which a duty can be told to somebody, or to who is asked instead of them. */
final class Delivery {
    private final Team team;
    private final Ledger ledger;
    private final int slotsPerDay;

    Delivery(Team team, Ledger ledger, int slotsPerDay) {
        this.team = team;
        this.ledger = ledger;
        this.slotsPerDay = slotsPerDay;
    }

    /** To whom, when, and what made it so. */
    record Found(PersonId to, Slot slot, Instant at, List<Delay> delays) {}

    Delivery with(Ledger.Spent another) {
        return new Delivery(team, ledger.with(another), slotsPerDay);
    }

    /** The first chance to tell {@code first} of the duty from that instant on; {@code except} never stands in. */
    Found find(PersonId first, @Nullable PersonId except, Duty duty, Instant earliest) {
        var delays = new ArrayList<Delay>();
        var from = earliest;
        while (true) {
            var reach = team.reach(first, except, duty, from);
            var heard = new ArrayList<>(delays);
            var change = reach.until().orElse(Instant.MAX);
            if (reach.person().isPresent()) {
                var to = reach.person().get();
                if (!to.equals(first)) {
                    heard.add(new Delay.Instead(first, to));
                }
                var slot = freeSlot(to, duty, from, heard);
                var at = slot.notBefore(from);
                if (at.isBefore(change)) {
                    return new Found(to, slot, at, heard);
                }
            } else {
                team.of(first).awayAt(from).ifPresent(away -> delays.add(new Delay.Away(first, away.until())));
                reach.outsider().ifPresent(outsider -> delays.add(new Delay.Outsider(outsider)));
            }
            from = change;
        }
    }

    private Slot freeSlot(PersonId to, Duty duty, Instant from, List<Delay> delays) {
        var calendar = team.of(to).calendar();
        var slot = calendar.slotFrom(from, slotsPerDay);
        if (slot.from().isAfter(from)) {
            delays.add(new Delay.Closed(to));
        }
        while (true) {
            if (ledger.isSpent(to, slot)) {
                delays.add(new Delay.ToldThatDay(to, slot.date()));
            } else if (acted(to, duty, slot)) {
                delays.add(new Delay.ActedThatDay(to, slot.date()));
            } else {
                return slot;
            }
            slot = calendar.slotFrom(slot.until(), slotsPerDay);
        }
    }

    private boolean acted(PersonId to, Duty duty, Slot slot) {
        var act = duty.lastAct();
        return act != null
                && act.by().equals(to)
                && team.of(to).calendar().dateAt(act.at()).equals(slot.date());
    }
}
