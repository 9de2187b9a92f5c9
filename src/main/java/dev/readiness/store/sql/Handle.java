package dev.readiness.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection as the work within a transaction sees it. */
public final class Handle {
    private final Connection connection;
    private final KeptStatements kept;
    private boolean broken;
    private boolean announced;
    private boolean traceless;

    /** A handle that goes on with the statements of the one that had the connection before, if any. */
    public Handle(Connection connection, @Nullable Handle before) {
        this.connection = connection;
        this.kept = before == null ? new KeptStatements(connection) : before.kept;
    }

    /** The statement, with {@code :name} for a value and {@code <name>} for those of a list. */
    public Statement sql(String text) {
        return new Statement(kept, text);
    }

    /** Runs a statement that needs no values, and gives the number of rows that it changed. */
    public int execute(String text) {
        return sql(text).execute();
    }

    /**
     * Commits what the work did, or undoes it where it fails.
     *
     * @throws SqlFailure where the transaction cannot be begun or ended; what the work throws goes through
     */
    public <T> T inTransaction(Supplier<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                var result = work.get();
                connection.setAutoCommit(true);
                return result;
            } catch (RuntimeException | Error | SQLException failed) {
                undo(failed);
                throw failed;
            }
        } catch (SQLException failed) {
            broken = true;
            throw new SqlFailure(failed);
        }
    }

    private void undo(Throwable failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException second) {
            broken = true;
            failed.addSuppressed(second);
        }
    }

    /** Says that somebody waits for what is written here, and is to be woken once it is committed. */
    public void announce() {
        announced = true;
    }

    public boolean isAnnounced() {
        return announced;
    }

    /** Says that what was deleted here is to be gone from the database's own logs too, once that is committed. */
    public void leaveNoTrace() {
        traceless = true;
    }

    public boolean leavesNoTrace() {
        return traceless;
    }

    /** Whether the state of the connection is not known, so that it must not be used again. */
    public boolean isBroken() {
        return broken;
    }
}
