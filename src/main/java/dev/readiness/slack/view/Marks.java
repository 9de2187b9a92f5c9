package dev.readiness.slack.view;

import dev.readiness.checklist.Choice;
import dev.readiness.people.MessageRef;
import dev.readiness.review.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Marks, words, dates and bars: the same in every message, and never a symbol without its word. */
public final class Marks {
    private static final int BAR_CELLS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Marks() {}

    /** The choice's word, as on its button. */
    public static String word(Choice choice) {
        return switch (choice) {
            case YES -> "Yes";
            case NO -> "No";
            case NOT_APPLICABLE -> "Not applicable";
            case NOT_SURE -> "Not sure";
        };
    }

    static String marked(Choice choice) {
        var mark = switch (choice) {
            case YES -> "✔";
            case NO -> "✘";
            case NOT_APPLICABLE -> "–";
            case NOT_SURE -> "?";
        };
        return mark + " " + word(choice);
    }

    static String marked(Answer answer) {
        return answer.chosen().map(Marks::marked).orElse("○ Open");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The time of day in the reader's own zone. */
    static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{time}|" + TIME.format(at) + ">";
    }

    /** Day and time in the reader's own zone. */
    static String moment(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty} {time}|" + MOMENT.format(at) + ">";
    }

    /** When a message was sent; its time stamp says so. */
    static String sent(MessageRef message) {
        return moment(Instant.ofEpochSecond(Long.parseLong(message.ts().replaceFirst("\\..*", ""))));
    }

    static String bar(int done, int total) {
        int filled = total == 0 ? 0 : done * BAR_CELLS / total;
        return "▰".repeat(filled) + "▱".repeat(BAR_CELLS - filled);
    }
}
