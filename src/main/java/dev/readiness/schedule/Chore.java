package dev.readiness.schedule;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part of what is done again and again; when it begins to fail is logged once, and that it works again too. */
public final class Chore {
    private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

    private final String name;
    private final Runnable work;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** @param name what the log calls it, as in “looking for due reminders” */
    public Chore(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Does it; what fails is logged and not thrown. */
    public void run() {
        try {
            work.run();
            if (failing.getAndSet(false)) {
                LOG.info("{} works again", name);
            }
        } catch (RuntimeException failed) {
            if (!failing.getAndSet(true)) {
                LOG.error("{} failed and is tried again", name, failed);
            }
        }
    }
}
