package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.usecase.Nudges.Content;
import java.util.ArrayList;

/** Reminds somebody in the thread, once, because they cannot be written to. */
public final class NudgeInThreadView {
    private NudgeInThreadView() {}

    /**
     * The message in the thread.
     *
     * @param content what waits for them in this review
     */
    public static Drawn draw(Content content, String command) {
        var who = People.mentioned().show(content.slot().person());
        var what = "Slack does not let me write to " + who + ", so I say it here, once. "
                + (content.due() == 0 ? "Nothing of it waits any more: " : "Waiting for an answer: ")
                + NudgeView.names(content.lines()) + ".";
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section(what));
        content.lines().forEach(line -> blocks.add(Kit.context(new NudgeLine(line, content).sentence())));
        return new Drawn(what, Fit.message(blocks, command + " status"));
    }
}
