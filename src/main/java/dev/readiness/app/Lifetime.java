package dev.readiness.app;

import dev.readiness.settings.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** How a command that keeps running lives and ends. */
final class Lifetime {
    private Lifetime() {}

    static int misconfigured(PrintWriter err, List<Problem> problems) {
        err.println(
                "readiness-bot cannot start; " + problems.size() + (problems.size() == 1 ? " problem:" : " problems:"));
        problems.forEach(problem -> err.println("  " + problem));
        return Main.MISCONFIGURED;
    }

    /** Waits until the process is told to end, runs {@code stop} then, and ends with status 0. */
    static int untilStopped(Runnable stop) throws InterruptedException {
        var hook = new Thread(
                () -> {
                    stop.run();
                    Runtime.getRuntime().halt(0);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        new CountDownLatch(1).await();
        return 0;
    }
}
