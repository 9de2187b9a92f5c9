package dev.readiness.telemetry;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sees each call to Slack: which method, what came of it and how long it took; nothing of what is said in it. */
final class SlackCalls implements Interceptor {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BEGINNING = 4096;
    private static final Pattern DONE = Pattern.compile("\"ok\"\\s*:\\s*true");
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,60})\"");

    private final Calls calls;

    SlackCalls(Calls calls) {
        this.calls = calls;
    }

    /** Is told of each call. */
    @FunctionalInterface
    interface Calls {
        void made(String method, String error, Duration took);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        long start = System.nanoTime();
        var error = "unreachable";
        try {
            var response = chain.proceed(chain.request());
            error = error(response);
            return response;
        } catch (InterruptedIOException late) {
            error = "timeout";
            throw late;
        } finally {
            calls.made(method(chain.request()), error, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static String method(Request request) {
        var path = request.url().pathSegments();
        boolean ofApi = path.size() >= 2 && path.get(path.size() - 2).equals("api");
        return ofApi ? Labels.method(path.get(path.size() - 1)) : Labels.OTHER;
    }

    /** Slack says at the beginning of an answer what came of the call. */
    private static String error(Response response) throws IOException {
        if (response.code() == TOO_MANY_REQUESTS) {
            return "ratelimited";
        }
        if (!response.isSuccessful()) {
            return "status_" + response.code() / 100 + "xx";
        }
        var beginning = response.peekBody(BEGINNING).string();
        if (DONE.matcher(beginning).find() || !beginning.contains("\"ok\"")) {
            return beginning.startsWith("<") ? "no_json" : "none";
        }
        var found = ERROR.matcher(beginning);
        return found.find() ? Labels.error(found.group(1)) : Labels.OTHER;
    }
}
