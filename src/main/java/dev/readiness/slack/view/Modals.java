package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** The frames of our modals. */
final class Modals {
    private Modals() {}

    /** A modal that is only read. */
    static View plain(String title, List<LayoutBlock> blocks) {
        return frame(title, blocks).build();
    }

    /** A modal that is only read, and pressed in; {@code metadata} comes back with a press. */
    static View plain(String title, String metadata, List<LayoutBlock> blocks) {
        return frame(title, blocks).privateMetadata(metadata).build();
    }

    /** A modal that is submitted; {@code metadata} comes back with it. */
    static View form(String callbackId, String title, String submit, String metadata, List<LayoutBlock> blocks) {
        return frame(title, blocks)
                .callbackId(callbackId)
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .privateMetadata(metadata)
                .build();
    }

    private static View.ViewBuilder frame(String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Fit.title(title, Fit.MODAL_TITLE))
                        .build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks);
    }
}
