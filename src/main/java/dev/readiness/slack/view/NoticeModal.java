package dev.readiness.slack.view;

import com.slack.api.model.view.View;

/** A modal that only says something, in place of a form that cannot go on. */
public final class NoticeModal {
    private NoticeModal() {}

    public static View draw(Drawn message) {
        return Modals.plain("Not saved", message.blocks());
    }

    /** The form belongs to another version of the bot. */
    public static View outdated(String command) {
        return draw(ReplyView.unknownAction(command));
    }
}
