package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.command.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Help, made from the grammar's own table. */
public final class HelpView {
    private HelpView() {}

    /** All verbs. */
    public static Drawn all(Grammar grammar, String command) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + command + "* alone shows this channel's reviews and what waits for you."));
        for (var verb : grammar.verbs()) {
            blocks.add(Kit.section(
                    "`" + Escape.text(command + " " + verb.usage().get(0)) + "`\n" + Escape.text(verb.purpose())));
        }
        blocks.add(Kit.context("`<review>` is its number such as RR-12, its workload's name or the beginning of it,"
                        .replace("<review>", "&lt;review&gt;")
                + " or left out where the channel has only one. An item is its number or its id."
                + " Slack has no slash commands in threads: type the same words behind `@readiness` there, and the"
                + " review is implied. Or simply reply to the questions."));
        return new Drawn("What you can type behind " + command + ".", Fit.message(blocks, command + " help <verb>"));
    }

    /** What to type, for somebody who writes to the bot without a command. */
    public static Drawn brief(String command) {
        return Drawn.sentence("Write a command here, such as `todo`, `list mine` or `status payments-api`; `help` lists"
                + " them all. In a channel, type `" + command + "` first. To answer a question, reply in its review's"
                + " thread.");
    }

    /** One verb with its forms and examples. */
    public static Drawn of(Grammar grammar, Verb verb, String command) {
        var usage = verb.usage().stream()
                .map(form -> "`" + Escape.text(command + " " + form) + "`")
                .collect(Collectors.joining("\n"));
        var examples = verb.examples().stream()
                .map(example -> "`" + Escape.text(command + " " + shown(example)) + "`")
                .collect(Collectors.joining("\n"));
        return new Drawn(
                "Help on " + verb.name() + ".",
                List.of(
                        Kit.section(usage + "\n" + Escape.text(verb.purpose())),
                        Kit.section("*For example*\n" + examples)));
    }

    private static String shown(String example) {
        return example.replaceAll("<[@#][A-Z0-9]+\\|([^>]*)>", "@$1");
    }
}
