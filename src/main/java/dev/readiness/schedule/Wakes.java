package dev.readiness.schedule;

import dev.readiness.usecase.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.JobFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes us up: for a sweep again and again, and at single instants. All that Quartz is asked is asked on a thread of its
 * own, so that it costs nobody time, least of all at the start. Where several processes share a database, each sweeps for
 * itself, so that nobody waits until it is noticed that another has died; at single instants one of them is woken.
 */
public final class Wakes implements Alarm, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);
    private static final JobDetail SWEEP = job(Sweep.class, "sweep");
    private static final JobDetail WAKE_UP = job(WakeUp.class, "wake-up");
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int NAPS = 50;

    private final String databaseUrl;
    private final Duration sweepEvery;
    private final Duration stopWithin;
    private final ExecutorService line = line();
    private volatile @Nullable Scheduler sweeping;
    private volatile @Nullable Scheduler scheduler;
    private volatile boolean stopping;

    /** @param databaseUrl where several processes share it, one of them is woken */
    public Wakes(String databaseUrl, Duration sweepEvery, Duration stopWithin) {
        this.databaseUrl = databaseUrl;
        this.sweepEvery = sweepEvery;
        this.stopWithin = stopWithin;
    }

    /** What is asked once this is closed is not done. */
    private static ExecutorService line() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    var thread = new Thread(work, "wakes");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static JobDetail job(Class<? extends org.quartz.Job> type, String name) {
        return JobBuilder.newJob(type).withIdentity(name).storeDurably().build();
    }

    /**
     * Begins to wake us up. What was asked for before may be forgotten: whoever asks, asks again after this.
     *
     * @param sweep what is done again and again, never twice at once
     * @param woken is given the key of each instant that has come
     */
    public void start(List<Chore> sweep, Consumer<String> woken) {
        JobFactory jobs = (fired, from) ->
                isSweep(fired.getJobDetail().getKey()) ? new Sweep(List.copyOf(sweep)) : new WakeUp(woken);
        line.execute(() -> begin(jobs));
    }

    private static boolean isSweep(JobKey key) {
        return key.equals(SWEEP.getKey());
    }

    private void begin(JobFactory jobs) {
        try {
            var own = start(JobStore.inMemory(), jobs);
            own.scheduleJob(SWEEP, Set.of(again()), true);
            sweeping = own;
            if (JobStore.isShared(databaseUrl)) {
                join(jobs);
            } else {
                scheduler = own;
            }
        } catch (SchedulerException failed) {
            LOG.error("Nothing is looked for that falls due", failed);
        }
    }

    private void join(JobFactory jobs) {
        boolean told = false;
        while (!stopping) {
            try {
                var shared = start(JobStore.shared(databaseUrl), jobs);
                shared.deleteJob(SWEEP.getKey());
                scheduler = shared;
                if (stopping) {
                    shutDown(shared, false);
                }
                return;
            } catch (SchedulerException away) {
                if (!told) {
                    LOG.warn("Nobody can be woken up yet: {}", away.getMessage());
                }
                told = true;
                pause();
            }
        }
    }

    private void pause() {
        try {
            for (int nap = 0; nap < NAPS && !stopping; nap++) {
                Thread.sleep(RETRY.toMillis() / NAPS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private static Scheduler start(Properties settings, JobFactory jobs) throws SchedulerException {
        var created = unshared(settings);
        try {
            created.setJobFactory(jobs);
            created.start();
            return created;
        } catch (SchedulerException failed) {
            created.shutdown();
            throw failed;
        }
    }

    /** Quartz hands out the scheduler of that name which it finds in its register, so ours are taken out of it. */
    private static Scheduler unshared(Properties settings) throws SchedulerException {
        synchronized (Wakes.class) {
            var created = new StdSchedulerFactory(settings).getScheduler();
            SchedulerRepository.getInstance().remove(created.getSchedulerName());
            return created;
        }
    }

    private Trigger again() {
        return TriggerBuilder.newTrigger()
                .withIdentity("sweep")
                .forJob(SWEEP)
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(Math.max(1, sweepEvery.toMillis()))
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Override
    public void at(String key, Instant instant) {
        ask(asked -> asked.scheduleJob(WAKE_UP, Set.of(once(key, instant)), true));
    }

    private static SimpleTrigger once(String key, Instant instant) {
        return TriggerBuilder.newTrigger()
                .withIdentity(wake(key))
                .forJob(WAKE_UP)
                .startAt(Date.from(instant))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    private static TriggerKey wake(String key) {
        return TriggerKey.triggerKey(key, "wake-up");
    }

    @Override
    public void never(String key) {
        ask(asked -> asked.unscheduleJob(wake(key)));
    }

    private interface Question {
        void ask(Scheduler scheduler) throws SchedulerException;
    }

    private void ask(Question question) {
        line.execute(() -> {
            var asked = scheduler;
            try {
                if (asked != null) {
                    question.ask(asked);
                }
            } catch (SchedulerException failed) {
                LOG.warn("Nobody may be woken up in time, so the next sweep must do: {}", failed.getMessage());
            }
        });
    }

    private static void shutDown(@Nullable Scheduler running, boolean patiently) {
        try {
            if (running != null) {
                running.shutdown(patiently);
            }
        } catch (SchedulerException failed) {
            LOG.warn("What wakes us did not stop cleanly: {}", failed.getMessage());
        }
    }

    /** Wakes nobody any more, and waits for what is under way. */
    @Override
    public void close() {
        stopping = true;
        line.execute(() -> {
            shutDown(sweeping, true);
            shutDown(scheduler, true);
        });
        line.shutdown();
        try {
            if (!line.awaitTermination(stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopped while something that was due is under way; it is looked at again at the next start");
                line.shutdownNow();
                shutDown(sweeping, false);
                shutDown(scheduler, false);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
