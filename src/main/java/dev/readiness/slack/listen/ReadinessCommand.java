package dev.readiness.slack.listen;

import dev.readiness.people.ChannelId;
import dev.readiness.review.ReviewId;
import dev.readiness.slack.command.Command;
import dev.readiness.slack.command.DigestCommand;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.view.HelpView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Readership;
import java.util.Optional;
import java.util.function.Supplier;

/** The slash command: text to command, command to use case, outcome to the body of the acknowledgement. */
final class ReadinessCommand {
    private final UseCases use;
    private final Grammar grammar;
    private final Screen screen;
    private final String name;

    ReadinessCommand(UseCases use, Grammar grammar, Screen screen, String name) {
        this.use = use;
        this.grammar = grammar;
        this.screen = screen;
        this.name = name;
    }

    /** The body of the acknowledgement; empty where a modal opened. */
    String answer(CommandCall call) {
        return grammar.parse(call.text())
                .match(
                        understood -> once(call, understood.command()),
                        unclear -> Json.reply(ReplyView.unclear(unclear, name), false));
    }

    private String once(CommandCall call, Command command) {
        try {
            var reply = prepared(call, command);
            return command.changesSomething()
                    ? use.inbox().once(call.key(), () -> body(reply.get())).answer()
                    : body(reply.get());
        } catch (RuntimeException failure) {
            return Json.reply(Incident.of("A command", failure), false);
        }
    }

    /**
     * A command typed behind our name. What Slack is asked for it is asked now; it is carried out when the reply is taken,
     * and whoever takes it sees to it that this happens once.
     */
    Supplier<Reply> mentioned(CommandCall call) {
        return grammar.parse(call.text())
                .match(
                        understood -> prepared(call, understood.command()),
                        unclear -> () -> Reply.to(ReplyView.unclear(unclear, name)));
    }

    /** Whether the text is a command, or begins as one. */
    boolean isMeant(String text) {
        return !text.isEmpty() && grammar.isMeantAsCommand(text);
    }

    /** A short help for whoever wrote to us something that is no command. */
    Supplier<Reply> hint() {
        return () -> Reply.to(HelpView.brief(name));
    }

    /** The same command once more, of the review that was picked; empty where it is no command of a review. */
    Optional<Reply> picked(CommandCall call, ReviewId review) {
        return grammar.parse(call.text())
                .match(
                        understood -> understood.command() instanceof Command.OfReview some
                                ? Optional.of(picked(call, some.at(review)))
                                : Optional.empty(),
                        unclear -> Optional.empty());
    }

    private Reply picked(CommandCall call, Command command) {
        var reply = prepared(call, command);
        var said = new Reply[] {Reply.NOTHING};
        use.inbox().once(call.key(), () -> {
            said[0] = reply.get();
            return "";
        });
        return said[0];
    }

    /** The command, to be carried out later: Slack is asked here, before the transaction in which that is done. */
    private Supplier<Reply> prepared(CommandCall call, Command command) {
        var asking = use.asking(call.person(), call.channel(), call.thread());
        var unable = use.unable(call.person(), command.named());
        var place = use.directory().place(call.channel());
        var answers = new CommandAnswers(call, asking, place, readers(command, asking), use, grammar, screen, name);
        return () -> unable.map(answers::refused).orElseGet(() -> command.match(answers));
    }

    private Readership readers(Command command, Asking asking) {
        var channel =
                command instanceof DigestCommand digest ? digest.readIn(asking.here()) : Optional.<ChannelId>empty();
        return channel.map(found -> Readership.of(use.directory(), asking, found))
                .orElse(Readership.UNKNOWN);
    }

    private static String body(Reply reply) {
        return reply.message()
                .map(message -> Json.reply(message, reply.shared()))
                .orElse("");
    }
}
