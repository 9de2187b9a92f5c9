package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.slack.command.ReplyToken.Kind;
import dev.readiness.slack.command.ReplyWords.Found;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a reply that gives an answer means it: in doubt, it does not. */
final class ReplyDoubts {
    private static final ReplyPhrases JOINS = ReplyPhrases.of("joins an answer");
    private static final ReplyPhrases JOINS_NO = ReplyPhrases.of("joins a no");
    private static final ReplyPhrases DOUBTS = ReplyPhrases.of("doubts");
    private static final ReplyPhrases PROMISES = ReplyPhrases.of("promises");
    private static final ReplyPhrases WHOLE = ReplyPhrases.of("whole scopes");
    private static final ReplyPhrases DENIALS = ReplyPhrases.of("denials");
    private static final ReplyPhrases SOFTENERS = ReplyPhrases.of("softeners");
    private static final ReplyPhrases CONTENT = ReplyPhrases.of("content");
    private static final ReplyPhrases ASIDES = ReplyPhrases.of("asides to not sure");
    private static final ReplyPhrases CORRECTIONS = ReplyPhrases.of("corrections");
    private static final ReplyPhrases TALK_AFTER_NO = ReplyPhrases.of("talk after a no");
    private static final ReplyPhrases OWN_DEEDS = ReplyPhrases.of("own deeds");
    private static final ReplyPhrases TOPICS = ReplyPhrases.of("topics of talk");
    private static final Set<String> I = Set.of("i", "im", "ive", "id", "ill");
    private static final Set<String> POINTERS = Set.of("to", "for", "on", "at", "in", "the");
    private static final Set<String> ALL = Set.of("all", "both", "everything");
    private static final Pattern PART = Pattern.compile("(?!100)\\d{1,3}%|\\d{1,3}/\\d{1,3}");

    /** What is not there yet is the item, whatever its writer goes on to say. */
    private static final String NOT_YET = "not yet";

    private final ReplyWords words;

    ReplyDoubts(ReplyWords words) {
        this.words = words;
    }

    /** Whether the word can be an answer where no item is named, by what follows it. */
    boolean canAnswer(Found found, ReplyText rest) {
        return found.firm() || found.isBareNo() || rest.endsAt(0) || JOINS.starts(rest);
    }

    /** Whether the answer is less than one, by what follows it. */
    boolean about(Found found, ReplyText rest, boolean named) {
        var line = rest.line();
        return (found.isBareNo() && !isAnsweringNo(rest, named))
                || !canAnswer(found, rest)
                || line.has(Kind.STRUCK)
                || trailsOff(rest)
                || (!named && isMeantElsewhere(rest))
                || isTakenBack(found, rest)
                || isAboutWriter(found, rest)
                || isSoftened(found.choice(), line, rest);
    }

    private static boolean isAnsweringNo(ReplyText rest, boolean named) {
        int next = rest.at(0).isMark(".;") ? 1 : 0;
        if (rest.is(next, Kind.NUMBER) || rest.at(next).isMark("#")) {
            return false;
        }
        boolean joined = named ? !TALK_AFTER_NO.starts(rest) : JOINS.starts(rest) || JOINS_NO.starts(rest);
        return rest.endsAt(0) || joined;
    }

    private static boolean trailsOff(ReplyText rest) {
        return rest.at(0).isMark(".") && rest.at(1).isMark(".");
    }

    /** Whether it points at another item, at all of them, or at a person. */
    private static boolean isMeantElsewhere(ReplyText rest) {
        int at = 0;
        while (POINTERS.contains(rest.at(at).word())) {
            at++;
        }
        var address = ReplyAddress.at(rest, at);
        boolean numbers = rest.is(at, Kind.NUMBER)
                && rest.tokens().stream().skip(at).allMatch(token -> token.is(Kind.NUMBER) || token.is(Kind.MARK));
        boolean all = at > 0 && ALL.contains(rest.at(at).word()) && rest.endsAt(at + 1);
        return rest.is(at, Kind.PERSON)
                || numbers
                || all
                || address.filter(other -> other.sort() == ReplyAddress.Sort.NAMED)
                        .isPresent();
    }

    /** Whether it says the opposite as well, takes itself back, or answers another item too. */
    private boolean isTakenBack(Found found, ReplyText rest) {
        boolean corrected = rest.clauses().stream()
                .anyMatch(clause -> CORRECTIONS.starts(clause) || contradicts(found.choice(), clause));
        boolean repeated = !found.word().isEmpty() && rest.at(0).word().equals(found.word());
        return corrected || repeated || answersAnother(rest.line());
    }

    private boolean contradicts(Choice choice, ReplyText clause) {
        return words.at(clause, 0)
                .filter(other -> other.choice() != choice
                        && (other.end() == clause.size() || (other.firm() && !other.isBareNo())))
                .isPresent();
    }

    private boolean answersAnother(ReplyText line) {
        for (int at = 0; at < line.size(); at++) {
            if (line.is(at, Kind.NUMBER) && words.isClearlyAt(line, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it goes on about its writer: “yes I moved house”, other than “yes, I tested it”. */
    private static boolean isAboutWriter(Found found, ReplyText rest) {
        var first = rest.firstClause();
        if (found.choice() == Choice.NOT_SURE) {
            return I.contains(rest.at(0).word());
        }
        return I.contains(first.at(0).word()) && !found.word().equals(NOT_YET) && !OWN_DEEDS.starts(first);
    }

    private static boolean isSoftened(Choice choice, ReplyText line, ReplyText rest) {
        var clauses = line.clauses();
        var first = clauses.isEmpty() ? line.part(0, 0) : clauses.get(0);
        boolean offTopic = !rest.note().line().sentence().tokens().isEmpty() && TOPICS.isIn(line);
        return switch (choice) {
            case YES ->
                offTopic || softens(first, clauses, line) || DENIALS.isIn(rest.sentence()) || isPart(rest.sentence());
            case NOT_APPLICABLE ->
                SOFTENERS.isIn(line)
                        || clauses.stream().anyMatch(DOUBTS::starts)
                        || (PROMISES.starts(first)
                                && !POINTERS.contains(first.at(0).word()));
            case NO -> offTopic || DOUBTS.starts(first) || CONTENT.starts(first);
            case NOT_SURE -> ASIDES.starts(first);
        };
    }

    /** Whether something in the text makes an answer less than one. */
    boolean soften(ReplyText text) {
        return SOFTENERS.isIn(text);
    }

    private static boolean softens(ReplyText first, List<ReplyText> clauses, ReplyText line) {
        return SOFTENERS.isIn(line)
                || (PROMISES.starts(first) && !WHOLE.starts(first))
                || clauses.stream().anyMatch(DOUBTS::starts);
    }

    private static boolean isPart(ReplyText sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            boolean of = sentence.is(at, Kind.NUMBER)
                    && (sentence.at(at + 1).word().equals("of")
                            || sentence.at(at + 1).word().equals("percent"));
            if (of
                    || (sentence.is(at, Kind.NUMBER)
                            && PART.matcher(sentence.at(at).word()).matches())) {
                return true;
            }
        }
        return false;
    }
}
