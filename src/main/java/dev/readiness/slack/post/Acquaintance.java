package dev.readiness.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack whose token ours is, after the start and beside it, until Slack says. */
public final class Acquaintance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Acquaintance.class);

    private final MethodsClient slack;
    private final Consumer<String> team;
    private final Duration again;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean refused;

    /**
     * @param team gets the id of the workspace that we are in
     * @param again how long to wait before Slack is asked again
     */
    public Acquaintance(MethodsClient slack, Consumer<String> team, Duration again) {
        this.slack = slack;
        this.team = team;
        this.again = again;
    }

    public void start() {
        var thread = new Thread(this::run, "who-are-we");
        thread.setDaemon(true);
        thread.start();
    }

    /** False where Slack was asked, and does not take our token. */
    public boolean isTaken() {
        return !refused;
    }

    private void run() {
        try {
            do {
                if (isKnown(Calls.run(() -> slack.authTest(request -> request)))) {
                    return;
                }
            } while (!stop.await(again.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isKnown(Outcome<AuthTestResponse> outcome) {
        if (outcome instanceof Outcome.Done<AuthTestResponse> done) {
            refused = false;
            if (done.answer().getTeamId() != null) {
                team.accept(done.answer().getTeamId());
            }
            return true;
        }
        if (outcome instanceof Outcome.Refused<AuthTestResponse> no && Remedy.of(no.error()) == Remedy.CALL_OPERATOR) {
            if (!refused) {
                LOG.error("Slack does not take the bot token ({}): `readiness-bot doctor` says what to do", no.error());
            }
            refused = true;
        } else {
            LOG.warn("Slack does not say who we are: {}", outcome);
        }
        return false;
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
