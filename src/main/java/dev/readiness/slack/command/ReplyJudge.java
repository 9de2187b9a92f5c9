package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.slack.command.ReplyLine.Answered;
import dev.readiness.slack.command.ReplyLine.Noted;
import dev.readiness.slack.command.ReplyMeaning.Candidate;
import dev.readiness.slack.command.ReplyMeaning.Lines;
import dev.readiness.slack.command.ReplyMeaning.Reason;
import dev.readiness.slack.command.ReplyMeaning.Talk;
import dev.readiness.slack.command.ReplyToken.Kind;
import dev.readiness.slack.command.ReplyWords.Found;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what is said about one item: an answer with its note, what may be an answer, or talk. */
final class ReplyJudge {
    private static final ReplyPhrases OPENERS = ReplyPhrases.of("openers");
    private static final ReplyPhrases GREETINGS = ReplyPhrases.of("greetings");
    private static final ReplyPhrases HEDGING = ReplyPhrases.of("hedging openers");
    private static final ReplyPhrases VERDICTS = ReplyPhrases.of("verdicts");
    private static final ReplyPhrases TO_YES = ReplyPhrases.of("leans to yes");
    private static final ReplyPhrases TO_NO = ReplyPhrases.of("leans to no");
    private static final ReplyPhrases TO_NEITHER = ReplyPhrases.of("leans to neither");
    private static final ReplyPhrases TALK = ReplyPhrases.of("talk");
    private static final ReplyPhrases TOPICS = ReplyPhrases.of("topics of talk");
    private static final ReplyPhrases NEVER_ANSWERS = ReplyPhrases.of("topics that are never an answer");
    private static final ReplyPhrases JOKES = ReplyPhrases.of("jokes");
    private static final ReplyPhrases QUESTIONS = ReplyPhrases.of("questions");
    private static final ReplyPhrases ABOUT_PERSON = ReplyPhrases.of("names the person");
    private static final ReplyPhrases BEFORE_PERSON = ReplyPhrases.of("names before a person");
    private static final ReplyPhrases EVIDENCE = ReplyPhrases.of("evidence");
    private static final ReplyPhrases CHATTY = ReplyPhrases.of("hedging answers");
    private static final Map<Choice, ReplyPhrases> TALK_AFTER = Map.of(
            Choice.YES, ReplyPhrases.of("talk after a yes"),
            Choice.NO, ReplyPhrases.of("talk after a no"),
            Choice.NOT_SURE, ReplyPhrases.of("talk after not sure"),
            Choice.NOT_APPLICABLE, ReplyPhrases.of("talk after n/a"));

    private final ReplyWords words;
    private final ReplyDoubts doubts;

    ReplyJudge(ReplyWords words) {
        this.words = words;
        this.doubts = new ReplyDoubts(words);
    }

    /** Where a text gets to the point, after greetings, apologies and the like. */
    private record Opening(int end, boolean hedges) {}

    /** What a reply says to the item that its writer is asked about. */
    ReplyMeaning focused(ReplyText text, int item) {
        var opening = opening(text);
        if (isToPerson(text, opening.end())) {
            return new Talk();
        }
        var found = words.at(text, opening.end()).filter(answer -> doubts.canAnswer(answer, text.from(answer.end())));
        if (found.isEmpty()) {
            return unanswered(text, opening.end(), item);
        }
        var rest = text.from(found.get().end());
        if (isTalk(found.get(), rest)) {
            var clause = rest.firstClause();
            int next = rest.tokens().indexOf(clause.at(0)) + clause.size();
            return clause.size() == 0 ? new Talk() : unanswered(rest.from(next), 0, item);
        }
        return answer(text, opening, found.get(), item, false);
    }

    /** What is said to an item that was named before. */
    ReplyMeaning named(ReplyText text, int item) {
        var opening = opening(text);
        var found = words.at(text, opening.end());
        if (found.isPresent()) {
            return answer(text, opening, found.get(), item, true);
        }
        var leaning = leaning(text);
        return leaning.isPresent()
                ? candidate(text, item, true, leaning.get(), Reason.HEDGED)
                : new Lines(List.of(new Noted(item, text.note().prose(), text.links())));
    }

