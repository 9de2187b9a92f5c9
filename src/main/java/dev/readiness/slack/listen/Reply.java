package dev.readiness.slack.listen;

import dev.readiness.slack.view.Drawn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command answers: a message for the caller or the channel, or nothing where a modal opened. */
record Reply(@Nullable Drawn drawn, boolean shared) {
    static final Reply NOTHING = new Reply(null, false);

    static Reply to(Drawn message) {
        return new Reply(message, false);
    }

    Optional<Drawn> message() {
        return Optional.ofNullable(drawn);
    }
}
