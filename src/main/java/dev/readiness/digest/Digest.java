package dev.readiness.digest;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What leads read.
 *
 * @param reviews how many reviews are open
 * @param sections in their order
 * @param areas the leadership table
 * @param tally how all reviews together stand
 * @param ages the open decisions by age
 */
public record Digest(Frame frame, int reviews, List<Section> sections, List<AreaRow> areas, Tally tally, Ages ages) {
    public Digest {
        sections = List.copyOf(sections);
        areas = List.copyOf(areas);
    }

    Digest mapping(UnaryOperator<Entry> each) {
        var mapped = sections.stream()
                .map(section -> new Section(
                        section.kind(), section.entries().stream().map(each).toList(), section.total()))
                .toList();
        return new Digest(frame, reviews, mapped, areas, tally, ages);
    }

    /** Whether there is nothing to act on. */
    public boolean isQuiet() {
        return sections.stream().noneMatch(Section::callsForActing);
    }

    /** The sections that go on in the thread, in their order. */
    public List<Section> inThread() {
        return sections.stream().filter(section -> !section.rest().isEmpty()).toList();
    }
}
