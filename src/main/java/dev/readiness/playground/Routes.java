package dev.readiness.playground;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import java.util.Set;

/** The workspace's server: Slack's Web API for the bot, and the page for people. */
final class Routes {
    /** The page runs only its own scripts and can't be framed. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data: https:; style-src 'self'"
            + " 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
    private static final long LARGEST_FILE = 10_000_000;

    private final ApiRoutes api;
    private final PageRoutes page;

    Routes(ApiRoutes api, PageRoutes page) {
        this.api = api;
        this.page = page;
    }

    void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_FILE;
        config.staticFiles.enableWebjars();
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/playground";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-store");
        });
        config.routes.before(Routes::onlyThisMachine);
        config.routes.before(context -> context.header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff"));
        api.configure(config);
        page.configure(config);
    }

    /** A page of another site could name this address too; its requests carry another host or origin. */
    private static void onlyThisMachine(Context context) {
        var host = context.host() == null ? "" : context.host();
        var origin = context.header("Origin");
        boolean foreign = origin != null && !origin.equals("http://" + host);
        if (!HOSTS.contains(host.replaceFirst(":\\d+$", "")) || foreign) {
            throw new ForbiddenResponse("The playground answers this machine only");
        }
    }
}
