package dev.readiness.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prepared statements of one connection, by their texts, for one thread at a time; the least recently used is closed first. */
final class StatementCache {
    private static final int MOST = 300;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    StatementCache(Connection connection) {
        this.connection = connection;
    }

    /** Takes a statement out of the cache, or prepares it. */
    PreparedStatement take(String text) throws SQLException {
        var kept = idle.remove(text);
        return kept == null ? connection.prepareStatement(text) : kept;
    }

    /** Puts a statement back that ran without an error. */
    void giveBack(String text, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        var same = idle.put(text, statement);
        if (same != null) {
            same.close();
        }
        if (idle.size() > MOST) {
            var oldest = idle.keySet().iterator().next();
            idle.remove(oldest).close();
        }
    }
}
