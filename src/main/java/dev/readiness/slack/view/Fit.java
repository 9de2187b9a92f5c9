package dev.readiness.slack.view;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Slack's limits, with what we keep below them: nothing is cut without saying so, and where the rest can be seen. */
final class Fit {
    /** Slack allows 50 blocks a message. */
    static final int MESSAGE_BLOCKS = 45;

    /** Slack allows 100 blocks a modal. */
    static final int MODAL_BLOCKS = 95;

    /** Slack allows 100 blocks a home. */
    static final int HOME_BLOCKS = 80;

    /** Slack allows about 13,000 characters in all blocks of a message. */
    static final int MESSAGE_CHARACTERS = 10_000;

    /** Slack allows 3,000 characters in a section. */
    static final int SECTION = 2_900;

    static final int HEADER = 150;
    static final int MODAL_TITLE = 24;
    static final int INPUT = 3_000;

    private static final Gson JSON = GsonFactory.createSnakeCase();

    private Fit() {}

    /** The text whole, or its beginning and how much more there is. */
    static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var room = most - 40;
        var end = Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        return text.substring(0, end) + "… and " + String.format(Locale.ROOT, "%,d", text.length() - end)
                + " more characters";
    }

    /** The text whole, or its beginning and an ellipsis; for titles, where there is no room to say more. */
    static String title(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** All of the blocks, in as many pages as they need; a page leaves room for what turns it. */
    static List<List<LayoutBlock>> pages(List<LayoutBlock> blocks) {
        var pages = new ArrayList<List<LayoutBlock>>();
        for (int from = 0; from < blocks.size(); from += HOME_BLOCKS) {
            pages.add(List.copyOf(blocks.subList(from, Math.min(blocks.size(), from + HOME_BLOCKS))));
        }
        return pages;
    }

    /** As many of the blocks as fit in a message; what does not fit is counted, and {@code more} says where to see it. */
    static List<LayoutBlock> message(List<LayoutBlock> blocks, String more) {
        return fit(blocks, more, MESSAGE_BLOCKS, MESSAGE_CHARACTERS);
    }

    /** As many of the blocks as fit in a modal. */
    static List<LayoutBlock> modal(List<LayoutBlock> blocks, String more) {
        return fit(blocks, more, MODAL_BLOCKS, 20 * MESSAGE_CHARACTERS);
    }

    /** As many of the blocks as fit beside the rest of a message that has buttons at its end. */
    static List<LayoutBlock> part(List<LayoutBlock> blocks, String more) {
        return fit(blocks, more, MESSAGE_BLOCKS / 2, MESSAGE_CHARACTERS / 2);
    }

    /** How many characters of a message a block takes up. */
    static int size(LayoutBlock block) {
        return JSON.toJson(block).length();
    }

    private static List<LayoutBlock> fit(List<LayoutBlock> blocks, String more, int most, int characters) {
        var fitting = new ArrayList<LayoutBlock>();
        int used = 0;
        for (var block : blocks) {
            used += size(block);
            if (used > characters || (fitting.size() == most - 1 && blocks.size() > most)) {
                fitting.add(Kit.context("… and " + (blocks.size() - fitting.size()) + " more: " + more));
                return fitting;
            }
            fitting.add(block);
        }
        return fitting;
    }
}
