package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.usecase.DigestOutcome.Listed;
import java.util.ArrayList;

/** The scheduled digests: what is sent when and where, what was sent last, and what is wrong. */
public final class DigestListView {
    private DigestListView() {}

    public static Drawn draw(Listed listed, String command) {
        if (listed.lines().isEmpty()) {
            return Drawn.sentence("No digest is scheduled for here. `" + command
                    + " digest schedule weekdays 9:00` has one sent, `" + command + " digest preview` shows it.");
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Digests* (" + listed.lines().size() + ")"));
        listed.lines().forEach(line -> blocks.add(Kit.section(line(line))));
        blocks.add(Kit.context("`" + command + " digest pause|resume|delete &lt;id&gt;`"));
        return new Drawn(
                StatusView.counted(listed.lines().size(), "digest") + " scheduled.",
                Fit.message(blocks, "ask in the channels that they go to"));
    }

    private static String line(Listed.Line line) {
        var digest = line.subscription();
        var zone = digest.schedule().zone();
        var last = digest.last().at();
        var error = line.error();
        return "*" + digest.id() + "*  " + DigestWords.when(digest.schedule()) + ", "
                + DigestWords.where(digest.to()) + (digest.wide() ? "" : ", only reviews opened there") + "\n"
                + (line.next() == null ? "⏸ paused" : "next " + Marks.moment(line.next(), zone))
                + "  ·  " + (last == null ? "never sent" : "last sent " + Marks.moment(last, zone))
                + (line.waiting() ? ", not arrived yet" : "")
                + (error == null ? "" : "\n⚠ cannot be sent: " + Escape.typed(error));
    }
}
