package dev.readiness.app;

import dev.readiness.export.GateJson;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.Gate;
import dev.readiness.usecase.StoreException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets pipelines that have the token ask the gate over HTTP. */
final class GateRoute implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(GateRoute.class);
    private static final String SCHEME = "Bearer ";

    private final Gate gate;
    private final List<byte[]> hashes;

    /**
     * @param hashes SHA-256 of each token that is taken; without any, there is no gate here
     */
    GateRoute(Gate gate, List<byte[]> hashes) {
        this.gate = gate;
        this.hashes = List.copyOf(hashes);
    }

    @Override
    public void handle(Context context) {
        context.header("Cache-Control", "no-store");
        if (hashes.isEmpty()) {
            answer(context, HttpStatus.NOT_FOUND, GateJson.error("no token is set here: the gate cannot be asked"));
        } else if (!isKnown(context.header("Authorization"))) {
            context.header("WWW-Authenticate", "Bearer realm=\"readiness gate\"");
            answer(context, HttpStatus.UNAUTHORIZED, GateJson.error("a bearer token is needed, and a good one"));
        } else {
            ask(context);
        }
    }

    private void ask(Context context) {
        var typed = context.pathParam("name");
        var objection = WorkloadName.objection(typed);
        if (objection.isPresent()) {
            answer(context, HttpStatus.BAD_REQUEST, GateJson.error(objection.get()));
            return;
        }
        try {
            answer(context, HttpStatus.OK, GateJson.write(gate.ask(WorkloadName.of(typed))));
        } catch (StoreException away) {
            LOG.warn("The gate could not be asked: {}", away.getMessage());
            answer(context, HttpStatus.SERVICE_UNAVAILABLE, GateJson.error("the database is away: ask again"));
        }
    }

    /** Compares in the same time whatever is given. */
    private boolean isKnown(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        var given = sha256(header.substring(SCHEME.length()).strip());
        boolean known = false;
        for (var hash : hashes) {
            known |= MessageDigest.isEqual(hash, given);
        }
        return known;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void answer(Context context, HttpStatus status, String json) {
        context.status(status).contentType("application/json").result(json);
    }
}
