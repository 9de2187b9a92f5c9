package dev.readiness.slack.view;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A message as Slack is to show it: blocks for the eye, and a full sentence for notifications and screen readers. */
public record Drawn(String text, List<LayoutBlock> blocks) {
    public Drawn {
        blocks = List.copyOf(blocks);
    }

    /** The same without blocks, for where Slack does not take them. */
    public Drawn plain() {
        return new Drawn(text, List.of());
    }

    /** The same without its pictures, where there are any. */
    public Optional<Drawn> withoutPictures() {
        var left =
                blocks.stream().filter(block -> !(block instanceof ImageBlock)).toList();
        return left.size() == blocks.size() ? Optional.empty() : Optional.of(new Drawn(text, left));
    }

    /** The same, saying that it stands for an earlier message there. */
    public Drawn inPlaceOf(String link) {
        var note = Kit.context("In place of <" + link + "|an earlier message> that cannot be edited any more.");
        return new Drawn(text, Stream.concat(blocks.stream(), Stream.of(note)).toList());
    }

    /** A short message of a few sentences in mrkdwn. */
    public static Drawn sentence(String mrkdwn) {
        return new Drawn(mrkdwn, List.of(Kit.section(mrkdwn)));
    }
}
