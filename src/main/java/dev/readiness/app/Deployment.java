package dev.readiness.app;

/** Where this process stands: its database, its Slack, its port and its secrets. */
public record Deployment(
        String databaseUrl, String slackApiUrl, String botToken, String signingSecret, String host, int port) {
    /** The same, with Slack's Web API there. */
    Deployment withSlack(String apiUrl) {
        return new Deployment(databaseUrl, apiUrl, botToken, signingSecret, host, port);
    }

    @Override
    public String toString() {
        return "Deployment[" + slackApiUrl + ", " + host + ":" + port + "]";
    }
}
