package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reply in a review's thread means. */
public sealed interface ReplyMeaning {
    /** It is to be recorded, line by line in this order; more than one line, or an unread one, deserves a summary. */
    record Lines(List<ReplyLine> lines) implements ReplyMeaning {
        public Lines {
            lines = List.copyOf(lines);
        }

        public List<ReplyLine.Answered> answers() {
            return lines.stream()
                    .flatMap(line -> line.match(Stream::of, noted -> Stream.empty(), unread -> Stream.empty()))
                    .toList();
        }

        public List<ReplyLine.Noted> notes() {
            return lines.stream()
                    .flatMap(line -> line.match(answered -> Stream.empty(), Stream::of, unread -> Stream.empty()))
                    .toList();
        }

        public List<ReplyLine.Unread> unread() {
            return lines.stream()
                    .flatMap(line -> line.match(answered -> Stream.empty(), noted -> Stream.empty(), Stream::of))
                    .toList();
        }

        @Override
        public <T> T match(Function<Lines, T> lines, Function<Candidate, T> candidate, Function<Talk, T> talk) {
            return lines.apply(this);
        }
    }

    /**
     * It may be an answer: worth a quiet question.
     *
     * @param item the item that it names, else the one in the writer's focus
     * @param named whether the writer named it by its number
     * @param suggested the choice that it leans to; null where it leans to none
     * @param text what would become the note
     */
    record Candidate(
            int item, boolean named, @Nullable Choice suggested, Prose text, List<Evidence> links, Reason reason)
            implements ReplyMeaning {
        public Candidate {
            links = List.copyOf(links);
        }

        @Override
        public <T> T match(Function<Lines, T> lines, Function<Candidate, T> candidate, Function<Talk, T> talk) {
            return candidate.apply(this);
        }
    }

    /** It is talk among people: nothing is recorded. */
    record Talk() implements ReplyMeaning {
        @Override
        public <T> T match(Function<Lines, T> lines, Function<Candidate, T> candidate, Function<Talk, T> talk) {
            return talk.apply(this);
        }
    }

    /** Why a reply is only a candidate. */
    enum Reason {
        /** It says yes with a but, or promises, or takes back. */
        HEDGED,

        /** It says neither yes nor no. */
        UNCLEAR,

        /** It asks. */
        QUESTION
    }

    <T> T match(Function<Lines, T> lines, Function<Candidate, T> candidate, Function<Talk, T> talk);
}
