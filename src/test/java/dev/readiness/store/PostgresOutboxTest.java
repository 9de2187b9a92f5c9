package dev.readiness.store;

import dev.readiness.fixtures.Postgres;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class PostgresOutboxTest {
    private static Database newDatabase() {
        return Database.open(Postgres.withOurSchema());
    }

    @Nested
    class Order extends OutboxOrderContract {
        @Override
        Database open() {
            return newDatabase();
        }
    }

    @Nested
    class Retry extends OutboxRetryContract {
        @Override
        Database open() {
            return newDatabase();
        }
    }

    @Nested
    class Letters extends OutboxLetterContract {
        @Override
        Database open() {
            return newDatabase();
        }
    }

    @Nested
    class FirstSchemas extends FirstOutboxContract {
        @Override
        Database open(List<String> statements) {
            var url = Postgres.empty();
            FirstSchema.fill(url, statements);
            return Database.open(url);
        }
    }
}
