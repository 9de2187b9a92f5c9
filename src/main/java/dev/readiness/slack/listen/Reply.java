package dev.readiness.slack.listen;

import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.Screen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command answers: a message for the caller or the channel, or nothing where a modal opened. */
record Reply(@Nullable Drawn drawn, boolean shared) {
    static final Reply NOTHING = new Reply(null, false);

    static Reply to(Drawn message) {
        return new Reply(message, false);
    }

    /** Where no acknowledgement can carry it: to the caller alone, or to everybody there; in direct messages both are one. */
    void show(Screen screen, Screen.Ear ear) {
        message().ifPresent(message -> {
            if (shared || ear.channel().isDirect()) {
                screen.share(ear, message);
            } else {
                screen.whisper(ear, message);
            }
        });
    }

    Optional<Drawn> message() {
        return Optional.ofNullable(drawn);
    }
}
