package dev.readiness.http;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests that do not become whole from keeping others out: their bodies are read without a thread, and the oldest
 * of too many is closed.
 */
final class UnfinishedRequests implements Connection.Listener {
    private static final int MOST_CONNECTIONS = 512;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_WAITING = 1000;

    /** Slack does not wait for an answer longer than that. */
    private static final Duration WAIT_FOR_TURN = Duration.ofSeconds(3);

    private static final Duration BODY_WITHIN = Duration.ofSeconds(10);
    private static final int FRAMES = 16 * 1024;
    private static final String DEADLINE = UnfinishedRequests.class.getName();

    private final Set<Connection> unfinished = new LinkedHashSet<>();

    /**
     * The handlers through which a request goes, ending with one that leaves it to the server's own.
     *
     * @param path where bodies are expected
     * @param mostBytes longer bodies are refused
     * @param always paths that are answered however many others wait
     */
    Handler.Wrapper guarding(String path, long mostBytes, Collection<String> always) {
        var turns = new QoSHandler();
        turns.setMaxRequestCount(MOST_AT_ONCE);
        turns.setMaxSuspendedRequestCount(MOST_WAITING);
        turns.setMaxSuspend(WAIT_FOR_TURN);
        always.forEach(turns::excludePath);
        var bodies =
                new EagerContentHandler(new Whole(turns), new RetainedContentLoaderFactory(mostBytes, FRAMES, true));
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

    /** Where all of a request is there. */
    private final class Whole extends Handler.Wrapper {
        Whole(Handler next) {
            super(next);
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
            return super.handle(request, response, callback);
        }
    }
}
