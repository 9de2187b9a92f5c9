package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * What people wrote, as rich text: it comes out as typed, since nothing in a rich text's text is markup, and it
 * notifies nobody.
 */
final class Rich {
    private static final int MOST_LINKS = 10;
    private static final int LINK_CHARACTERS = 2_500;
    private static final int LONGEST_LINK_SHOWN = 120;

    private Rich() {}

    /** A quotation, cut at {@code most} characters. */
    static LayoutBlock quote(Prose prose, int most) {
        var text = text(Fit.text(prose.text(), most));
        return block(RichTextQuoteElement.builder()
                .elements(List.<RichTextElement>of(text))
                .build());
    }

    /** A list of links, each with its host: the first ones, as many as a message has room for. */
    static LayoutBlock links(List<Evidence> evidence) {
        var lines = new ArrayList<RichTextElement>();
        int room = LINK_CHARACTERS;
        for (var link : evidence) {
            room -= link.link().text().length();
            if (!lines.isEmpty() && (room < 0 || lines.size() == MOST_LINKS)) {
                lines.add(section(text("and " + (evidence.size() - lines.size()) + " more: see History")));
                break;
            }
            lines.add(link(link));
        }
        return block(
                section(text("Evidence")),
                RichTextListElement.builder().style("bullet").elements(lines).build());
    }

    private static RichTextElement link(Evidence evidence) {
        var url = evidence.link().text();
        var link = RichTextSectionElement.Link.builder()
                .url(url)
                .text(Fit.title(
                        evidence.title().isEmpty() ? url : evidence.title().text(), LONGEST_LINK_SHOWN))
                .build();
        return section(link, text(" (" + evidence.host() + ")"));
    }

    private static LayoutBlock block(BlockElement... elements) {
        return RichTextBlock.builder().elements(List.of(elements)).build();
    }

    private static RichTextSectionElement section(RichTextElement... parts) {
        return RichTextSectionElement.builder().elements(List.of(parts)).build();
    }

    private static RichTextElement text(String text) {
        return RichTextSectionElement.Text.builder().text(text).build();
    }
}
