package dev.readiness.store.sql;

import java.sql.SQLException;

/** The database refused a statement, or could not be reached; the message holds no bound value. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
