package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.review.Waiver;
import java.util.ArrayList;
import java.util.List;

/** A waiver as it is shown, never hidden: until when, by whom, why, and what is done instead. */
final class Waivers {
    private static final int REASON = 500;

    private Waivers() {}

    static List<LayoutBlock> blocks(Waiver waiver, People people) {
        var blocks = new ArrayList<LayoutBlock>();
        var asked = waiver.asked() == null ? "" : ", asked for by " + people.show(waiver.asked());
        blocks.add(Kit.context("Waived until *" + Marks.day(waiver.until()) + "* by "
                + people.show(waiver.by().person()) + asked + " ("
                + waiver.code().word() + ")"));
        blocks.add(Rich.quote(waiver.reason(), REASON));
        if (!waiver.compensating().isEmpty()) {
            blocks.add(Kit.context("Instead:"));
            blocks.add(Rich.quote(waiver.compensating(), REASON));
        }
        return blocks;
    }
}
