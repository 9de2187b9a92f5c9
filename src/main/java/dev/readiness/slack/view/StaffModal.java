package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import java.util.ArrayList;

/** The form that hands a review to another lead or team, or sets its due day. */
public final class StaffModal {
    public static final String LEAD = "lead";
    public static final String OWNERS = "owners";
    public static final String DUE = "due";

    private StaffModal() {}

    public static View draw(Review review, ChannelId here) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + review.id() + "* `" + review.workload() + "`"));
        blocks.add(Kit.input(
                LEAD,
                "Lead",
                null,
                false,
                UsersSelectElement.builder()
                        .actionId(LEAD)
                        .initialUser(review.lead().id())
                        .build()));
        blocks.add(Kit.input(
                OWNERS,
                "Owners",
                "The app team, who answer; without owners, anyone in the channel may",
                true,
                MultiUsersSelectElement.builder()
                        .actionId(OWNERS)
                        .initialUsers(review.owners().stream().map(PersonId::id).toList())
                        .build()));
        blocks.add(Kit.input(
                DUE,
                "Due",
                null,
                true,
                DatePickerElement.builder()
                        .actionId(DUE)
                        .initialDate(review.dueDate().map(Object::toString).orElse(null))
                        .build()));
        return Modals.form(
                ActionIds.STAFF_MODAL, "Reassign", "Save", new FormOrigin(review.id(), here).metadata(), blocks);
    }
}
