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
    private static final String NO_ANSWER = "socketTimeout=10";
    private static final Duration AWAY_RETRY = Duration.ofSeconds(5);
    private static final Duration CHECK_IN = Duration.ofSeconds(10);

    private JobStore() {}

    /** Whether several processes may share that database. */
    static boolean isShared(String databaseUrl) {
        return databaseUrl.startsWith(POSTGRES);
    }

    /** Quartz's settings with a memory of its own. */
    static Properties inMemory() {
        var own = UUID.randomUUID().toString();
        var settings = of(own, own, LATE_IN_MEMORY);
        store(settings, "class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }

    /** Quartz's settings with a database that several processes share. */
    static Properties shared(String databaseUrl) {
        var own = UUID.randomUUID().toString();
        var settings = of("readiness", own, LATE_WHERE_SHARED);
        sharing(settings, databaseUrl, own);
        return settings;
    }

    private static Properties of(String name, String own, long late) {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.instanceId", own);
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", THREADS);
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "wake");
        store(settings, "misfireThreshold", Long.toString(late));
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
        store(settings, "dbRetryInterval", Long.toString(AWAY_RETRY.toMillis()));
        store(settings, "dataSource", source);
        var database = "org.quartz.dataSource." + source + ".";
        settings.setProperty(database + "provider", "hikaricp");
        settings.setProperty(database + "driver", "org.postgresql.Driver");
        settings.setProperty(database + "URL", answering(url));
        settings.setProperty(database + "user", System.getProperty("user.name", ""));
        settings.setProperty(database + "maxConnections", CONNECTIONS);
    }

    /** A server that is there and does not answer is not waited for without end. */
    private static String answering(String url) {
        return url.contains("socketTimeout=") ? url : url + (url.contains("?") ? "&" : "?") + NO_ANSWER;
    }

    private static void store(Properties settings, String key, String value) {
        settings.setProperty("org.quartz.jobStore." + key, value);
    }
}
