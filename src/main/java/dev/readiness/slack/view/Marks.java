package dev.readiness.slack.view;

import dev.readiness.calendar.Overdue;
import dev.readiness.checklist.Choice;
import dev.readiness.decision.Decision;
import dev.readiness.people.PersonId;
import dev.readiness.review.Answer;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Chronicle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Marks, words, dates and bars: the same in every message, and never a symbol without its word. */
public final class Marks {
    private static final int BAR_CELLS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** How the chronicle is written in Slack. */
    static final Chronicle.Style STYLE = new Chronicle.Style() {
        @Override
        public String person(PersonId person) {
            return People.mentioned().show(person);
        }

        @Override
        public String moment(Instant at) {
            return Marks.moment(at);
        }

        @Override
        public String strong(String words) {
            return "*" + words + "*";
        }
    };

    private Marks() {}

    static String marked(Choice choice) {
        var mark = switch (choice) {
            case YES -> "✔";
            case NO -> "✘";
            case NOT_APPLICABLE -> "–";
            case NOT_SURE -> "?";
        };
        return mark + " " + choice.word();
    }

    static String marked(Answer answer) {
        return answer.chosen().map(Marks::marked).orElse("○ Open");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** When the review is due, such as “Fri 4 Dec · 3 days overdue”. */
    static Optional<String> due(Standing standing) {
        return standing.review().dueDate().map(due -> due(due, standing.today(), standing.overdue()));
    }

    /** When the decision is due. */
    static Optional<String> due(Standing standing, Decision decision) {
        return decision.plan().dueDate().map(due -> due(due, standing.today(), standing.overdue(decision)));
    }

    /** A due date and how long it is overdue, with the year where it isn't the present one. */
    static String due(LocalDate due, LocalDate today, Overdue overdue) {
        return (due.getYear() == today.getYear() ? DAY_OF_YEAR : DAY).format(due) + overdue.suffix();
    }

    /** The time of day in the reader's own zone. */
    static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{time}|" + TIME.format(at) + ">";
    }

    /** Day and time in a named zone, whoever reads it. */
    static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH)
                        .format(at.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** Day and time in the reader's own zone. */
    static String moment(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty} {time}|" + MOMENT.format(at) + ">";
    }

    static String bar(int done, int total) {
        int filled = total == 0 ? 0 : done * BAR_CELLS / total;
        return "▰".repeat(filled) + "▱".repeat(BAR_CELLS - filled);
    }
}
