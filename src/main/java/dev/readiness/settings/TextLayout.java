package dev.readiness.settings;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * How a text on one line was written, so that a character of it can be found again.
 *
 * @param lead how many columns come before its first character
 * @param doubled whether a single quote in it was written twice
 */
record TextLayout(String text, int lead, boolean doubled) {
    /** The layout; empty where the text was folded or escaped, so that its characters cannot be counted. */
    static Optional<TextLayout> of(ScalarNode node) {
        var text = node.getValue();
        int written = node.getEndMark().orElseThrow().getIndex()
                - node.getStartMark().orElseThrow().getIndex();
        int length = text.codePointCount(0, text.length());
        var layout = switch (node.getScalarStyle()) {
            case PLAIN -> new TextLayout(text, 0, false);
            case DOUBLE_QUOTED -> new TextLayout(text, 1, false);
            default -> new TextLayout(text, 1, true);
        };
        boolean flow = node.getScalarStyle() != ScalarStyle.LITERAL && node.getScalarStyle() != ScalarStyle.FOLDED;
        return Optional.of(layout)
                .filter(known -> flow && oneLine(node) && known.columns(length) + known.lead() == written);
    }

    private static boolean oneLine(ScalarNode node) {
        return node.getStartMark().orElseThrow().getLine()
                == node.getEndMark().orElseThrow().getLine();
    }

    /** How many columns right of the value's start the character with that number stands. */
    int columns(int offset) {
        long quotes =
                doubled ? text.codePoints().limit(offset).filter(c -> c == '\'').count() : 0;
        return lead + offset + (int) quotes;
    }
}
