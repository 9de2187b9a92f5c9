package dev.readiness.slack.command;

import java.util.List;
import java.util.function.Function;

/** What the grammar made of a text. */
public sealed interface Parsed {
    /** The text is this command. */
    record Understood(Command command) implements Parsed {
        @Override
        public <T> T match(Function<Understood, T> understood, Function<Unclear, T> unclear) {
            return understood.apply(this);
        }
    }

    /**
     * The text is no command.
     *
     * @param position where in the text the trouble starts, from 0
     * @param found what stands there; empty at the end of the text
     * @param expected what may stand there
     * @param suggestions words or commands that may have been meant
     * @param corrected what would be right, in the person's own words; {@code expected} is then advice. Empty where
     *     that can't be told
     */
    record Unclear(int position, String found, String expected, List<String> suggestions, String corrected)
            implements Parsed {
        public Unclear(int position, String found, String expected, List<String> suggestions) {
            this(position, found, expected, suggestions, "");
        }

        public Unclear {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public <T> T match(Function<Understood, T> understood, Function<Unclear, T> unclear) {
            return unclear.apply(this);
        }
    }

    <T> T match(Function<Understood, T> understood, Function<Unclear, T> unclear);
}
