package dev.readiness.http;

/** Another program listens on the port that we were told to use. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PortTaken(int port, Throwable cause) {
        super("port " + port + " cannot be had: another program uses it, or it is not allowed", cause);
    }
}
