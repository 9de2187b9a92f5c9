package dev.readiness.slack.command;

import java.util.List;
import java.util.function.Function;

/**
 * One verb of the slash command: the table of these is the grammar and the help in one.
 *
 * @param usage its forms, each without the command's own name
 * @param purpose what it is for, in one sentence
 * @param examples texts that parse, for help
 * @param reading reads what follows the verb
 */
public record Verb(
        String name, List<String> usage, String purpose, List<String> examples, Function<Words, Command> reading) {
    public Verb {
        usage = List.copyOf(usage);
        examples = List.copyOf(examples);
    }
}
