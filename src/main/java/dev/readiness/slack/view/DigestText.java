package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Lines under a title, whole lines only. */
final class DigestText {
    private static final int ROOM_FOR_MORE = 60;

    private DigestText() {}

    /**
     * As many lines as fit, and how many do not.
     *
     * @param untold how many there are besides
     * @param where where to see those that do not fit
     */
    static String fitting(String title, List<String> lines, int untold, String where, int most) {
        var text = new StringBuilder(title);
        int told = 0;
        for (var line : lines) {
            if (text.length() + line.length() > most - ROOM_FOR_MORE) {
                break;
            }
            text.append('\n').append(line);
            told++;
        }
        int left = lines.size() - told + untold;
        return left > 0 ? text + "\n… and " + left + " more: " + where : text.toString();
    }

    /** All lines, in as many sections as they need. */
    static List<LayoutBlock> sections(String title, List<String> lines) {
        var blocks = new ArrayList<LayoutBlock>();
        var text = new StringBuilder(title);
        for (var line : lines) {
            if (text.length() + line.length() >= Fit.SECTION) {
                blocks.add(Kit.section(text.toString()));
                text = new StringBuilder(line);
            } else {
                text.append('\n').append(line);
            }
        }
        blocks.add(Kit.section(text.toString()));
        return blocks;
    }
}
