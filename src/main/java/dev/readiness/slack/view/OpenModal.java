package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import java.util.ArrayList;
import java.util.List;

/** The form for a new review. */
public final class OpenModal {
    public static final String CHANNEL = "channel";
    public static final String WORKLOAD = "workload";
    public static final String PACKAGE = "package";
    public static final String LEAD = "lead";
    public static final String OWNERS = "owners";
    public static final String DUE = "due";

    private static final int MOST_PACKAGES = 100;
    private static final int LONGEST_NAME = 63;

    private OpenModal() {}

    /** The form in a channel; {@code packages} with the preferred one first. */
    public static View draw(ChannelId channel, PersonId opener, List<ReviewPackage> packages) {
        return form(channel.id(), new ArrayList<>(), opener, packages);
    }

    /** The form from anywhere, which asks for the channel too. */
    public static View anywhere(PersonId opener, List<ReviewPackage> packages) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.input(
                CHANNEL,
                "Channel",
                "Where the team is; I must be a member there",
                false,
                ConversationsSelectElement.builder()
                        .actionId(CHANNEL)
                        .defaultToCurrentConversation(true)
                        .filter(ConversationsFilter.builder()
                                .include(List.of("public", "private"))
                                .build())
                        .build()));
        return form("", blocks, opener, packages);
    }

    private static View form(String channel, List<LayoutBlock> blocks, PersonId opener, List<ReviewPackage> packages) {
        blocks.add(Kit.input(
                WORKLOAD,
                "Workload",
                "As people will type it: a-z 0-9 . _ -, starting with a letter",
                false,
                PlainTextInputElement.builder()
                        .actionId(WORKLOAD)
                        .maxLength(LONGEST_NAME)
                        .build()));
        if (packages.size() > 1) {
            var options = packages.stream()
                    .limit(MOST_PACKAGES)
                    .map(pack -> Kit.option(pack.title(), pack.id().text()))
                    .toList();
            blocks.add(Kit.input(
                    PACKAGE,
                    "Package",
                    null,
                    false,
                    StaticSelectElement.builder()
                            .actionId(PACKAGE)
                            .options(options)
                            .initialOption(options.get(0))
                            .build()));
        }
        blocks.add(Kit.input(
                LEAD,
                "Lead",
                null,
                false,
                UsersSelectElement.builder()
                        .actionId(LEAD)
                        .initialUser(opener.id())
                        .build()));
        blocks.add(Kit.input(
                OWNERS,
                "Owners",
                "The app team, who answer; without owners, anyone in the channel may",
                true,
                MultiUsersSelectElement.builder().actionId(OWNERS).build()));
        blocks.add(Kit.input(
                DUE,
                "Due",
                null,
                true,
                DatePickerElement.builder().actionId(DUE).build()));
        return Modals.form(ActionIds.OPEN_MODAL, "Start a review", "Open", channel, blocks);
    }
}
