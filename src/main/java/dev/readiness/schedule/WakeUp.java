package dev.readiness.schedule;

import dev.readiness.usecase.Speechless;
import java.util.function.Consumer;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of an instant that has come; the trigger's name is what it was asked for. */
record WakeUp(Consumer<String> woken) implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);

    @Override
    public void execute(JobExecutionContext context) {
        var key = context.getTrigger().getKey().getName();
        try {
            woken.accept(key);
        } catch (RuntimeException failed) {
            LOG.error("What {} was woken for failed: it is left to the next sweep", key, Speechless.of(failed));
        }
    }
}
