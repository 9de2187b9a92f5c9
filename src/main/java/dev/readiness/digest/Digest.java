package dev.readiness.digest;

import java.util.List;

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

    /** Whether there is nothing to act on. */
    public boolean isQuiet() {
        return sections.stream().noneMatch(Section::callsForActing);
    }

    /** The sections that go on in the thread, in their order. */
    public List<Section> inThread() {
        return sections.stream().filter(section -> !section.rest().isEmpty()).toList();
    }
}
