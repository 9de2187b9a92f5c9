package dev.readiness.schedule;

class WakesInMemoryTest extends WakesContract {
    @Override
    String databaseUrl() {
        return "jdbc:sqlite:nowhere.db";
    }
}
