package dev.readiness.app;

import dev.readiness.slack.listen.HelpRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks a bot that runs somewhere what Kubernetes and Slack ask it, and says what is wrong with its answers. */
final class Verification {
    /** So long Slack waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI address;
    private final List<String> secrets;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param secrets each of them is tried: during a rotation there are two */
    Verification(URI address, List<String> secrets, Clock clock) {
        this.address = address;
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    /** The first thing that is wrong now, as a sentence; empty where all is well. */
    Optional<String> fault() {
        try {
            return firstFault();
        } catch (HttpTimeoutException slow) {
            return Optional.of(address + " does not answer within " + PATIENCE.toSeconds() + " s");
        } catch (IOException away) {
            var why = Objects.requireNonNullElse(away.getMessage(), "nobody listens there");
            return Optional.of(address + " cannot be reached: " + why);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Optional<String> firstFault() throws IOException, InterruptedException {
        var dead = lives();
        if (dead.isPresent()) {
            return dead;
        }
        var unready = isReady();
        return unready.isPresent() ? unready : helps();
    }

    private Optional<String> lives() throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(at("/livez")));
        return answer.statusCode() == 200
                ? Optional.empty()
                : Optional.of(at("/livez") + " answers with status " + answer.statusCode() + ": it is no running bot");
    }

    private Optional<String> isReady() throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(at("/readyz")));
        return answer.statusCode() == 200
                ? Optional.empty()
                : Optional.of("it is not ready: "
                        + String.join(", ", answer.body().lines().toList()));
    }

    private Optional<String> helps() throws IOException, InterruptedException {
        for (var secret : secrets) {
            var help = HelpRequest.signedWith(secret, clock);
            var answer = send(HttpRequest.newBuilder(at("/slack/events"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Slack-Request-Timestamp", help.timestamp())
                    .header("X-Slack-Signature", help.signature())
                    .POST(HttpRequest.BodyPublishers.ofString(help.body())));
            if (answer.statusCode() != 200 || !HelpRequest.isAnsweredBy(answer.body())) {
                return Optional.of(unhelpful(answer.statusCode()));
            }
        }
        return Optional.empty();
    }

    private static String unhelpful(int status) {
        return switch (status) {
            case 200 -> "a signed help is answered, but not with this version's help";
            case 401 ->
                "a signed help is refused with status 401: the bot runs with another SLACK_SIGNING_SECRET, or the clocks"
                        + " are more than five minutes apart";
            default -> "a signed help is answered with status " + status;
        };
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return address.resolve(path);
    }
}
