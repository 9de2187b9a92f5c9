package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** A message as Slack is to show it: blocks for the eye, and a full sentence for notifications and screen readers. */
public record Drawn(String text, List<LayoutBlock> blocks) {
    public Drawn {
        blocks = List.copyOf(blocks);
    }

    /** A short message of a few sentences in mrkdwn. */
    public static Drawn sentence(String mrkdwn) {
        return new Drawn(mrkdwn, List.of(Kit.section(mrkdwn)));
    }
}
