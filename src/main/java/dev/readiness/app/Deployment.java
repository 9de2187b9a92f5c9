package dev.readiness.app;

import java.util.List;

/**
 * Where this process stands: its database, its Slack, its port and its secrets.
 *
 * @param signingSecrets of which any one may have signed; none where Slack does not reach us by HTTP
 * @param gateTokens SHA-256 of each token by which pipelines may ask the gate
 * @param appToken the token by which we open a connection to Slack (Socket Mode); empty where we do not
 */
public record Deployment(
        String databaseUrl,
        String slackApiUrl,
        String botToken,
        List<String> signingSecrets,
        String appToken,
        List<byte[]> gateTokens,
        String host,
        int port,
        Admin admin) {
    public Deployment {
        signingSecrets = List.copyOf(signingSecrets);
        gateTokens = List.copyOf(gateTokens);
    }

    /**
     * Where whoever runs the bot finds its numbers.
     *
     * @param port 0 where nothing is measured at all
     */
    public record Admin(String host, int port) {
        public static final Admin NONE = new Admin("127.0.0.1", 0);

        boolean isOn() {
            return port != 0;
        }
    }

    /** One that Slack reaches by HTTP, and that is not measured. */
    public Deployment(
            String databaseUrl, String slackApiUrl, String botToken, String signingSecret, String host, int port) {
        this(databaseUrl, slackApiUrl, botToken, List.of(signingSecret), "", List.of(), host, port, Admin.NONE);
    }

    /** The same, with Slack's Web API there. */
    Deployment withSlack(String apiUrl) {
        return new Deployment(databaseUrl, apiUrl, botToken, signingSecrets, appToken, gateTokens, host, port, admin);
    }

    boolean isSocketMode() {
        return !appToken.isEmpty();
    }

    @Override
    public String toString() {
        return "Deployment[" + slackApiUrl + ", " + host + ":" + port + "]";
    }
}
