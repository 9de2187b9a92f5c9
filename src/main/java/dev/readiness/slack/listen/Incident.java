package dev.readiness.slack.listen;

import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.usecase.Speechless;
import dev.readiness.usecase.StoreException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person is told when something fails, and the log line that carries the same id. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private static final String ID = "incident";
    private static final ThreadLocal<Boolean> HAPPENED = ThreadLocal.withInitial(() -> false);

    private Incident() {}

    /** Something failed while this thread's request was handled. */
    static void note() {
        HAPPENED.set(true);
    }

    /** Whether something failed on this thread since this was asked last. */
    static boolean happened() {
        boolean happened = HAPPENED.get();
        HAPPENED.remove();
        return happened;
    }

    static Drawn of(String what, RuntimeException failure) {
        note();
        var id =
                String.format(Locale.ROOT, "E-%06X", ThreadLocalRandom.current().nextInt(1 << 24));
        if (failure instanceof StoreException) {
            LOG.atError().addKeyValue(ID, id).log("{} {} was not saved: {}", id, what, failure.getMessage());
            return ReplyView.notSaved(id);
        }
        LOG.atError().addKeyValue(ID, id).setCause(Speechless.of(failure)).log("{} {} failed", id, what);
        return ReplyView.failed(id);
    }
}
