package dev.readiness.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a value from the row at which a result stands. */
@FunctionalInterface
public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
}
