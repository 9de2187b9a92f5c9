package dev.readiness.slack.listen;

import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.slack.command.MentionCommand;
import dev.readiness.slack.view.Screen;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Inbox.RequestKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people write where we read: commands behind our name, and replies in reviews' threads. */
final class Messages {
    /** Later than any time stamp: nothing that comes after a deletion counts. */
    private static final String DELETED = "deleted";

    private static final Work NOTHING = afterwards -> {};

    private final UseCases use;
    private final Screen screen;
    private final ReadinessCommand commands;
    private final Replies replies;

    Messages(UseCases use, Screen screen, ReadinessCommand commands, Replies replies) {
        this.use = use;
        this.screen = screen;
        this.commands = commands;
        this.replies = replies;
    }

    /** Slack tells of the same message twice where it mentions us, and of any as often as it likes. */
    void written(ThreadMessage message) {
        once(message.at(), message.at().ts(), reading(message));
    }

    /** @param stamp when it was edited */
    void edited(ThreadMessage message, String stamp) {
        once(
                message.at(),
                stamp,
                message.root()
                        .map(root -> rereading(message, root, new MessageRef(message.channel(), stamp).sentAt()))
                        .orElse(NOTHING));
    }

    void deleted(MessageRef message, MessageRef root, PersonId person) {
        var asking = use.asking(person, message.channel());
        once(message, DELETED, afterwards -> use.replies().deleted(asking, root, message));
    }

    /** What is to be done about it. Slack is asked here: the database waits for nobody while it is done. */
    private Work reading(ThreadMessage message) {
        var mentioned = MentionCommand.in(message.text(), message.bot());
        if (mentioned.isPresent() || message.channel().isDirect()) {
            return toUs(named(message.saying(mentioned.orElse(message.text()))));
        }
        return message.root().map(root -> reading(named(message), root)).orElse(NOTHING);
    }

    /** Said to us: a command; else a reply if it reads as one, and in a direct message something we can help with. */
    private Work toUs(ThreadMessage message) {
        var call = new CommandCall(
                message.text(),
                message.person(),
                message.channel(),
                message.root().orElse(null),
                null,
                key(message.at()));
        var ear = new Screen.Ear(message.channel(), message.person(), message.threadTs(), null);
        boolean isCommand = commands.isMeant(message.text());
        var answer = isCommand || !message.channel().isDirect() ? commands.mentioned(call) : commands.hint();
        var asking = asking(message);
        return afterwards -> {
            var root = message.root().filter(thread -> !isCommand && replies.isOne(message, asking, thread));
            if (root.isPresent()) {
                replies.read(message, asking, root.get(), afterwards);
            } else {
                var said = answer.get();
                afterwards.add(() -> said.show(screen, ear));
            }
        };
    }

    private Work reading(ThreadMessage message, MessageRef root) {
        var asking = asking(message);
        return afterwards -> replies.read(message, asking, root, afterwards);
    }

    /** A command that is edited is not carried out again. */
    private Work rereading(ThreadMessage written, MessageRef root, Instant edited) {
        var mentioned = MentionCommand.in(written.text(), written.bot());
        if (mentioned.filter(commands::isMeant).isPresent()) {
            return NOTHING;
        }
        var message = named(written.saying(mentioned.orElse(written.text())));
        var asking = asking(message);
        return afterwards -> replies.again(message, asking, root, edited, afterwards);
    }

    private ThreadMessage named(ThreadMessage message) {
        return message.saying(use.named(message.text()));
    }

    /** Work that stores; what it adds to the list is shown once it is stored. */
    private interface Work {
        void run(List<Runnable> afterwards);
    }

    private void once(MessageRef message, String stamp, Work work) {
        var afterwards = new ArrayList<Runnable>();
        use.inbox().newest(key(message), stamp, () -> work.run(afterwards));
        afterwards.forEach(Runnable::run);
    }

    private static RequestKey key(MessageRef message) {
        return new RequestKey("message/" + message);
    }

    private Asking asking(ThreadMessage message) {
        ChannelId channel = message.channel();
        return use.asking(message.person(), channel, message.root().orElse(null));
    }
}
