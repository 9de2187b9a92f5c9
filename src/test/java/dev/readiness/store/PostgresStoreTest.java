package dev.readiness.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.fixtures.Postgres;
import dev.readiness.usecase.StoreException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {
    @Override
    Database open() {
        return Database.open(Postgres.withOurSchema());
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() {
        var foreign = Postgres.empty();
        run(foreign, "create table theirs (x int)");

        assertThatThrownBy(() -> Database.open(foreign)).hasMessageContaining("another program");
    }

    @Test
    void aServerThatIsAwayIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:1/readiness?user=u&password=hunter2"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("127.0.0.1:1/readiness")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void anAddressOfNoKnownKindIsRefused() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://host/x")).hasMessageContaining("jdbc:sqlite:");
    }

    private static void run(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
