package dev.readiness.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresDigestTest extends DigestContract {
    private static EmbeddedPostgres server;
    private static int schemas;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    Database open() {
        return Database.open(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=digests_" + ++schemas);
    }
}
