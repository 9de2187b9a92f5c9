package dev.readiness.playground;

import io.javalin.Javalin;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A Slack workspace in this process, and the page on which people act in it; reached from this machine only. */
public final class Playground implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Address address = new Address();
    private final World world;
    private final Keeper keeper;
    private final Deliveries deliveries;
    private final EventSender sender;
    private final ApiRoutes api;
    private final PageRoutes page;
    private final TimeTravel travel;
    private final Javalin javalin;

    private Playground(Setup setup, PlaygroundClock clock) {
        world = World.at(clock);
        keeper = new Keeper(world, setup.file());
        travel = new TimeTravel(clock, world.changes(), keeper::save);
        deliveries = new Deliveries(setup.signingSecret(), clock, world.conditions());
        sender = new EventSender(deliveries, world.conditions());
        var triggers = new Triggers(world);
        var responseUrls = new ResponseUrls(world, address);
        var responses = new Responses(world);
        var interactions = new Interactions(world, triggers, responseUrls, responses, deliveries);
        api = new ApiRoutes(world, new WebApi(world, triggers, address, setup.botToken()), responseUrls, responses);
        page = new PageRoutes(world, setup, doings(setup, interactions));
        javalin = Javalin.create(new Routes(api, page)::configure).start(LOOPBACK, setup.port());
        address.is("http://" + LOOPBACK + ":" + javalin.port());
    }

    private Map<String, Consumer<Deed>> doings(Setup setup, Interactions interactions) {
        var events = new Events(world, sender::send);
        world.messages().feed(events);
        var escapes = new Escapes(world.channels());
        var membership = new Membership(world, events);
        var commands = new Commands(world, escapes, interactions, membership, setup.command());
        var doings = new HashMap<String, Consumer<Deed>>();
        doings.putAll(new Writing(world, escapes, commands, address).doings());
        doings.putAll(new Forms(world, interactions).doings());
        doings.putAll(membership.doings());
        doings.putAll(new Accounts(world, events).doings());
        doings.putAll(new Circumstances(world, travel).doings());
        doings.put("press", new Presses(world, interactions)::press);
        doings.put("shortcut", new Shortcuts(world, interactions, setup.shortcuts())::pick);
        doings.put("home", deed -> events.homeOpened(deed.who()));
        return doings;
    }

    /**
     * Starts the workspace; the bot is told of by {@link #connect}.
     *
     * @param clock what visitors move forward, and the bot is to share
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public static Playground start(Setup setup, PlaygroundClock clock) {
        return new Playground(setup, clock);
    }

    /** The page's address. */
    public String url() {
        return address.url();
    }

    /** Where the bot finds the Web API, with a slash at its end. */
    public String apiUrl() {
        return url() + "/api/";
    }

    /** Sends what people do to the bot's front door from now on. */
    public void connect(String botUrl) {
        deliveries.connect(botUrl);
    }

    /** The same, and takes the bot along when the clock is moved. */
    public void connect(String botUrl, Bot bot) {
        travel.with(bot);
        connect(botUrl);
    }

    @Override
    public void close() {
        travel.close();
        api.close();
        page.close();
        javalin.stop();
        sender.close();
        deliveries.close();
        keeper.close();
    }
}
