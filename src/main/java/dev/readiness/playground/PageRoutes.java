package dev.readiness.playground;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.function.Consumer;

/** What the page calls: the state, news of changes, files, and people's doings. */
final class PageRoutes implements AutoCloseable {
    private final World world;
    private final Setup setup;
    private final Watchers watchers;
    private final Map<String, Consumer<Deed>> doings;

    PageRoutes(World world, Setup setup, Map<String, Consumer<Deed>> doings) {
        this.world = world;
        this.setup = setup;
        this.watchers = new Watchers(world.changes());
        this.doings = Map.copyOf(doings);
    }

    void configure(JavalinConfig config) {
        config.routes.get("/playground/state", context -> context.json(Snapshot.of(world, viewer(context), setup)));
        config.routes.sse("/playground/events", watchers::add);
        config.routes.get("/playground/file/{id}", this::file);
        config.routes.get("/archives/{channel}/{message}", PageRoutes::permalink);
        config.routes.post("/playground/{doing}", this::act);
    }

    @Override
    public void close() {
        watchers.close();
    }

    private static Role viewer(Context context) {
        var person = context.queryParam("as");
        return Role.of(person == null ? "" : person).orElse(Role.ALL.get(0));
    }

    private void act(Context context) {
        var doing = doings.get(context.pathParam("doing"));
        if (doing == null) {
            throw new NotFoundResponse("There is no such doing");
        }
        doing.accept(Deed.read(context.body(), world.people()));
        context.status(204);
    }

    private void file(Context context) {
        var file = world.files()
                .find(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("There is no such file"));
        context.contentType(file.type())
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .result(file.content().toByteArray());
    }

    /** Slack's links to messages, turned into the page's own. */
    private static void permalink(Context context) {
        var ts = context.pathParam("message").replaceFirst("^p(\\d+)(\\d{6})$", "$1.$2");
        var under = context.queryParam("thread_ts");
        context.redirect("/#in=" + context.pathParam("channel") + "&thread=" + (under == null ? ts : under));
    }
}