    private ReplyMeaning answer(ReplyText text, Opening opening, Found found, int item, boolean named) {
        var rest = text.from(found.end());
        if (text.asks()) {
            return candidate(text, item, named, Optional.of(found.choice()), Reason.QUESTION);
        }
        boolean doubtful = opening.hedges()
                || doubts.about(found, rest, named)
                || (named && isTalk(found, rest))
                || NEVER_ANSWERS.isIn(text.line())
                || JOKES.isIn(text.line());
        if (doubtful) {
            return candidate(text, item, named, Optional.of(found.choice()), Reason.HEDGED);
        }
        return new Lines(
                List.of(new Answered(item, named, found.choice(), rest.note().prose(), rest.links())));
    }

    private static Candidate candidate(
            ReplyText text, int item, boolean named, Optional<Choice> choice, Reason reason) {
        return new Candidate(item, named, choice.orElse(null), text.prose(), text.links(), reason);
    }

    private Opening opening(ReplyText text) {
        int at = 0;
        boolean hedges = false;
        while (at < text.size()) {
            int greeting = GREETINGS.at(text, at);
            int opener = Math.max(OPENERS.at(text, at), greeting);
            int hedge = HEDGING.at(text, at);
            var answer = words.at(text, at);
            if (answer.isPresent()
                    && answer.get().end() - at >= Math.max(opener, hedge)
                    && !repeats(text, at, answer.get())) {
                break;
            }
            boolean quote = text.is(at, Kind.QUOTE);
            if (hedge > opener || quote) {
                hedges = true;
                at += Math.max(hedge, 1);
            } else if (opener > 0) {
                at += opener;
            } else if (isNoWord(text, at)) {
                at++;
            } else {
                break;
            }
        }
        return new Opening(at, hedges);
    }

    private static boolean isNoWord(ReplyText text, int at) {
        var token = text.at(at);
        return token.is(Kind.EMOJI)
                || token.is(Kind.STRUCK)
                || token.is(Kind.LINE)
                || token.isMark(",.!:;-\u2014(\"\u2022");
    }

    /** Whether an emoji only underlines the word after it. */
    private boolean repeats(ReplyText text, int at, Found emoji) {
        return text.is(at, Kind.EMOJI)
                && words.at(text, emoji.end())
                        .filter(word -> word.choice() == emoji.choice() && !text.is(emoji.end(), Kind.EMOJI))
                        .isPresent();
    }

    private static boolean isTalk(Found found, ReplyText rest) {
        var line = rest.line();
        var first = rest.firstClause();
        boolean chatty =
                CHATTY.starts(new ReplyText("", List.of(new ReplyToken(Kind.WORD, found.word(), 0, 0, false))));
        boolean toPerson = rest.note().is(0, Kind.PERSON) && rest.note().endsAt(1) && !rest.asks();
        boolean aside = Objects.requireNonNull(TALK_AFTER.get(found.choice())).starts(first)
                && !(first.at(0).word().equals("thanks") && first.at(1).word().equals("to"));
        boolean offTopic =
                NEVER_ANSWERS.isIn(line) || ((chatty || (found.isBareNo() && !rest.endsAt(0))) && TOPICS.isIn(line));
        return toPerson || aside || offTopic;
    }

    /** Whether it speaks to a person by name. */
    private static boolean isToPerson(ReplyText text, int start) {
        if (text.is(start, Kind.PERSON)) {
            return text.size() == start + 1 || ABOUT_PERSON.at(text, start + 1) == 0;
        }
        return false;
    }

    private static boolean endsWithPerson(ReplyText text) {
        int last = text.size() - 1;
        while (last > 0 && (text.is(last, Kind.MARK) || text.is(last, Kind.EMOJI))) {
            last--;
        }
        return text.is(last, Kind.PERSON) && BEFORE_PERSON.at(text, last - 1) == 0;
    }

    /** A text that does not start with an answer. */
    private ReplyMeaning unanswered(ReplyText text, int start, int item) {
        var own = new ReplyText(
                text.typed(),
                text.tokens().stream().filter(token -> !token.is(Kind.QUOTE)).toList());
        if (!own.saysSomething()) {
            return new Talk();
        }
        var verdict = verdict(text);
        if (verdict.isPresent()) {
            return verdict(text, verdict.get(), item);
        }
        boolean asks = own.asks() || QUESTIONS.at(text, start) > 0;
        if (asks || endsWithPerson(own) || JOKES.isIn(own)) {
            return new Talk();
        }
        var leaning = leaning(own);
        if (leaning.isPresent()) {
            return candidate(text, item, false, leaning.get(), Reason.HEDGED);
        }
        boolean talk = TOPICS.isIn(own.line()) || NEVER_ANSWERS.isIn(own.line());
        return !talk && isEvidence(own) ? candidate(text, item, false, Optional.empty(), Reason.UNCLEAR) : new Talk();
    }

