package dev.readiness.calendar;

import java.util.function.Function;

/** Why somebody's words come to no moment; {@code word} is the part that it is about. */
public record NoMoment(Why why, String word) implements Meant {
    /** What can be wrong with words for a day. */
    public enum Why {
        NO_DAY("“%s” is no day: write " + When.ALLOWED),
        NO_SUCH_DATE("there is no such date as %s"),
        NO_SUCH_TIME("there is no such time of day as %s: it is 0:00 to 23:59"),
        TIME_WITHOUT_DAY("%s needs a day before it, such as today or tomorrow"),
        MORE_THAN_A_TIME("only a time may follow a day, so “%s” is too much"),
        TOO_FAR("%s is farther off than ten years"),
        OVER("%s is over");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    /** The reason as a sentence without its full stop. */
    public String inWords() {
        return why.words.formatted(word);
    }

    @Override
    public <T> T match(Function<Moment, T> moment, Function<NoMoment, T> none) {
        return none.apply(this);
    }
}
