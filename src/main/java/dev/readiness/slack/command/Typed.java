package dev.readiness.slack.command;

import dev.readiness.review.Evidence;
import java.util.stream.Collectors;

/** What stands in a message of Slack's, as its writer saw it. */
public final class Typed {
    private Typed() {}

    /** The words, with mentions and links as they were typed. */
    public static String text(String mrkdwn) {
        return Mentions.asTyped(mrkdwn);
    }

    /** The http and https links, one a line. */
    public static String links(String mrkdwn) {
        return Mentions.links(mrkdwn).stream()
                .map(Evidence::link)
                .map(link -> link.text())
                .collect(Collectors.joining("\n"));
    }
}
