package dev.readiness.store;

import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.store.sql.Statement;

/** Binds a slot of somebody's day to a statement. */
final class SlotBinding {
    private SlotBinding() {}

    static Statement bind(Statement statement, Spent slot) {
        return statement
                .bind("person", slot.person().id())
                .bind("day", slot.date().toString())
                .bind("slot", slot.slot());
    }
}
