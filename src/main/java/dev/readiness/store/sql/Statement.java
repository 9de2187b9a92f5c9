package dev.readiness.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement and the values bound to its names. */
public final class Statement {
    private final StatementCache kept;
    private final Template template;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Statement(StatementCache kept, String sql) {
        this.kept = kept;
        this.template = Template.of(sql);
    }

    /** Binds a text, a number, a boolean or null. */
    public Statement bind(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public Statement bind(Map<String, ?> all) {
        values.putAll(all);
        return this;
    }

    /**
     * Binds the values of a list.
     *
     * @throws IllegalArgumentException where there are none: SQL has no empty list
     */
    public Statement bindList(String name, Collection<?> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no values for the list " + name);
        }
        return bind(name, all);
    }

    /** Runs it, and gives the number of rows that it changed. */
    public int execute() {
        return run(statement -> {
            var unread = statement.getResultSet();
            if (unread != null) {
                unread.close();
            }
            return statement.getUpdateCount();
        });
    }

    /** Runs it, and reads each row of its result. */
    public <T> Rows<T> map(RowMapper<T> mapper) {
        return run(statement -> {
            var rows = new ArrayList<T>();
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    rows.add(mapper.map(result));
                }
            }
            return new Rows<>(rows);
        });
    }

    /** Runs it, and reads the first column of each row of its result where there is a number. */
    public Rows<Long> numbers() {
        return column(ResultSet::getLong);
    }

    /** Runs it, and reads the first column of each row of its result where there is a text. */
    public Rows<String> texts() {
        return column(ResultSet::getString);
    }

    private interface Column<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    private <T> Rows<T> column(Column<T> column) {
        return run(statement -> {
            var rows = new ArrayList<T>();
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    var value = column.read(result, 1);
                    if (!result.wasNull()) {
                        rows.add(value);
                    }
                }
            }
            return new Rows<>(rows);
        });
    }

    private interface Outcome<R> {
        R of(PreparedStatement executed) throws SQLException;
    }

    private <R> R run(Outcome<R> outcome) {
        var text = template.text(values);
        try {
            var statement = kept.take(text);
            boolean ran = false;
            try {
                int place = 1;
                for (var value : template.inOrder(values)) {
                    bind(statement, place++, value);
                }
                statement.execute();
                var result = outcome.of(statement);
                kept.giveBack(text, statement);
                ran = true;
                return result;
            } finally {
                if (!ran) {
                    statement.close();
                }
            }
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof Integer number) {
            statement.setInt(place, number);
        } else if (value instanceof Long number) {
            statement.setLong(place, number);
        } else if (value instanceof Boolean yes) {
            statement.setBoolean(place, yes);
        } else {
            throw new IllegalArgumentException("a " + value.getClass().getName() + " cannot be bound");
        }
    }
}
