package dev.readiness.stage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that is logged while this is open, with all that is in an event, our own rooms down to the least of it. */
public final class AllLogs extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /** The server that tests run on writes its own log to ours. */
    private static final String THE_DATABASE = "io.zonky.";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final JsonEncoder encoder = new JsonEncoder();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = root.getLoggerContext().getLogger("dev.readiness");
    private final @Nullable Level before = ours.getLevel();

    private AllLogs() {}

    public static AllLogs open() {
        var logs = new AllLogs();
        logs.encoder.setWithFormattedMessage(true);
        logs.encoder.setContext(logs.root.getLoggerContext());
        logs.encoder.start();
        logs.setContext(logs.root.getLoggerContext());
        logs.start();
        logs.ours.setLevel(Level.DEBUG);
        logs.root.addAppender(logs);
        return logs;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLoggerName().startsWith(THE_DATABASE)) {
            return;
        }
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours.setLevel(before);
        stop();
    }
}
