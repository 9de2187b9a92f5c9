package dev.readiness.store;

import dev.readiness.reminder.Ledger.Spent;
import org.jdbi.v3.core.statement.SqlStatement;

/** Binds a slot of somebody's day to a statement. */
final class SlotBinding {
    private SlotBinding() {}

    static <S extends SqlStatement<S>> S bind(S statement, Spent slot) {
        return statement
                .bind("person", slot.person().id())
                .bind("day", slot.date().toString())
                .bind("slot", slot.slot());
    }
}
