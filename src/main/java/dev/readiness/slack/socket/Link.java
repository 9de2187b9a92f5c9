package dev.readiness.slack.socket;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;

/** One connection to Slack, from its handshake to its end. */
final class Link {
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    /** Why another connection has to take this one's place. */
    enum End {
        /** It is gone. */
        LOST,
        /** Slack will end it soon. */
        RENEW,
        /** Socket Mode was switched off. */
        DISABLED,
        /** There are more connections than Slack allows. */
        CROWDED
    }

    private final Wire wire;
    private final BiConsumer<Link, Envelope> desk;
    private final CompletableFuture<Duration> greeted = new CompletableFuture<>();
    private final CompletableFuture<End> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final long born = System.nanoTime();
    private volatile boolean reading = true;

    /**
     * @param patience how long it may take to connect; where a ping is not answered within about as long, the
     *     connection counts as lost
     */
    Link(URI address, Duration patience, BiConsumer<Link, Envelope> desk) {
        this.desk = desk;
        this.wire = new Wire(address, (int) patience.toMillis());
        wire.setDaemon(true);
        wire.setTcpNoDelay(true);
        wire.setConnectionLostTimeout((int) Math.max(1, patience.toSeconds() / 2));
    }

    /** The web socket itself. What goes wrong with it is told by its end. */
    private final class Wire extends WebSocketClient {
        Wire(URI address, int connectMillis) {
            super(address, new Draft_6455(), null, connectMillis);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            // Only Slack's greeting counts.
        }

        @Override
        public void onMessage(String message) {
            Frame.parse(message)
                    .match(hello -> greeted.complete(hello.lifetime()), Link.this::ending, Link.this::received);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            ended.complete(End.LOST);
            greeted.completeExceptionally(new NotLinked("the connection was closed with code " + code));
            closed.complete(null);
        }

        @Override
        public void onError(Exception failure) {
            greeted.completeExceptionally(
                    new NotLinked("the connection failed (" + failure.getClass().getSimpleName() + ")"));
        }
    }

    /**
     * Connects and waits until Slack greets us.
     *
     * @return how long the connection will last, as Slack reckons; zero where it does not say
     */
    Duration open(Duration patience) throws NotLinked, InterruptedException {
        wire.connect();
        try {
            return greeted.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            close();
            throw new NotLinked("Slack did not greet us within " + patience.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            close();
            throw stopped;
        } catch (ExecutionException failed) {
            close();
            throw failed.getCause() instanceof NotLinked why ? why : new NotLinked("the connection failed");
        }
    }

    private void ending(Frame.Goodbye goodbye) {
        ended.complete(
                switch (goodbye.reason()) {
                    case "link_disabled" -> End.DISABLED;
                    case "too_many_websockets" -> End.CROWDED;
                    default -> End.RENEW;
                });
    }

    private void received(Envelope envelope) {
        if (reading) {
            desk.accept(this, envelope);
        }
    }

    /** Completed once another connection has to take this one's place. */
    CompletableFuture<End> ended() {
        return ended;
    }

    /** Completed once it is closed, whoever closed it. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - born);
    }

    /** Whether it could be sent; an acknowledgement belongs to the connection that its envelope came in by. */
    boolean send(String text) {
        try {
            wire.send(text);
            return true;
        } catch (WebsocketNotConnectedException gone) {
            return false;
        }
    }

    /** Takes no more requests: what still comes stays without acknowledgement, so that Slack sends it elsewhere. */
    void stopReading() {
        reading = false;
    }

    /** Says goodbye, and leaves soon, whether that is answered or not. */
    void close() {
        stopReading();
        wire.close();
        try {
            closed.get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException unanswered) {
            // Slack need not answer; the connection is closed all the same.
        }
        wire.closeConnection(CloseFrame.NORMAL, "");
    }
}
