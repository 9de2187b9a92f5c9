package dev.readiness.slack.listen;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.command.Verb;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Tells the traffic of each request, in a bounded number of words: nothing that people typed is among them. */
final class Tolls {
    private static final String OTHER = "other";
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;
    private static final Set<String> EVENTS = Set.of(
            "message",
            "app_mention",
            "app_home_opened",
            "user_change",
            "channel_archive",
            "channel_unarchive",
            "channel_rename",
            "group_archive",
            "group_unarchive",
            "group_rename",
            "member_joined_channel",
            "member_left_channel",
            "tokens_revoked",
            "app_uninstalled");

    private final Set<String> verbs = new HashSet<>();
    private final Traffic traffic;

    Tolls(Grammar grammar, Traffic traffic) {
        grammar.verbs().stream().map(Verb::name).forEach(verbs::add);
        this.traffic = traffic;
    }

    /** What a request turns out to be. */
    final class Toll {
        private String kind = OTHER;
        private String name = OTHER;

        void of(Request<?> request) {
            switch (request.getRequestType()) {
                case Command -> is("command", verb((SlashCommandRequest) request));
                case Event -> is("event", known(EVENTS, ((EventRequest) request).getEventType()));
                case BlockAction -> is("interaction", "button");
                case ViewSubmission, ViewClosed -> is("interaction", "form");
                case MessageShortcut, GlobalShortcut -> is("interaction", "shortcut");
                default -> is(OTHER, OTHER);
            }
        }

        private void is(String nowKind, String nowName) {
            kind = nowKind;
            name = nowName;
        }
    }

    Receipt on(Function<Toll, Receipt> handling) {
        long start = System.nanoTime();
        var toll = new Toll();
        var receipt = handling.apply(toll);
        traffic.passed(
                toll.kind,
                toll.name,
                outcome(receipt.status(), Incident.happened()),
                Duration.ofNanos(System.nanoTime() - start));
        return receipt;
    }

    private static String outcome(int status, boolean incident) {
        if (incident) {
            return "failed";
        }
        return status >= BROKEN ? "unavailable" : status >= REFUSED ? "refused" : "ok";
    }

    private String verb(SlashCommandRequest request) {
        var text = request.getPayload().getText();
        var words = text == null ? "" : text.strip();
        return words.isEmpty() ? "none" : known(verbs, words.split("\\s", 2)[0].toLowerCase(Locale.ROOT));
    }

    private static String known(Set<String> names, String name) {
        return names.contains(name) ? name : OTHER;
    }
}
