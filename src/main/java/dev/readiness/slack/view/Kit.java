package dev.readiness.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The building blocks of Slack that our messages are made of. */
final class Kit {
    private Kit() {}

    static LayoutBlock header(String text) {
        return HeaderBlock.builder().text(plain(Fit.title(text, Fit.HEADER))).build();
    }

    static LayoutBlock section(String mrkdwn) {
        return SectionBlock.builder()
                .text(mrkdwn(Fit.text(mrkdwn, Fit.SECTION)))
                .build();
    }

    /** A section with a button at its side. */
    static LayoutBlock section(String mrkdwn, BlockElement button) {
        return SectionBlock.builder()
                .text(mrkdwn(Fit.text(mrkdwn, Fit.SECTION)))
                .accessory(button)
                .build();
    }

    static LayoutBlock context(String mrkdwn) {
        return ContextBlock.builder()
                .elements(List.of(mrkdwn(Fit.text(mrkdwn, Fit.SECTION))))
                .build();
    }

    static LayoutBlock actions(List<? extends BlockElement> elements) {
        return ActionsBlock.builder().elements(List.copyOf(elements)).build();
    }

    static ButtonElement button(String label, String actionId, String value) {
        return ButtonElement.builder()
                .text(plain(label))
                .actionId(actionId)
                .value(value)
                .build();
    }

    static ButtonElement primary(String label, String actionId, String value) {
        var button = button(label, actionId, value);
        button.setStyle("primary");
        return button;
    }

    /** An input of a modal; its action has the same id as its block. */
    static LayoutBlock input(String id, String label, @Nullable String hint, boolean optional, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(plain(label))
                .hint(hint == null ? null : plain(hint))
                .optional(optional)
                .element(element)
                .build();
    }

    static OptionObject option(String label, String value) {
        return OptionObject.builder()
                .text(plain(Fit.title(label, 75)))
                .value(value)
                .build();
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(true).build();
    }

    private static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(text).build();
    }
}
