package dev.readiness.app;

/** Where this process stands: its database, its Slack, its port and its secrets. */
public record Deployment(
        String databaseUrl,
        String slackApiUrl,
        String botToken,
        String signingSecret,
        String host,
        int port,
        Admin admin) {
    /**
     * Where whoever runs the bot finds its numbers.
     *
     * @param port 0 where nothing is measured at all
     */
    public record Admin(String host, int port) {
        static final Admin NONE = new Admin("127.0.0.1", 0);

        boolean isOn() {
            return port != 0;
        }
    }

    /** One that is not measured. */
    public Deployment(
            String databaseUrl, String slackApiUrl, String botToken, String signingSecret, String host, int port) {
        this(databaseUrl, slackApiUrl, botToken, signingSecret, host, port, Admin.NONE);
    }

    /** The same, with Slack's Web API there. */
    Deployment withSlack(String apiUrl) {
        return new Deployment(databaseUrl, apiUrl, botToken, signingSecret, host, port, admin);
    }

    @Override
    public String toString() {
        return "Deployment[" + slackApiUrl + ", " + host + ":" + port + "]";
    }
}
