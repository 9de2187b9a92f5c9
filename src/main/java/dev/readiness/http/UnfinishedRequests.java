package dev.readiness.http;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Limits what unfinished requests can use up: bodies are read without holding a thread and within a deadline, and beyond a
 * number of unfinished connections the oldest is closed.
 */
final class UnfinishedRequests implements Connection.Listener {
    private static final int MOST_CONNECTIONS = 512;

    /** Fewer than the server has threads, so that some are left for health. */
    private static final int MOST_AT_ONCE = 220;

    private static final Duration BODY_WITHIN = Duration.ofSeconds(10);
    private static final int FRAMES = 16 * 1024;
    private static final String DEADLINE = UnfinishedRequests.class.getName();

    private final Set<Connection> unfinished = new LinkedHashSet<>();

    /**
     * The handlers through which a request goes, ending with one that leaves it to the server's own.
     *
     * @param path where bodies are expected
     * @param mostBytes longer bodies are refused
     * @param always paths that are answered without a limit on their number
     */
    Handler.Wrapper guarding(String path, long mostBytes, Set<String> always) {
        var bodies =
                new EagerContentHandler(new Whole(always), new RetainedContentLoaderFactory(mostBytes, FRAMES, true));
        bodies.includePath(path);
        bodies.includeMethod("POST");
        return new Begun(bodies);
    }

    @Override
    public void onOpened(Connection connection) {
        var oldest = add(connection);
        if (oldest != null) {
            oldest.getEndPoint().close();
        }
    }

    private synchronized @Nullable Connection add(Connection connection) {
        unfinished.add(connection);
        if (unfinished.size() <= MOST_CONNECTIONS) {
            return null;
        }
        var oldest = unfinished.iterator().next();
        unfinished.remove(oldest);
        return oldest;
    }

    @Override
    public void onClosed(Connection connection) {
        remove(connection);
    }

    private synchronized void remove(Connection connection) {
        unfinished.remove(connection);
    }

    /** Where a request's headers are there, and its body may not be. */
    private static final class Begun extends Handler.Wrapper {
        Begun(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
            var scheduler = request.getConnectionMetaData().getConnector().getScheduler();
            var deadline = scheduler.schedule(endPoint::close, BODY_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            request.setAttribute(DEADLINE, deadline);
            Request.addCompletionListener(request, failure -> deadline.cancel());
            return super.handle(request, response, callback);
        }
    }

    /** Where all of a request is there, or nothing more comes. */
    private final class Whole extends Handler.Wrapper {
        private final Set<String> always;
        private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

        Whole(Set<String> always) {
            this.always = Set.copyOf(always);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getAttribute(DEADLINE) instanceof Scheduler.Task deadline) {
                deadline.cancel();
            }
            var connection = request.getConnectionMetaData().getConnection();
            remove(connection);
            Request.addCompletionListener(request, failure -> {
                if (connection.getEndPoint().isOpen()) {
                    onOpened(connection);
                }
            });
            return always.contains(Request.getPathInContext(request))
                    ? super.handle(request, response, callback)
                    : inTurn(request, response, callback);
        }

        /** The servlet below answers before it returns. */
        private boolean inTurn(Request request, Response response, Callback callback) throws Exception {
            if (!turns.tryAcquire()) {
                Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
                return true;
            }
            try {
                return super.handle(request, response, callback);
            } finally {
                turns.release();
            }
        }
    }
}
