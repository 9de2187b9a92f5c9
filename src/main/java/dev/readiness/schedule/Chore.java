package dev.readiness.schedule;

import dev.readiness.usecase.Speechless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part of what is done again and again; when it begins to fail is logged once, and that it works again too. */
public final class Chore {
    private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

    private final String name;
    private final Runnable work;
    private boolean failing;

    /** @param name what the log calls it, as in “looking for due reminders” */
    public Chore(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Does it, never twice at once; what fails is logged and not thrown. */
    public synchronized void run() {
        try {
            work.run();
            if (failing) {
                LOG.info("{} works again", name);
            }
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.error("{} failed and is tried again", name, Speechless.of(failed));
            }
            failing = true;
        }
    }
}
