package dev.readiness.slack.listen;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.app_backend.SlackSignature;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.view.HelpView;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A {@code help} as Slack would send it: with it a running bot is asked whether it takes what that secret signs.
 *
 * @param timestamp when it was signed, in seconds since the epoch
 */
public record HelpRequest(String timestamp, String signature, String body) {
    /** By Slack's own user and in a direct message, so that nobody has to be looked up who does not exist. */
    private static final String HELP = "command=%2Freadiness&text=help&user_id=USLACKBOT&channel_id=D0VERIFY"
            + "&team_id=T0VERIFY&trigger_id=verify&response_url=";

    private static final Pattern COMMAND = Pattern.compile("/[^\\s.\"]+");

    /** The request, signed with that secret now. */
    public static HelpRequest signedWith(String secret, Clock clock) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var signature = new SlackSignature.Generator(secret).generate(timestamp, HELP);
        return new HelpRequest(timestamp, signature, HELP);
    }

    /** Whether that is the help of this version, whatever the command is called there. */
    public static boolean isAnsweredBy(String answer) {
        var named = COMMAND.matcher(answer);
        var command = named.find() ? named.group() : "/";
        var help = Json.reply(HelpView.all(new Grammar(Set.of()), command), false);
        try {
            JsonElement said = JsonParser.parseString(answer);
            return said.equals(JsonParser.parseString(help));
        } catch (JsonSyntaxException somethingElse) {
            return false;
        }
    }
}
