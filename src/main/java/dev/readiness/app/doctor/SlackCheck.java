package dev.readiness.app.doctor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether Slack is there, takes our tokens and lets us do what we need, and agrees with us about the time. */
final class SlackCheck {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration NOTICEABLE = Duration.ofSeconds(30);

    private final WebApi slack;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    SlackCheck(WebApi slack, Clock clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * All that there is to say.
     *
     * @param botToken empty where there is none that could be tried
     * @param appToken the same
     * @param people users and user groups whom the settings name
     */
    List<Finding> findings(String botToken, String appToken, List<String> people) {
        var hello = slack.call("auth.test", botToken, Map.of());
        if (isThere(hello)) {
            clock(hello);
            if (botToken.isEmpty()) {
                findings.add(Finding.note("bot token", "not tried"));
            } else {
                botToken(hello, botToken, people);
            }
            if (!appToken.isEmpty()) {
                appToken(slack.call("apps.connections.open", appToken, Map.of()));
            }
        }
        return findings;
    }

    private boolean isThere(WebApi.Answer hello) {
        if (hello.status() == 0) {
            findings.add(Finding.bad(
                    "Slack",
                    slack.url() + " is not reached (" + hello.trouble() + ")",
                    "look at DNS, at the firewall (out to that host, port 443), and at SLACK_API_URL"));
        } else if (!hello.isSlacks()) {
            findings.add(Finding.bad(
                    "Slack",
                    "what answers at " + slack.url() + " is not Slack's Web API: status " + hello.status() + ", "
                            + String.valueOf(hello.headers().get("Content-Type")),
                    "a proxy between, an outage (status.slack.com), or SLACK_API_URL without /api/"));
        } else {
            findings.add(Finding.good("Slack", slack.url() + " answers"));
            return true;
        }
        return false;
    }

    private void clock(WebApi.Answer hello) {
        var date = hello.date();
        if (date.isEmpty()) {
            findings.add(Finding.note("clock", "Slack does not say what time it is"));
            return;
        }
        var ahead = Duration.between(date.get(), clock.instant());
        var found = ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " Slack's";
        if (ahead.abs().compareTo(WINDOW) > 0) {
            findings.add(Finding.bad(
                    "clock", found, "set it right (NTP); all that Slack sends by HTTP is refused meanwhile"));
        } else {
            findings.add(
                    ahead.abs().compareTo(NOTICEABLE) > 0
                            ? Finding.note("clock", found + ": no harm yet")
                            : Finding.good("clock", "agrees with Slack's"));
        }
    }

    private void botToken(WebApi.Answer hello, String botToken, List<String> people) {
        if (!hello.isOk()) {
            findings.add(Finding.bad(
                    "bot token",
                    "Slack does not take it (" + hello.error() + ")",
                    "install the app again, and copy the token from OAuth & Permissions into SLACK_BOT_TOKEN"));
            return;
        }
        findings.add(Finding.good(
                "bot token",
                "@" + hello.json().path("user").asText() + " in "
                        + hello.json().path("team").asText()));
        scopes(hello, people.stream().anyMatch(id -> id.startsWith("S")));
        people.forEach(id -> person(id, botToken));
    }

    private void scopes(WebApi.Answer hello, boolean groupsAreNamed) {
        var granted = hello.scopes();
        if (granted.isEmpty()) {
            findings.add(Finding.note("scopes", "Slack does not say which"));
            return;
        }
        var missing = Scope.missing(granted.get());
        missing.forEach(scope -> findings.add(
                scope.isLeftToChoice() || (scope == Scope.USERGROUPS_READ && !groupsAreNamed)
                        ? Finding.note("scope " + scope.scope(), "missing: without it, " + scope.without())
                        : Finding.bad(
                                "scope " + scope.scope(),
                                "missing: without it, " + scope.without(),
                                "add it under OAuth & Permissions, and install the app again")));
        if (missing.isEmpty()) {
            findings.add(Finding.good("scopes", "all that are needed"));
        }
    }

    private void person(String id, String botToken) {
        boolean group = id.startsWith("S");
        var answer = group
                ? slack.call("usergroups.users.list", botToken, Map.of("usergroup", id))
                : slack.call("users.info", botToken, Map.of("user", id));
        var what = (group ? "user group " : "user ") + id;
        var todo = "correct “admins” or “openers” in readiness.yaml";
        if (!answer.isOk()) {
            boolean unknown = Stream.of("user_not_found", "users_not_found", "no_such_subteam", "subteam_not_found")
                    .anyMatch(answer.error()::equals);
            findings.add(
                    unknown
                            ? Finding.bad(what, "is not in this workspace", todo)
                            : Finding.note(what, "could not be looked up (" + answer.error() + ")"));
        } else if (answer.json().at("/user/deleted").asBoolean()) {
            findings.add(Finding.bad(what, "is deactivated", todo));
        } else {
            findings.add(Finding.good(what, "is there"));
        }
    }

    private void appToken(WebApi.Answer answer) {
        if (answer.isOk()) {
            findings.add(Finding.good("app-level token", "Slack gives a connection for Socket Mode"));
            return;
        }
        findings.add(Finding.bad(
                "app-level token",
                "Slack gives no connection (" + (answer.isSlacks() ? answer.error() : "status " + answer.status())
                        + ")",
                switch (answer.error()) {
                    case "missing_scope" -> "make a new one with the scope connections:write, under Basic Information";
                    case "not_allowed_token_type" -> "SLACK_APP_TOKEN takes the app-level token, xapp-…";
                    default ->
                        "see that Socket Mode is on, make a new one under Basic Information, or take"
                                + " SLACK_APP_TOKEN away and serve by HTTP";
                }));
    }
}
