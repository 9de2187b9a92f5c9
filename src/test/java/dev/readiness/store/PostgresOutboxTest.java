package dev.readiness.store;

import dev.readiness.fixtures.Postgres;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class PostgresOutboxTest extends OutboxContract {
    @Override
    Database open() {
        return Database.open(Postgres.withOurSchema());
    }

    @Override
    Database openAtFirstSchema(List<String> statements) {
        var url = Postgres.empty();
        FirstSchema.fill(url, statements);
        return Database.open(url);
    }
}
