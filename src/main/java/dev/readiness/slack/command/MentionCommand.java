package dev.readiness.slack.command;

import dev.readiness.people.PersonId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A command typed behind a mention of the bot, as in threads, where Slack has no slash commands. */
public final class MentionCommand {
    private static final Pattern START = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*<@([A-Z0-9]{1,20})(?:\\|[^<>]*)?>");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf},:;]*(?:[-\\u2013\\u2014](?=\\s))?\\s*");

    private MentionCommand() {}

    /**
     * The command behind the mention, which may be empty; none where the text does not start by mentioning the bot.
     *
     * @param text the message as it came from Slack
     */
    public static Optional<String> in(String text, PersonId bot) {
        var start = START.matcher(text);
        if (!start.lookingAt() || !start.group(1).equals(bot.id())) {
            return Optional.empty();
        }
        var between = BETWEEN.matcher(text).region(start.end(), text.length()).useTransparentBounds(true);
        return Optional.of(text.substring(between.lookingAt() ? between.end() : start.end())
                .strip());
    }
}
