package dev.readiness.slack.command;

import dev.readiness.people.PersonId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A command typed behind a mention of the bot, as in threads, where Slack has no slash commands. */
public final class MentionCommand {
    /** Formatting around the whole message. */
    private static final Pattern FORMATTED =
            Pattern.compile("(```|[*_~`])\\s*([*_~`]*<@.*\\S)\\s*\\1[.!?]?", Pattern.DOTALL);

    private static final Pattern START = Pattern.compile("([*_~`]*)<@([A-Z0-9]{1,20})(?:\\|[^<>]*)?>\\1");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,:;]*(?:[-\\u2013\\u2014](?=\\s))?\\s*");

    private MentionCommand() {}

    /**
     * The command behind the mention, which may be empty; none where the text does not start by mentioning the bot.
     *
     * @param text the message as it came from Slack
     */
    public static Optional<String> in(String text, PersonId bot) {
        var clean = SlackText.clean(text).strip();
        var formatted = FORMATTED.matcher(clean);
        if (formatted.matches()) {
            return in(formatted.group(2), bot);
        }
        var start = START.matcher(clean);
        if (!start.lookingAt() || !start.group(2).equals(bot.id())) {
            return Optional.empty();
        }
        var between = BETWEEN.matcher(clean).region(start.end(), clean.length()).useTransparentBounds(true);
        var rest = clean.substring(between.lookingAt() ? between.end() : start.end());
        return in(rest, bot).or(() -> Optional.of(rest));
    }
}
