package dev.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.fixtures.Postgres;
import dev.readiness.stage.TestClock;
import dev.readiness.usecase.StoreException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
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
    void aNewerSchemaIsRefusedAndLeftAsItIs() {
        var newer = Postgres.withOurSchema();
        run(
                newer,
                "insert into flyway_schema_history values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x',"
                        + " now(), 1, true)");

        assertThatThrownBy(() -> Database.open(newer)).hasMessageContaining("newer than this program");
        run(newer, "delete from flyway_schema_history where version = '999'");
        try (var again = Database.open(newer)) {
            assertThat(again.migrations()).isEmpty();
        }
    }

    @Test
    void severalWhoMigrateAtOnceDoItOnce() throws Exception {
        var url = Postgres.empty();
        var pool = Executors.newFixedThreadPool(3);
        var done = new ArrayList<String>();
        try {
            Callable<Database> migrate = () -> Database.open(url);
            for (var migrated : pool.invokeAll(Collections.nCopies(3, migrate))) {
                try (var database = migrated.get()) {
                    done.addAll(database.migrations());
                    assertThat(database.schemaVersion()).isEqualTo("010");
                }
            }
        } finally {
            pool.shutdown();
        }

        assertThat(done).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void whatIsWrongOtherwiseThanBeingAwayIsNotWaitedFor() {
        var nowhere = Postgres.empty().replaceFirst("/readiness_\\d+", "/no_such_database");

        assertThatThrownBy(() -> Database.openWhenThere(nowhere, Duration.ofHours(1), () -> {
                    throw new AssertionError("waited");
                }))
                .hasMessageContaining("no_such_database");
    }

    @Test
    void oneThatIsAwayIsWaitedForUntilThePatienceIsOverOrThereIsNoUseInIt() {
        var away = "jdbc:postgresql://127.0.0.1:1/readiness";

        assertThatThrownBy(() -> Database.openWhenThere(away, Duration.ZERO, () -> {}))
                .hasMessageContaining("127.0.0.1:1/readiness");
        assertThatThrownBy(() -> Database.openWhenThere(away, Duration.ofHours(1), () -> {
                    throw new IllegalStateException("no use");
                }))
                .hasMessage("no use");
    }

    @Test
    void allGoByTheDatabasesClock() {
        var slow = Clock.offset(TestClock.machine(), Duration.ofMinutes(-61));
        try (var database = Database.open(Postgres.withOurSchema())) {
            var off = Duration.between(
                    TestClock.machine().instant(), database.clock(slow).instant());
            assertThat(off.abs()).isLessThan(Duration.ofMinutes(1));
        }
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
