package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.digest.Section;
import java.util.ArrayList;
import java.util.List;

/** A digest as somebody alone is shown it beforehand: the message, and below it as much of its thread as there is room for. */
final class DigestPreview {
    private static final int ROOM_FOR_NOTES = 1_200;
    private static final String ELSEWHERE = "in the thread, once it is sent";

    private final DigestView view;
    private final String where;
    private final String covers;
    private final List<LayoutBlock> thread = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    DigestPreview(DigestView view, String where, String covers) {
        this.view = view;
        this.where = where;
        this.covers = covers;
    }

    Drawn draw() {
        var message = view.message();
        fill(view.issue().digest().inThread(), Fit.MESSAGE_CHARACTERS - ROOM_FOR_NOTES - size(message.blocks()));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.context(notes()));
        blocks.addAll(message.blocks());
        if (!thread.isEmpty()) {
            blocks.add(Kit.context("In its thread:"));
            blocks.addAll(thread);
        }
        return new Drawn(message.text(), blocks);
    }

    /** Each part has its share of the room, and what those before it did not need. */
    private void fill(List<Section> parts, int room) {
        int left = room;
        for (int part = 0; part < parts.size(); part++) {
            var blocks = fitting(parts.get(part), left / (parts.size() - part));
            left -= size(blocks);
            thread.addAll(blocks);
        }
    }

    /** A part that would show nothing but what stands in the message leaves its room to the others. */
    private List<LayoutBlock> fitting(Section section, int room) {
        var blocks = view.inThread(section);
        int told = section.first().size();
        for (int lines = section.entries().size() - 1; size(blocks) > room && lines > told; lines--) {
            blocks = view.inThread(section, lines, ELSEWHERE);
        }
        if (size(blocks) <= room) {
            return blocks;
        }
        leftOut.add(DigestTitles.of(section.kind()) + " (" + section.total() + ")");
        return List.of();
    }

    private static int size(List<LayoutBlock> blocks) {
        return blocks.stream().mapToInt(Fit::size).sum();
    }

    private String notes() {
        var notes = new ArrayList<String>();
        notes.add("Only you see this: it is what would be sent " + where
                + " now. The picture of how it came to stand so is drawn when it is sent.");
        notes.add(covers);
        if (!thread.isEmpty()) {
            notes.add("What would stand in its thread follows it.");
        }
        if (!leftOut.isEmpty()) {
            notes.add("Left out here, and to be found in its thread: " + String.join(", ", leftOut) + ".");
        }
        if (view.issue().digest().isQuiet()) {
            notes.add("There is nothing to act on: it would be sent if it came once a week, and not if it came more"
                    + " often.");
        }
        return String.join(" ", notes);
    }
}
