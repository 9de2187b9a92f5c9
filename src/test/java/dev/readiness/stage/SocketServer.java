package dev.readiness.stage;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The far end of Socket Mode's connections, which greets, or does not, and goes away as Slack and networks do. */
public final class SocketServer extends WebSocketServer {
    private final Consumer<String> received;
    private final CountDownLatch started = new CountDownLatch(1);
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger greetings = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile boolean silent;
    private volatile boolean deaf;
    private volatile int lifetimeSeconds;

    SocketServer(Consumer<String> received) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.received = received;
        setReuseAddr(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    void begin() {
        start();
        try {
            if (!started.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket server does not start");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=ticket-that-nobody-may-see&app_id=A0";
    }

    /** Accepts connections and says nothing. */
    public void staysSilent(boolean yes) {
        silent = yes;
    }

    /** Answers no pings, as where a network swallows everything. */
    public void swallowsPings(boolean yes) {
        deaf = yes;
    }

    /** Tells the next connections that they will last about that long. */
    public void lifetime(int seconds) {
        lifetimeSeconds = seconds;
    }

    /** How many connections were greeted so far. */
    public int greetings() {
        return greetings.get();
    }

    public int openNow() {
        return open.size();
    }

    /** How many were open at once at most. */
    public int mostOpen() {
        return mostOpen.get();
    }

    /** Cuts all connections without a word. */
    public void drop() {
        open.forEach(socket -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, ""));
    }

    /** Says on all connections that they end, for that reason. */
    public void says(String reason) {
        open.forEach(socket ->
                socket.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{\"host\":\"x\"}}"));
    }

    /** Sends over the newest connection; false where there is none. */
    boolean send(String text, boolean thenCut) {
        if (open.isEmpty()) {
            return false;
        }
        var newest = open.get(open.size() - 1);
        newest.send(text);
        if (thenCut) {
            newest.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        }
        return true;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        if (silent) {
            return;
        }
        open.add(socket);
        mostOpen.accumulateAndGet(open.size(), Math::max);
        greetings.incrementAndGet();
        socket.send("{\"type\":\"hello\",\"num_connections\":1,\"debug_info\":{\"host\":\"x\","
                + "\"approximate_connection_time\":" + lifetimeSeconds
                + "},\"connection_info\":{\"app_id\":\"A0\"}}");
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        open.remove(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        received.accept(message);
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        open.remove(socket);
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
        if (!deaf) {
            super.onWebsocketPing(socket, frame);
        }
    }

    void end() {
        try {
            stop(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
