package dev.readiness.slack.listen;

import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.usecase.StoreException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person is told when something fails, and the log line that carries the same id. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    static Drawn of(String what, RuntimeException failure) {
        var id = String.format("E-%06X", ThreadLocalRandom.current().nextInt(1 << 24));
        if (failure instanceof StoreException) {
            LOG.error("{} {} was not saved: {}", id, what, failure.getMessage());
            return ReplyView.notSaved(id);
        }
        LOG.error("{} {} failed", id, what, failure);
        return ReplyView.failed(id);
    }
}
