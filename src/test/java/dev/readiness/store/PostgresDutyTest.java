package dev.readiness.store;

import dev.readiness.fixtures.Postgres;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class PostgresDutyTest extends DutyContract {
    @Override
    Database open() {
        return Database.open(Postgres.withOurSchema());
    }
}
