package dev.readiness.playground;

import io.javalin.Javalin;
import java.time.Clock;

/** A Slack workspace in this process, and the page on which people act in it; reached from this machine only. */
public final class Playground implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Javalin javalin;
    private final Deliveries deliveries;
    private final Keeper keeper;

    private Playground(Javalin javalin, Deliveries deliveries, Keeper keeper) {
        this.javalin = javalin;
        this.deliveries = deliveries;
        this.keeper = keeper;
    }

    /**
     * Starts the workspace; the bot is told of by {@link #connect}.
     *
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public static Playground start(Setup setup, Clock clock) {
        var world = new World(clock);
        var keeper = new Keeper(world, setup.file());
        var triggers = new Triggers(world, clock);
        var deliveries = new Deliveries(setup.signingSecret(), clock);
        var api = new WebApi(world, triggers, setup.botToken());
        var routes = new Routes(world, api, setup);
        var javalin = Javalin.create(routes::configure).start(LOOPBACK, setup.port());
        routes.connect(new Doings(world, triggers, deliveries, url(javalin), setup.command()));
        return new Playground(javalin, deliveries, keeper);
    }

    private static String url(Javalin javalin) {
        return "http://" + LOOPBACK + ":" + javalin.port();
    }

    /** The page's address. */
    public String url() {
        return url(javalin);
    }

    /** Where the bot finds the Web API, with a slash at its end. */
    public String apiUrl() {
        return url() + "/api/";
    }

    /** Sends what people do to the bot's front door from now on. */
    public void connect(String botUrl) {
        deliveries.connect(botUrl);
    }

    @Override
    public void close() {
        javalin.stop();
        keeper.close();
    }
}
