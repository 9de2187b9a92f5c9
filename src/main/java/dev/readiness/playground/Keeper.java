package dev.readiness.playground;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the workspace in a file, so that it is there again after a restart, as the bot's database is. */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SOON_MILLIS = 200;

    private final World world;
    private final Path file;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "workspace-keeper");
        thread.setDaemon(true);
        return thread;
    });

    Keeper(World world, Path file) {
        this.world = world;
        this.file = file;
        load();
        world.changes().onChange(this::saveSoon);
    }

    private void load() {
        try {
            if (Files.exists(file)) {
                world.load(JSON.readTree(file.toFile()));
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("The workspace in {} cannot be read and starts empty: {}", file, unreadable.getMessage());
        }
    }

    private void saveSoon() {
        if (due.compareAndSet(false, true) && !writer.isShutdown()) {
            var unused = writer.schedule(this::save, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Keeps it as it is now. */
    synchronized void save() {
        due.set(false);
        try {
            var fresh = Path.of(file + ".new");
            JSON.writeValue(fresh.toFile(), world.save());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("The workspace was not saved: {}", failed.getMessage());
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        if (due.get()) {
            save();
        }
    }
}
