package dev.readiness.schedule;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;

/** Where Quartz keeps its triggers: in memory, or in a database that wakes one of the processes which share it. */
final class JobStore {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String THREADS = "2";
    private static final String CONNECTIONS = "3";
    private static final long LATE_IN_MEMORY = 1000;
    private static final long LATE_WHERE_SHARED = 5000;
    private static final Duration CHECK_IN = Duration.ofSeconds(10);

    private JobStore() {}

    /** Quartz's settings: a memory of its own, or the database where several processes can share that. */
    static Properties of(String databaseUrl) {
        var settings = new Properties();
        var own = UUID.randomUUID().toString();
        boolean shared = databaseUrl.startsWith(POSTGRES);
        settings.setProperty("org.quartz.scheduler.instanceName", shared ? "readiness" : own);
        settings.setProperty("org.quartz.scheduler.instanceId", own);
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", THREADS);
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "wake");
        store(settings, "misfireThreshold", Long.toString(shared ? LATE_WHERE_SHARED : LATE_IN_MEMORY));
        if (shared) {
            sharing(settings, databaseUrl, own);
        } else {
            store(settings, "class", "org.quartz.simpl.RAMJobStore");
        }
        return settings;
    }

    private static void sharing(Properties settings, String url, String source) {
        store(settings, "class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        store(settings, "driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        store(settings, "tablePrefix", "qrtz_");
        store(settings, "useProperties", "true");
        store(settings, "isClustered", "true");
        store(settings, "clusterCheckinInterval", Long.toString(CHECK_IN.toMillis()));
        store(settings, "acquireTriggersWithinLock", "true");
        store(settings, "dataSource", source);
        var database = "org.quartz.dataSource." + source + ".";
        settings.setProperty(database + "provider", "hikaricp");
        settings.setProperty(database + "driver", "org.postgresql.Driver");
        settings.setProperty(database + "URL", url);
        settings.setProperty(database + "user", System.getProperty("user.name", ""));
        settings.setProperty(database + "maxConnections", CONNECTIONS);
    }

    private static void store(Properties settings, String key, String value) {
        settings.setProperty("org.quartz.jobStore." + key, value);
    }
}
