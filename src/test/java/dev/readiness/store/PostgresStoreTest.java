package dev.readiness.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.usecase.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    private static String freshDatabase() {
        var name = "readiness_" + DATABASES.incrementAndGet();
        run("postgres", "create database " + name);
        return name;
    }

    @Override
    Database open() {
        return Database.open(server.getJdbcUrl("postgres", freshDatabase()));
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() {
        var foreign = freshDatabase();
        run(foreign, "create table theirs (x int)");

        assertThatThrownBy(() -> Database.open(server.getJdbcUrl("postgres", foreign)))
                .hasMessageContaining("another program");
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

    private static void run(String database, String sql) {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
