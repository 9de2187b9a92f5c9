package dev.readiness.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between the bot and its PostgreSQL, which can be cut, or go dead without anybody being told. */
public final class Wire implements AutoCloseable {
    private enum State {
        WHOLE,
        CUT,
        DEAD
    }

    private final String url;
    private final int far;
    private final ServerSocket near;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    /** @param url of a PostgreSQL database on this machine */
    public Wire(String url) {
        this.url = url;
        this.far = Integer.parseInt(url.replaceFirst(".*//[^:/]*:(\\d+)/.*", "$1"));
        try {
            near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::accept);
    }

    /** The address of the same database by way of the wire. */
    public String url() {
        return url.replaceFirst(":" + far + "/", ":" + near.getLocalPort() + "/");
    }

    /** Whoever is connected is thrown out, and nobody gets in. */
    public synchronized void cut() {
        state = State.CUT;
        sockets.forEach(Wire::close);
        sockets.clear();
    }

    /** Connections stand, and nothing comes through. */
    public synchronized void die() {
        state = State.DEAD;
    }

    public synchronized void mend() {
        state = State.WHOLE;
        notifyAll();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                connect(near.accept());
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        if (state == State.CUT) {
            client.close();
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), far);
        sockets.add(client);
        sockets.add(server);
        daemon(() -> pump(client, server));
        daemon(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                whileDead();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException ended) {
            // the other side is told below
        }
        close(from);
        close(to);
    }

    private synchronized void whileDead() throws IOException {
        try {
            while (state == State.DEAD) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        mend();
        cut();
        try {
            near.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
