package dev.readiness.slack.view;

import dev.readiness.usecase.Notice;
import java.util.Optional;

/** Where the messages of a review stand in Slack, for those that link to them. */
@FunctionalInterface
public interface MessageLinks {
    /** None of them is known. */
    MessageLinks NONE = notice -> Optional.empty();

    /** The message's address; empty where it does not stand there so far. */
    Optional<String> of(Notice notice);

    /** The words with a link to the message, as far as it stands there. */
    default String link(Notice notice, String mrkdwn) {
        return of(notice).map(address -> Escape.link(address, mrkdwn)).orElse(mrkdwn);
    }
}
