package dev.readiness.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the port is free. */
final class PortCheck {
    private PortCheck() {}

    static Finding finding(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return Finding.good("port", port + " on " + host + " is free");
        } catch (IOException | IllegalArgumentException taken) {
            return Finding.bad(
                    "port",
                    port + " on " + host + " cannot be had (" + taken.getClass().getSimpleName() + ")",
                    "stop what listens there, unless it is the bot itself, or set PORT and HOST");
        }
    }
}
