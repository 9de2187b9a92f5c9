package dev.readiness.slack.command;

import dev.readiness.slack.command.ReplyAddress.Sort;
import dev.readiness.slack.command.ReplyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a reply where it names items: at the start of a line, and before an answer within a line. */
final class ReplyParts {
    private final ReplyText text;
    private final ReplyWords words;
    private final int items;
    private final List<Part> parts = new ArrayList<>();

    /**
     * What a reply says about one item, or to nobody in particular.
     *
     * @param address null where it names no item
     * @param whole the part with its address
     * @param said the part after it
     */
    record Part(@Nullable ReplyAddress address, ReplyText whole, ReplyText said) {
        boolean isNamed() {
            return address != null;
        }
    }

    private ReplyParts(ReplyText text, ReplyWords words, int items) {
        this.text = text;
        this.words = words;
        this.items = items;
    }

    /** The parts; a numbered list in which one line answers is one of items throughout. */
    static List<Part> of(ReplyText text, ReplyWords words, int items) {
        var strict = new ReplyParts(text, words, items).cut(false);
        return strict.stream().anyMatch(Part::isNamed) ? new ReplyParts(text, words, items).cut(true) : strict;
    }

    private List<Part> cut(boolean isList) {
        int start = 0;
        int last = 0;
        ReplyAddress open = null;
        for (int at = 0; at < text.size(); at++) {
            boolean first = at == 0 || text.is(at - 1, Kind.LINE);
            int place = first && isBullet(at) ? at + 1 : at;
            var address = first ? atStart(place, isList) : within(at, open, last);
            if (address.isPresent()) {
                add(open, start, at);
                open = address.get();
                last = open.item();
                start = at;
                at = open.end() - 1;
            } else if (first && !goesOn(open, at)) {
                add(open, start, at);
                open = null;
                start = at;
            }
        }
        add(open, start, text.size());
        return parts;
    }

    private void add(@Nullable ReplyAddress address, int start, int end) {
        if (text.part(start, end).tokens().stream().anyMatch(token -> !token.is(Kind.LINE))) {
            int said = address == null ? start : Math.min(address.end(), end);
            parts.add(new Part(address, text.part(start, end), text.part(said, end)));
        }
    }

    private boolean isBullet(int at) {
        return text.at(at).isMark("\u2022\u25E6\u25AA-") && text.at(at + 1).spaced();
    }

    private Optional<ReplyAddress> atStart(int place, boolean isList) {
        return ReplyAddress.at(text, place).filter(address -> {
            boolean answers = words.at(text, address.end()).isPresent();
            boolean exists = address.item() >= 1 && address.item() <= items;
            return switch (address.sort()) {
                case NAMED -> exists || answers;
                case LISTED -> answers || (exists && (isList || text.is(address.end(), Kind.LINK)));
                case NUMBERED, SEVERAL -> answers;
            };
        });
    }

    /** An item named within a line, with its answer right after it; bare numbers have to go up, else they are counts. */
    private Optional<ReplyAddress> within(int at, @Nullable ReplyAddress open, int last) {
        return ReplyAddress.at(text, at)
                .filter(address -> address.sort() != Sort.SEVERAL
                        && words.isClearlyAt(text, address.end())
                        && !text.at(at - 1).isMark("(/-")
                        && (address.sort() == Sort.NAMED || (open != null && address.item() > last)));
    }

    /** A line that starts with a link, a bullet, code or blanks goes on with what the line above it says. */
    private boolean goesOn(@Nullable ReplyAddress open, int at) {
        return open != null
                && (isBullet(at)
                        || text.at(at).isMark("\u2022\u25E6\u25AA-")
                        || text.is(at, Kind.LINK)
                        || text.is(at, Kind.CODE)
                        || text.is(at, Kind.LINE)
                        || text.typed().startsWith("  ", text.at(at - 1).end()));
    }
}
