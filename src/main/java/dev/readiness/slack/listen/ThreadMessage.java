package dev.readiness.slack.listen;

import com.slack.api.model.File;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.review.Evidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that a person wrote, as an event told of it.
 *
 * @param threadTs the message that it hangs under; null in the channel itself
 * @param files what was shared beside it, by permanent link and title
 * @param bot who we are, as the event says
 */
record ThreadMessage(
        MessageRef at, @Nullable String threadTs, PersonId person, String text, List<Evidence> files, PersonId bot) {
    ThreadMessage {
        files = List.copyOf(files);
    }

    ChannelId channel() {
        return at.channel();
    }

    /** The message with that in place of its text. */
    ThreadMessage saying(String other) {
        return new ThreadMessage(at, threadTs, person, other, files, bot);
    }

    /** The message that it hangs under; empty in the channel itself. */
    Optional<MessageRef> root() {
        return Optional.ofNullable(threadTs)
                .filter(ts -> !ts.equals(at.ts()))
                .map(ts -> new MessageRef(at.channel(), ts));
    }

    static List<Evidence> evidence(@Nullable List<File> files) {
        return files == null
                ? List.of()
                : files.stream().flatMap(file -> evidence(file).stream()).toList();
    }

    private static Optional<Evidence> evidence(File file) {
        var link = Optional.ofNullable(file.getPermalink());
        var title = Optional.ofNullable(file.getTitle()).orElse(String.valueOf(file.getName()));
        return link.flatMap(url -> Evidence.file(url, title));
    }
}
