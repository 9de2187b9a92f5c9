package dev.readiness.schedule;

import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Does all chores, one after the other; one that fails keeps no other from its turn. */
@DisallowConcurrentExecution
record Sweep(List<Chore> chores) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        chores.forEach(Chore::run);
    }
}
