package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.review.Candidate;
import dev.readiness.review.Candidates;
import dev.readiness.review.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The quiet question to whoever wrote what may be an answer. */
public final class CandidateView {
    private static final int QUOTED = 300;

    private CandidateView() {}

    /** As only its writer sees it, in the thread. */
    public static Drawn ask(Review review, Item item, Candidate candidate) {
        var blocks = blocks(review, item, candidate);
        blocks.add(Kit.context("Until you pick one, it waits in your todo. Only you see this."));
        var question = review.answer(item.id()).isOpen()
                ? "Use your reply as the answer to " + question(review, item) + "?"
                : question(review, item) + " is answered by now. Change it by your reply?";
        return new Drawn(question, blocks);
    }

    static List<LayoutBlock> blocks(Review review, Item item, Candidate candidate) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + asked(review, item, candidate) + "*  " + Escape.text(item.title())));
        if (!candidate.text().isEmpty()) {
            blocks.add(Rich.quote(candidate.text(), QUOTED));
        }
        if (!candidate.evidence().isEmpty()) {
            blocks.add(Rich.links(candidate.evidence()));
        }
        Candidates.lack(review, item.id(), candidate)
                .ifPresent(lack -> blocks.add(Kit.context(OnceMore.candidate(item, lack))));
        blocks.add(Kit.actions(buttons(review, item, candidate)));
        return blocks;
    }

    /** Whoever answered in the meantime is named. */
    private static String asked(Review review, Item item, Candidate candidate) {
        var answer = review.answer(item.id());
        if (answer.isOpen()) {
            return "Use as answer to " + question(review, item) + "?";
        }
        var suggested = candidate.suggested();
        return ReplyView.standing(review, item.id()) + " "
                + (suggested == null || suggested == answer.choice()
                        ? "Use your reply instead?"
                        : "Change to " + suggested.word() + "?");
    }

    private static List<BlockElement> buttons(Review review, Item item, Candidate candidate) {
        var value = Task.of(review, item.id(), candidate.source().ts()).value();
        var buttons = new ArrayList<BlockElement>();
        Arrays.stream(Choice.values())
                .filter(choice -> choice != Choice.NOT_SURE || candidate.suggested() == Choice.NOT_SURE)
                .map(choice -> choice == candidate.suggested()
                        ? Kit.primary(choice.word(), ActionIds.CANDIDATE + choice, value)
                        : Kit.button(choice.word(), ActionIds.CANDIDATE + choice, value))
                .forEach(buttons::add);
        buttons.add(Kit.button("Just talk", ActionIds.CANDIDATE_TALK, value));
        return buttons;
    }

    private static String question(Review review, Item item) {
        return "Q" + review.pack().number(item.id());
    }
}
