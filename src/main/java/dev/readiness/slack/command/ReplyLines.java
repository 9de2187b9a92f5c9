package dev.readiness.slack.command;

import dev.readiness.slack.command.ReplyLine.Answered;
import dev.readiness.slack.command.ReplyLine.Unread;
import dev.readiness.slack.command.ReplyLine.Why;
import dev.readiness.slack.command.ReplyMeaning.Candidate;
import dev.readiness.slack.command.ReplyMeaning.Lines;
import dev.readiness.slack.command.ReplyMeaning.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a reply whose lines name items, each line by itself. */
final class ReplyLines {
    /** A line that starts with a link, a bullet or blanks goes on with what the line above it says. */
    private static final Pattern CONTINUED = Pattern.compile(" *[\uE000\u2022\u25E6\u25AA-]|  +\\S");

    private static final Pattern INTRODUCTION = Pattern.compile(".{0,80}:\\s*");

    private final ReplyWords words;
    private final ReplyAnswers answers;
    private final OptionalInt focus;
    private final int items;

    ReplyLines(ReplyWords words, ReplyAnswers answers, OptionalInt focus, int items) {
        this.words = words;
        this.answers = answers;
        this.focus = focus;
        this.items = items;
    }

    /** A line that names an item, with the lines that go on with it; or another line. */
    private record Block(int start, int end, Optional<ReplyAddress> address) {
        boolean isAddressed() {
            return address.isPresent();
        }

        Block until(int later) {
            return new Block(start, later, address);
        }
    }

    /** What the lines say; empty where the reply is not made of lines that name items. */
    Optional<ReplyMeaning> read(ReplyText reply) {
        var blocks = blocks(reply);
        int first = firstAddressed(blocks);
        if (first < 0) {
            return Optional.empty();
        }
        boolean alone = blocks.stream().filter(Block::isAddressed).count() == 1;
        if (alone) {
            blocks = whole(blocks, first, reply.plain().length());
        }
        return alone && first == 0
                ? Optional.of(meaning(reply, blocks.get(0)))
                : Optional.of(blocks)
                        .filter(all -> !alone || isListing(reply, all))
                        .map(all -> each(reply, all));
    }

    private List<Block> blocks(ReplyText reply) {
        var blocks = new ArrayList<Block>();
        int start = 0;
        while (start < reply.plain().length()) {
            int next = reply.plain().indexOf('\n', start);
            int end = next < 0 ? reply.plain().length() : next;
            var line = reply.part(start, end);
            var address = ReplyAddress.of(line, words, items);
            int last = blocks.size() - 1;
            if (address.isEmpty() && last >= 0 && goesOn(blocks.get(last), line)) {
                blocks.set(last, blocks.get(last).until(end));
            } else if (!line.isBlank()) {
                blocks.add(new Block(start, end, address));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static boolean goesOn(Block block, ReplyText line) {
        return block.isAddressed() && CONTINUED.matcher(line.plain()).lookingAt();
    }

    private static int firstAddressed(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at).isAddressed()) {
                return at;
            }
        }
        return -1;
    }

    /** Where only one line names an item, all that follows belongs to it. */
    private static List<Block> whole(List<Block> blocks, int only, int end) {
        var whole = new ArrayList<>(blocks.subList(0, only));
        whole.add(blocks.get(only).until(end));
        return whole;
    }

    /** Whether what stands above the only line that names an item leads up to it. */
    private boolean isListing(ReplyText reply, List<Block> blocks) {
        return blocks.stream().limit(blocks.size() - 1L).allMatch(block -> {
            var text = reply.part(block.start(), block.end());
            return isAside(text) || answer(text, block) != null;
        });
    }

    /** Whether nothing is lost if nobody reads the line. */
    private static boolean isAside(ReplyText line) {
        return line.isQuote()
                || !line.saysSomething()
                || ReplySmallTalk.isAll(line)
                || INTRODUCTION.matcher(line.plain()).matches();
    }

    private ReplyMeaning meaning(ReplyText reply, Block block) {
        return answers.addressed(
                reply.part(block.start(), block.end()), block.address().orElseThrow());
    }

    private Lines each(ReplyText reply, List<Block> blocks) {
        var read = new ReplyEntries();
        for (var block : blocks) {
            var text = reply.part(block.start(), block.end());
            if (block.isAddressed()) {
                meaning(reply, block)
                        .match(
                                lines -> read.addAll(text, lines.lines()),
                                candidate -> read.add(text, new Unread(text.prose(), why(candidate))),
                                talk -> read);
            } else {
                unaddressed(text, block).ifPresent(line -> read.add(text, line));
            }
        }
        return new Lines(read.agreeing());
    }

    private Optional<ReplyLine> unaddressed(ReplyText text, Block block) {
        var answer = answer(text, block);
        if (answer != null) {
            return Optional.of(answer);
        }
        return isAside(text) ? Optional.empty() : Optional.of(new Unread(text.prose(), Why.UNCLEAR));
    }

    /** The first line's answer to the item in focus. */
    private @Nullable Answered answer(ReplyText text, Block block) {
        if (block.start() > 0 || focus.isEmpty() || ReplySmallTalk.isAll(text)) {
            return null;
        }
        return answers.starting(text, ReplyAddress.focus(focus.getAsInt()))
                .flatMap(meaning -> meaning.match(
                        lines -> lines.answers().stream().findFirst(),
                        candidate -> Optional.empty(),
                        talk -> Optional.empty()))
                .orElse(null);
    }

    private static Why why(Candidate candidate) {
        return candidate.reason() == Reason.QUESTION ? Why.QUESTION : Why.HEDGED;
    }
}
