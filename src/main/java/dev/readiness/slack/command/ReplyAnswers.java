package dev.readiness.slack.command;

import dev.readiness.people.Prose;
import dev.readiness.slack.command.ReplyAddress.Kind;
import dev.readiness.slack.command.ReplyLine.Answered;
import dev.readiness.slack.command.ReplyLine.Noted;
import dev.readiness.slack.command.ReplyLine.Unread;
import dev.readiness.slack.command.ReplyLine.Why;
import dev.readiness.slack.command.ReplyMeaning.Candidate;
import dev.readiness.slack.command.ReplyMeaning.Lines;
import dev.readiness.slack.command.ReplyMeaning.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is said to one item: an answer with its note, a note alone, or what may be an answer. */
final class ReplyAnswers {
    private static final Pattern QUESTION = Pattern.compile("\\?(?![\\p{L}\\p{N}])");
    private static final Pattern NEXT_NUMBER =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}.:/-])(?:q|#)?\\d{1,3}[ :.)=-]{0,4}");
    private static final Pattern BETWEEN =
            Pattern.compile("[ *_]*(?:[,.;!)\\u2012-\\u2015-]|:(?=[ \\n*_]|$)){0,9}[ *_]*");

    private final ReplyWords words;
    private final ReplyDoubts doubts;
    private final ReplyLeaning leaning;

    ReplyAnswers(ReplyWords words) {
        this.words = words;
        this.doubts = new ReplyDoubts(words);
        this.leaning = new ReplyLeaning(words);
    }

    /** A line that names its item. */
    ReplyMeaning addressed(ReplyText line, ReplyAddress address) {
        if (address.kind() == Kind.NO_SUCH_ITEM) {
            return unread(line, Why.NO_SUCH_ITEM);
        }
        if (address.kind() == Kind.SEVERAL_ITEMS || answersAnother(line.from(address.body()))) {
            return unread(line, Why.SEVERAL_ITEMS);
        }
        var body = line.from(address.body());
        return starting(body, address)
                .orElseGet(() -> leaning.of(body).isHedged()
                        ? candidate(address.item(), body)
                        : new Lines(List.of(new Noted(address.item(), note(body), body.links()))));
    }

    private static ReplyMeaning unread(ReplyText line, Why why) {
        return new Lines(List.of(new Unread(line.prose(), why)));
    }

    /** Whether its first line answers an item further on. */
    private boolean answersAnother(ReplyText text) {
        var line = text.firstLine();
        return NEXT_NUMBER
                .matcher(line.plain())
                .results()
                .anyMatch(number -> words.at(line, number.end()).isPresent());
    }

    /** A text that starts with an answer to that item; empty where it does not start with one. */
    Optional<ReplyMeaning> starting(ReplyText text, ReplyAddress address) {
        return words.at(text, text.skip(0))
                .map(found -> doubt(found, text, address)
                        .<ReplyMeaning>map(reason ->
                                new Candidate(address.item(), found.choice(), text.prose(), text.links(), reason))
                        .orElseGet(() -> new Lines(List.of(answered(address.item(), found, text)))));
    }

    private Optional<Reason> doubt(ReplyWords.Found found, ReplyText text, ReplyAddress address) {
        var doubt = doubts.about(found, text, address.kind());
        return doubt.isEmpty() && answersAnother(text.from(found.end())) ? Optional.of(Reason.HEDGED) : doubt;
    }

    private static Answered answered(int item, ReplyWords.Found found, ReplyText text) {
        var rest = text.from(found.end());
        return new Answered(item, found.choice(), note(rest), rest.links());
    }

    /** The note behind an answer or an address, without the sign that parts them. */
    private static Prose note(ReplyText rest) {
        var between = BETWEEN.matcher(rest.typed());
        var note = between.lookingAt() ? rest.from(between.end()) : rest;
        return note.withoutLooseEnd().prose();
    }

    /** A text that may be an answer to that item. */
    Candidate candidate(int item, ReplyText text) {
        var own = text.withoutQuotes();
        var leans = leaning.of(own);
        var reason = leans.isHedged() ? Reason.HEDGED : Reason.UNCLEAR;
        boolean asks = QUESTION.matcher(own.plain()).find();
        return new Candidate(item, leans.choice(), text.prose(), text.links(), asks ? Reason.QUESTION : reason);
    }
}
