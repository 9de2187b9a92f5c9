package dev.readiness.app;

import dev.readiness.http.Health;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.Map;

/** What the server has to do with: the bot once it stands, and until then a process that lives and is not ready. */
final class Entrance implements Handler, Health {
    private static final Handler STARTING = context -> {
        throw new ServiceUnavailableResponse("starting");
    };

    private volatile Handler route = STARTING;
    private volatile Handler gate = STARTING;
    private volatile Health health = () -> Map.of("start", false);

    void open(Handler nowRoute, Handler nowGate, Health nowHealth) {
        route = nowRoute;
        gate = nowGate;
        health = nowHealth;
    }

    @Override
    public void handle(Context context) throws Exception {
        route.handle(context);
    }

    void askGate(Context context) throws Exception {
        gate.handle(context);
    }

    @Override
    public Map<String, Boolean> parts() {
        return health.parts();
    }
}
