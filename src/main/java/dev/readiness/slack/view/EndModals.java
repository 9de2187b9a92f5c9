package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Ending;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/** The forms by which a lead lets a risk be, and signs how the review ends. */
public final class EndModals {
    public static final String UNTIL = "until";
    public static final String CODE = "code";
    public static final String REASON = "reason";
    public static final String INSTEAD = "instead";
    public static final String ENDING = "ending";
    public static final String NOTE = "note";

    private EndModals() {}

    /** What a form is about: the review, what is to be waived or nothing, and the channel that it was opened from. */
    public record Origin(ReviewId review, Optional<Waivable> what, ChannelId here) {
        /** Reads what came back with a form; empty for a form that we never drew. */
        public static Optional<Origin> parse(String metadata) {
            var parts = metadata.split(" ", -1);
            if (parts.length != 3 || parts[2].isBlank()) {
                return Optional.empty();
            }
            return ReviewId.parse(parts[0])
                    .filter(review -> parts[1].equals("-") || parts[1].matches("(risk|item):[a-z][a-z0-9-]{0,62}"))
                    .map(review -> new Origin(
                            review,
                            parts[1].equals("-") ? Optional.empty() : Optional.of(new Waivable(parts[1])),
                            new ChannelId(parts[2])));
        }

        String metadata() {
            return review + " " + what.map(Waivable::text).orElse("-") + " " + here;
        }
    }

    public static View waive(Review review, Waivable what, String name, ChannelId here) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Waive* " + Escape.text(name) + " in " + review.id() + " `" + review.workload() + "`"));
        blocks.add(Kit.input(
                UNTIL,
                "Until",
                "After this day it is back",
                false,
                DatePickerElement.builder().actionId(UNTIL).build()));
        var codes = Arrays.stream(Waiver.Code.values())
                .map(code -> Kit.option(code.word(), code.name()))
                .toList();
        blocks.add(Kit.input(
                CODE,
                "Kind of reason",
                null,
                false,
                StaticSelectElement.builder()
                        .actionId(CODE)
                        .options(codes)
                        .initialOption(codes.get(0))
                        .build()));
        blocks.add(lines(REASON, "Reason", false));
        blocks.add(lines(INSTEAD, "What is done instead", true));
        return Modals.form(
                ActionIds.WAIVE_MODAL,
                "Waive",
                "Waive",
                new Origin(review.id(), Optional.of(what), here).metadata(),
                blocks);
    }

    public static View close(Review review, Verdict verdict, ChannelId here) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + review.id() + "* `" + review.workload() + "`\n" + RisksView.verdict(verdict)));
        var allowed = Arrays.stream(Ending.values())
                .filter(ending -> !ending.isAbove(verdict.level()))
                .map(ending -> Kit.option(ending.words(), ending.name()))
                .toList();
        blocks.add(Kit.input(
                ENDING,
                "Your verdict",
                "Nobody closes above what was computed",
                false,
                RadioButtonsElement.builder().actionId(ENDING).options(allowed).build()));
        blocks.add(lines(NOTE, "Note", true));
        return Modals.form(
                ActionIds.CLOSE_MODAL,
                "Close review",
                "Sign and close",
                new Origin(review.id(), Optional.empty(), here).metadata(),
                blocks);
    }

    private static LayoutBlock lines(String id, String label, boolean optional) {
        return Kit.input(
                id,
                label,
                null,
                optional,
                PlainTextInputElement.builder()
                        .actionId(id)
                        .multiline(true)
                        .maxLength(Fit.INPUT)
                        .build());
    }
}
