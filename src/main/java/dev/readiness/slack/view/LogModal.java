package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Review;
import java.util.ArrayList;
import java.util.List;

/** The form by which a message becomes a decision of the register. */
public final class LogModal {
    public static final String TITLE = "title";
    public static final String AREA = "area";
    public static final String OWNER = "owner";
    public static final String DUE = "due";

    private static final int MOST_OPTIONS = 100;

    private LogModal() {}

    /**
     * The form, with the title that the message suggests.
     *
     * @param text what the message says
     */
    public static View draw(Review review, ChannelId here, String text) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + review.id() + "* `" + review.workload() + "`"));
        var title = Fit.title(text.strip().replaceAll("\\s+", " "), DecisionLines.TITLE);
        blocks.add(Kit.input(
                TITLE,
                "What is to be decided",
                null,
                false,
                PlainTextInputElement.builder()
                        .actionId(TITLE)
                        .maxLength(DecisionLines.TITLE)
                        .initialValue(title.isEmpty() ? null : title)
                        .build()));
        var areas = review.pack().areas().stream()
                .limit(MOST_OPTIONS)
                .map(area -> Kit.option(area.title(), area.id().text()))
                .toList();
        if (!areas.isEmpty()) {
            blocks.add(Kit.input(
                    AREA,
                    "Focus area",
                    null,
                    true,
                    StaticSelectElement.builder().actionId(AREA).options(areas).build()));
        }
        blocks.add(Kit.input(
                OWNER,
                "Owner",
                "Whoever decides it; the lead where you pick nobody",
                true,
                UsersSelectElement.builder().actionId(OWNER).build()));
        blocks.add(Kit.input(
                DUE,
                "Due",
                null,
                true,
                DatePickerElement.builder().actionId(DUE).build()));
        var origin = new FormOrigin(review.id(), here);
        return Modals.form(
                ActionIds.LOG_DECISION_MODAL, "Log as decision", "Log", origin.metadata(), List.copyOf(blocks));
    }
}
