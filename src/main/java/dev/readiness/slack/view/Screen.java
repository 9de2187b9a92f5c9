package dev.readiness.slack.view;

import com.slack.api.model.view.View;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one person can be shown at once; best effort, so never the only place of anything. */
public interface Screen {
    /** Opens a modal; false where Slack did not let us. */
    boolean open(String triggerId, View view);

    /** Opens a modal on top of the one that was pressed in; false where Slack did not let us. */
    boolean push(String triggerId, View view);

    /** Shows another modal in place of the one with that id, soon. */
    void update(String viewId, View view);

    /** Shows a message to that person alone, soon. */
    void whisper(Ear ear, Drawn message);

    /** Shows a message to everybody there, soon. */
    void share(Ear ear, Drawn message);

    /** Puts a sign on a message, soon. */
    void react(MessageRef message, String emoji);

    /** Shows somebody the bot's home, soon. */
    void home(PersonId person, View view);

    /** Sends somebody a file as a direct message, soon; what it holds is made then. Where it fails, they are told so. */
    void send(Ear ear, String fileName, Supplier<String> content, Drawn failed);

    /**
     * Who is to see it, and where; what is shared there, everybody sees.
     *
     * @param threadTs the thread that they are in; null for the channel itself
     * @param responseUrl the way to answer where the bot is no member; null where there is none
     */
    record Ear(
            ChannelId channel,
            PersonId person,
            @Nullable String threadTs,
            @Nullable String responseUrl) {}
}