    /** The answer after “and it's a …” within the first line. */
    private Optional<Found> verdict(ReplyText text) {
        int end = text.line().size();
        for (int at = 0; at < end; at++) {
            int length = VERDICTS.at(text, at);
            if (length > 0) {
                int next = at + length;
                int place = next + opening(text.from(next)).end();
                var found = words.at(text, place)
                        .filter(answer ->
                                text.is(place, Kind.WORD) && doubts.canAnswer(answer, text.from(answer.end())));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private ReplyMeaning verdict(ReplyText text, Found found, int item) {
        var before = text.part(0, found.end() - 1);
        boolean hedges = doubts.soften(before)
                || QUESTIONS.starts(before)
                || before.has(Kind.PERSON)
                || before.clauses().stream().anyMatch(TALK::starts);
        return answer(text, new Opening(0, hedges), found, item, false);
    }

    /** What the first line leans to; an empty choice where it leans to nothing, or to several choices. */
    private Optional<Optional<Choice>> leaning(ReplyText text) {
        Set<Choice> found = EnumSet.noneOf(Choice.class);
        var line = text.line();
        int neither = TO_NEITHER.at(line, 0);
        boolean hedged = neither > 0 && line.endsAt(neither);
        for (var clause : line.clauses()) {
            var choice = leaningOf(clause);
            if (choice != null) {
                found.add(choice);
            }
        }
        return hedged || !found.isEmpty()
                ? Optional.of(found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty())
                : Optional.empty();
    }

    private @Nullable Choice leaningOf(ReplyText clause) {
        int start = opening(clause).end();
        for (int at : new int[] {0, start}) {
            if (TO_NO.at(clause, at) > 0) {
                return Choice.NO;
            }
            if (TO_YES.at(clause, at) > 0 && at + TO_YES.at(clause, at) == clause.size()) {
                return Choice.YES;
            }
        }
        boolean counts = words.at(clause, start)
                .filter(found -> !clause.is(start, Kind.EMOJI) && (found.firm() || found.end() == clause.size()))
                .isPresent();
        if (counts) {
            return words.at(clause, start).map(Found::choice).orElse(null);
        }
        for (int at = Math.max(0, clause.size() - 3); at < clause.size(); at++) {
            int place = at;
            var last = words.at(clause, place)
                    .filter(found -> found.end() == clause.size()
                            && (found.firm() || found.isBareNo())
                            && clause.is(place, Kind.WORD));
            if (last.isPresent()) {
                return last.get().choice();
            }
        }
        return null;
    }

    /** Whether some clause says something that could be an answer: a link, code, or what is there and what is not. */
    private boolean isEvidence(ReplyText text) {
        var start = text.from(opening(text).end());
        boolean shows = (text.has(Kind.LINK) || text.has(Kind.CODE)) && !TALK.starts(start);
        boolean foreign = text.tokens().stream()
                .filter(token -> token.is(Kind.WORD))
                .anyMatch(token -> token.word()
                        .codePoints()
                        .anyMatch(letter -> Character.isLetter(letter)
                                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN));
        return shows || foreign || text.clauses().stream().anyMatch(this::isEvidenceClause);
    }

    private boolean isEvidenceClause(ReplyText clause) {
        int start = 0;
        while (GREETINGS.at(clause, start) > 0) {
            start += GREETINGS.at(clause, start);
        }
        return TALK.at(clause, start) == 0 && EVIDENCE.isIn(clause);
    }

    /** Whether nothing is lost if nobody reads the text. */
    boolean isAside(ReplyText text) {
        var line = text.line();
        boolean introduces = line.at(line.size() - 1).isMark(":") && line.size() <= 20;
        boolean quote = text.tokens().stream().allMatch(token -> token.is(Kind.QUOTE) || token.is(Kind.LINE));
        int start = 0;
        while (GREETINGS.at(text, start) > 0) {
            start += GREETINGS.at(text, start);
        }
        return introduces
                || quote
                || !text.saysSomething()
                || start == text.line().size()
                || TALK.starts(text);
    }
}
