package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.slack.command.ReplyAddress.Kind;
import dev.readiness.slack.command.ReplyMeaning.Reason;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a reply that starts with an answer means it: in doubt, it does not. */
final class ReplyDoubts {
    private static final Pattern QUESTION = Pattern.compile("\\?(?![\\p{L}\\p{N}])");
    private static final Pattern TRAILING_OFF = Pattern.compile("\\s*(?:\\u2026|\\.\\.)");
    private static final Pattern NUMBER = Pattern.compile("[.,;]?\\s*#?\\d");
    private static final Pattern COUNTED =
            Pattern.compile("(?i)\\s*,?\\s*(?:\\d|votes?\\b|out of\\b|left\\b|to go\\b)");
    private static final Pattern POINTING = Pattern.compile("(?i)\\s*(?:(?:to|for|on|at)\\s+)?(?:the\\s+)?"
            + "(?:(?:[q#]|item |question )\\s?\\d|(?:all|both|everything)\\s*[.!]?\\s*$|\\d[\\d ,&-]{0,40}$)");
    private static final Pattern APART = Pattern.compile("\\s*(?:$|[\\n.,;:!)\\u2014\uE000]|-+\\s|\\()");

    private final ReplyWords words;

    ReplyDoubts(ReplyWords words) {
        this.words = words;
    }

    /**
     * Why the text is no clear answer.
     *
     * @param text the answer and what follows it
     * @param address how the item was named before it
     */
    Optional<Reason> about(ReplyWords.Found found, ReplyText text, Kind address) {
        var rest = text.from(found.end());
        if (QUESTION.matcher(text.plain()).find()) {
            return Optional.of(Reason.QUESTION);
        }
        boolean doubtful = !follows(found, rest, address != Kind.FOCUS)
                || text.firstLine().plain().indexOf(ReplyText.STRUCK) >= 0
                || TRAILING_OFF.matcher(rest.plain()).lookingAt()
                || (address == Kind.NUMBERED && COUNTED.matcher(rest.plain()).lookingAt())
                || (address == Kind.FOCUS && isMeantElsewhere(rest))
                || isTakenBack(found.choice(), rest)
                || ReplyCaveats.in(rest.firstLine(), found.choice());
        return doubtful ? Optional.of(Reason.HEDGED) : Optional.empty();
    }

    /** Whether the word can be an answer, by what stands behind it. */
    private static boolean follows(ReplyWords.Found found, ReplyText rest, boolean addressed) {
        boolean apart = APART.matcher(rest.plain()).lookingAt();
        if (found.is("no")) {
            int next = rest.skip(0);
            boolean number = NUMBER.matcher(rest.plain()).lookingAt()
                    && !rest.plain().stripLeading().startsWith(",");
            return !number
                    && (apart
                            || (addressed
                                    ? !ReplyHedges.NO_SUCH.standsAt(rest.plain(), next)
                                    : ReplyHedges.BEHIND_NO.standsAt(rest.plain(), next)));
        }
        return apart || !found.mustStandApart() || ReplyHedges.BECAUSE.standsAt(rest.plain(), rest.skip(0));
    }

    /** Whether it points at another item, at all of them, or at a person. */
    private static boolean isMeantElsewhere(ReplyText rest) {
        return POINTING.matcher(rest.plain()).lookingAt() || rest.typed().startsWith("<@", rest.skip(0));
    }

    /** Whether it says the opposite as well, or takes itself back. */
    private boolean isTakenBack(Choice choice, ReplyText rest) {
        return ReplyClauses.starts(rest).stream()
                .anyMatch(start -> ReplyHedges.CORRECTIONS.standsAt(rest.plain(), start)
                        || words.at(rest, start)
                                .filter(other -> other.choice() != choice && contradicts(other, rest))
                                .isPresent());
    }

    private static boolean contradicts(ReplyWords.Found other, ReplyText rest) {
        boolean alone = ReplyClauses.endAt(rest, other.end());
        return alone || !(other.is("no") || other.mustStandApart());
    }
}
