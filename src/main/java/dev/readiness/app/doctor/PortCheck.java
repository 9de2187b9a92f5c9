package dev.readiness.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** Whether the port is free. */
final class PortCheck {
    private PortCheck() {}

    /** @param variable says which port; the host's is named like it */
    static Finding finding(String variable, String host, int port) {
        var subject = variable.toLowerCase(Locale.ROOT).replace('_', ' ');
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return Finding.good(subject, port + " on " + host + " is free");
        } catch (IOException | IllegalArgumentException taken) {
            return Finding.bad(
                    subject,
                    port + " on " + host + " cannot be had (" + taken.getClass().getSimpleName() + ")",
                    "stop what listens there, unless it is the bot itself, or set " + variable + " and "
                            + variable.replace("PORT", "HOST"));
        }
    }
}
