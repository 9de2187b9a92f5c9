package dev.readiness.schedule;

import org.junit.jupiter.api.Order;

@Order(1)
class WakesInMemoryTest extends WakesContract {
    @Override
    String databaseUrl() {
        return "jdbc:sqlite:nowhere.db";
    }
}
