package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.usecase.Letter;
import java.util.List;

/** Tells whoever made a digest that it cannot be sent; once it can, it says that instead. */
public final class DigestStuckView {
    private DigestStuckView() {}

    public static Drawn draw(Letter.DigestStuck stuck, String command) {
        var name = "Digest " + stuck.digest() + " " + DigestWords.where(stuck.to());
        if (stuck.error() == null) {
            return Drawn.sentence(name + " is sent again.");
        }
        var what = name + " cannot be sent: " + Escape.typed(stuck.error()) + ".";
        var how = "It is tried again all the time, and goes on by itself when that works: unarchive the channel, or"
                + " invite me to it. Only its newest state is sent then. `" + command + " digest pause "
                + stuck.digest()
                + "` stops it, `" + command + " digest list` shows how it stands.";
        return new Drawn(what, List.<LayoutBlock>of(Kit.section(what), Kit.context(how)));
    }
}
