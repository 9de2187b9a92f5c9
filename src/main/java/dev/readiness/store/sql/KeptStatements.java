package dev.readiness.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prepared statements of one connection, kept for the next time their texts are run; for one thread at a time. */
final class KeptStatements {
    private static final int MOST = 300;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** Takes a statement that nobody else runs meanwhile. */
    PreparedStatement take(String text) throws SQLException {
        var kept = idle.remove(text);
        return kept == null ? connection.prepareStatement(text) : kept;
    }

    /** Keeps a statement that went well; the one that was not needed for longest makes room. */
    void giveBack(String text, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        var same = idle.put(text, statement);
        if (same != null) {
            same.close();
        }
        if (idle.size() > MOST) {
            var oldest = new ArrayDeque<>(idle.keySet()).getFirst();
            idle.remove(oldest).close();
        }
    }
}
