package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Todo.Desktop;
import java.util.ArrayList;
import java.util.List;

/** The bot's home: what waits for somebody, to be answered in place, and the reviews that they lead. */
public final class HomeView {
    private static final int MOST_SAID = 10;

    private HomeView() {}

    /** One page of it; pages count from 1. */
    public static View draw(Desktop desktop, int page, String command) {
        return home(page(desktop, page, command));
    }

    /** Its first page, below what came of a press in it. */
    public static View telling(Drawn said, Desktop desktop, String command) {
        var blocks = said(said);
        blocks.addAll(page(desktop, 1, command));
        return home(blocks);
    }

    /** Only what came of a press in it, where nothing else is known. */
    public static View saying(Drawn said) {
        var blocks = said(said);
        blocks.add(Kit.context("What waits for you shows again when you open this tab once more."));
        return home(blocks);
    }

    private static List<LayoutBlock> said(Drawn said) {
        return new ArrayList<>(said.blocks().size() > MOST_SAID ? List.of(Kit.section(said.text())) : said.blocks());
    }

    private static View home(List<LayoutBlock> blocks) {
        return View.builder().type("home").blocks(blocks).build();
    }

    private static List<LayoutBlock> page(Desktop desktop, int page, String command) {
        var pages = Fit.pages(blocks(desktop));
        int shown = Math.max(1, Math.min(page, pages.size()));
        var blocks = new ArrayList<>(pages.get(shown - 1));
        if (pages.size() > 1) {
            blocks.add(Kit.actions(turns(shown, pages.size())));
        }
        blocks.add(Kit.context("`" + command + " help` lists all that you can type; in a thread, the same words work"
                + " behind my name."));
        return blocks;
    }

    private static List<LayoutBlock> blocks(Desktop desktop) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header("Waiting for you"));
        if (desktop.waiting().isEmpty()) {
            blocks.add(Kit.section("Nothing waits for you."));
        }
        desktop.waiting().forEach(waiting -> blocks.addAll(TodoView.waiting(waiting)));
        blocks.add(Kit.header("Reviews you lead"));
        if (desktop.leading().isEmpty()) {
            blocks.add(Kit.section("None. Open one in a team's channel."));
        }
        desktop.leading().forEach(standing -> blocks.add(lead(standing)));
        return blocks;
    }

    private static LayoutBlock lead(Standing standing) {
        return Kit.section(ListView.line(standing));
    }

    private static List<BlockElement> turns(int page, int pages) {
        var buttons = new ArrayList<BlockElement>();
        if (page > 1) {
            buttons.add(Kit.button("Page " + (page - 1), ActionIds.HOME_PAGE + "." + (page - 1), "" + (page - 1)));
        }
        if (page < pages) {
            buttons.add(Kit.button("Page " + (page + 1), ActionIds.HOME_PAGE + "." + (page + 1), "" + (page + 1)));
        }
        return buttons;
    }
}
