package dev.readiness.slack.socket;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Asks Slack for addresses to connect to. Each holds a ticket, and is therefore never told to anybody. */
final class Tickets {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LIMITED = Duration.ofSeconds(30);

    private final MethodsClient slack;

    /** @param slack with the app-level token */
    Tickets(MethodsClient slack) {
        this.slack = slack;
    }

    URI next() throws NotLinked {
        try {
            var answer = slack.appsConnectionsOpen(request -> request);
            if (!answer.isOk()) {
                throw refused(String.valueOf(answer.getError()));
            }
            return address(String.valueOf(answer.getUrl()));
        } catch (SlackApiException failed) {
            throw failed.getResponse().code() == TOO_MANY_REQUESTS
                    ? new NotLinked("Slack wants us to wait", pause(failed))
                    : new NotLinked(
                            "Slack answers with status " + failed.getResponse().code());
        } catch (IOException away) {
            throw new NotLinked("Slack is not reached (" + away.getClass().getSimpleName() + ")");
        } catch (RuntimeException unreadable) {
            throw new NotLinked("what Slack answers cannot be read; a proxy, or an outage ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static NotLinked refused(String error) {
        return switch (error) {
            case "ratelimited" -> new NotLinked("Slack wants us to wait", LIMITED);
            case "missing_scope" ->
                new NotLinked("the app-level token lacks the scope connections:write (" + error + ")");
            case "not_allowed_token_type" ->
                new NotLinked("SLACK_APP_TOKEN is no app-level token, xapp-… (" + error + ")");
            case "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive" ->
                new NotLinked("Slack does not take the app-level token (" + error + "): make a new one");
            default -> new NotLinked("Slack refuses a connection (" + error + ")");
        };
    }

    private static URI address(String url) throws NotLinked {
        try {
            var address = URI.create(url);
            if (address.getHost() != null
                    && String.valueOf(address.getScheme())
                            .toLowerCase(Locale.ROOT)
                            .startsWith("ws")) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw new NotLinked("Slack gives an address that is none");
        }
        throw new NotLinked("Slack gives an address that is none");
    }

    private static Duration pause(SlackApiException failed) {
        return Optional.ofNullable(failed.getResponse().header("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(LIMITED);
    }
}
