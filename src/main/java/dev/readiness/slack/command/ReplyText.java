package dev.readiness.slack.command;

import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import dev.readiness.slack.command.ReplyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A reply, or a stretch of one: what was typed, and the tokens that it is made of. */
record ReplyText(String typed, List<ReplyToken> tokens) {
    private static final String ENDS = ",;.!?:()\u2014/|>[]\"-&amp;&gt;";
    private static final String SENTENCE_ENDS = ".!;?";
    private static final Set<String> JOINS = Set.of("and", "or", "then");
    private static final ReplyToken NOTHING = new ReplyToken(Kind.LINE, "\n", 0, 0, false);

    static ReplyText of(String typed) {
        return new ReplyText(typed, ReplyToken.of(typed));
    }

    int size() {
        return tokens.size();
    }

    /** The token at that place; the end of a line where there is none. */
    ReplyToken at(int place) {
        return place >= 0 && place < size() ? tokens.get(place) : NOTHING;
    }

    boolean is(int place, Kind kind) {
        return at(place).is(kind);
    }

    ReplyText from(int start) {
        return part(Math.min(start, size()), size());
    }

    ReplyText part(int start, int end) {
        return new ReplyText(typed, tokens.subList(start, end));
    }

    /** The first line that has a token in it. */
    ReplyText line() {
        int start = 0;
        while (start < size() && is(start, Kind.LINE)) {
            start++;
        }
        return until(start, Set.of(Kind.LINE), "");
    }

    /** The text up to the end of its first sentence. */
    ReplyText sentence() {
        var line = line();
        int start = 0;
        while (start < line.size() && line.at(start).is(Kind.MARK)) {
            start++;
        }
        return line.until(start, Set.of(), SENTENCE_ENDS);
    }

    private ReplyText until(int start, Set<Kind> kinds, String marks) {
        int end = start;
        while (end < size() && !kinds.contains(at(end).kind()) && !at(end).isMark(marks)) {
            end++;
        }
        return part(start, end);
    }

    /** Whether a clause ends before that place. */
    boolean endsAt(int place) {
        var token = at(place);
        return switch (token.kind()) {
            case LINE, QUOTE, CODE, LINK, EMOJI, STRUCK -> true;
            case MARK -> ENDS.contains(token.word());
            case WORD -> JOINS.contains(token.word()) || token.word().equals("but");
            case PERSON, ESCAPE, NUMBER -> false;
        };
    }

    /** The text cut at its stops, commas, dashes, line ends and its “and”, “or”, “but”; empty clauses are left out. */
    List<ReplyText> clauses() {
        var clauses = new ArrayList<ReplyText>();
        int start = 0;
        for (int at = 0; at <= size(); at++) {
            if (at == size() || endsAt(at)) {
                if (at > start) {
                    clauses.add(part(start, at));
                }
                start = at(at).word().equals("but") || is(at, Kind.EMOJI) ? at : at + 1;
            }
        }
        return clauses;
    }

    ReplyText firstClause() {
        var clauses = clauses();
        return clauses.isEmpty() ? part(0, 0) : clauses.get(0);
    }

    boolean has(Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    boolean asks() {
        return tokens.stream().anyMatch(token -> token.isMark("?"));
    }

    /** Whether there is anything to keep: words, numbers, links, code. */
    boolean saysSomething() {
        return tokens.stream().anyMatch(token -> switch (token.kind()) {
            case CODE, LINK, STRUCK, NUMBER, WORD, QUOTE -> true;
            case LINE, PERSON, ESCAPE, EMOJI, MARK -> false;
        });
    }

    /** The note after an answer or an address, without the marks that separate them. */
    ReplyText note() {
        int start = 0;
        while (at(start).isMark(",.;!):-\u2014") && start < size()) {
            start++;
        }
        return from(start);
    }

    Prose prose() {
        if (!saysSomething()) {
            return Prose.NONE;
        }
        var said = typed.substring(at(0).start(), lastEnd()).strip();
        return new Prose(SlackText.asTyped(hasLooseEnd(said) ? said.substring(0, said.length() - 1) : said));
    }

    private int lastEnd() {
        int end = at(size() - 1).end();
        while (end < typed.length() && "*_".indexOf(typed.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether it ends with a mark for bold or italics that opened before its start. */
    private static boolean hasLooseEnd(String said) {
        char last = said.charAt(said.length() - 1);
        return "*_".indexOf(last) >= 0
                && said.chars().filter(sign -> sign == last).count() % 2 == 1;
    }

    List<Evidence> links() {
        return size() == 0 ? List.of() : SlackText.links(typed.substring(at(0).start(), lastEnd()));
    }
}
