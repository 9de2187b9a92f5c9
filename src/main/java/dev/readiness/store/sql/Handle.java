package dev.readiness.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection as the work within a transaction sees it. */
public final class Handle {
    private final Connection connection;
    private final StatementCache statements;
    private boolean broken;
    private boolean notifies;
    private boolean truncatesLog;

    /** A handle that goes on with the statements of the one that had the connection before, if any. */
    public Handle(Connection connection, @Nullable Handle before) {
        this.connection = connection;
        this.statements = before == null ? new StatementCache(connection) : before.statements;
    }

    /** The statement, with {@code :name} for a value and {@code <name>} for those of a list. */
    public Statement sql(String text) {
        return new Statement(statements, text);
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

    /** Has the database's listener run after the commit: messages wait to be sent. */
    public void notifyAfterCommit() {
        notifies = true;
    }

    public boolean notifiesAfterCommit() {
        return notifies;
    }

    /** Has the database's log emptied after the commit, so that it does not keep what was deleted. */
    public void truncateLogAfterCommit() {
        truncatesLog = true;
    }

    public boolean truncatesLogAfterCommit() {
        return truncatesLog;
    }

    /** Whether the state of the connection is not known, so that it must not be used again. */
    public boolean isBroken() {
        return broken;
    }
}
