package dev.readiness.slack.post;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/** Calls a method of Slack's Web API and tells what came of it. */
final class Calls {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration NO_HINT = Duration.ofSeconds(30);

    /** Errors of which Slack's method pages say that some of the work may have been done. */
    private static final Set<String> MAY_HAVE_WORKED =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private Calls() {}

    /** One call. */
    interface Call<T extends SlackApiTextResponse> {
        T run() throws IOException, SlackApiException;
    }

    static <T extends SlackApiTextResponse> Outcome<T> run(Call<T> call) {
        try {
            var answer = call.run();
            return answer.isOk() ? new Outcome.Done<>(answer) : refused(String.valueOf(answer.getError()));
        } catch (SlackApiException failed) {
            return failed.getResponse().code() == TOO_MANY_REQUESTS
                    ? new Outcome.Wait<>(retryAfter(failed))
                    : new Outcome.Unclear<>("status " + failed.getResponse().code());
        } catch (ConnectException | UnknownHostException | NoRouteToHostException away) {
            return new Outcome.Unreached<>(away.getClass().getSimpleName());
        } catch (IOException | RuntimeException broken) {
            return new Outcome.Unclear<>(broken.getClass().getSimpleName());
        }
    }

    private static <T> Outcome<T> refused(String error) {
        if (error.equals("ratelimited")) {
            return new Outcome.Wait<>(NO_HINT);
        }
        return MAY_HAVE_WORKED.contains(error) ? new Outcome.Unclear<>(error) : new Outcome.Refused<>(error);
    }

    private static Duration retryAfter(SlackApiException failed) {
        var seconds = Objects.requireNonNullElse(failed.getResponse().header("Retry-After"), "");
        return seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : NO_HINT;
    }
}
