package dev.readiness.app;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;

/** Where Slack does not reach us by HTTP, there is nothing to be found by it. */
record NoRoute() implements Handler {
    @Override
    public void handle(Context context) {
        context.status(HttpStatus.NOT_FOUND);
    }
}
